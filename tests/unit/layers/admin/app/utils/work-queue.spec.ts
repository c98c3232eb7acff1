import { describe, expect, it } from 'vitest'
import { createWorkQueue } from '../../../../../../layers/admin/app/utils/work-queue.ts'

/** A queue whose work is over when the test says so. */
function heldQueue(atOnce: number) {
  const begun: string[] = []
  const held = new Map<string, () => void>()
  const queue = createWorkQueue<string>(atOnce, item => new Promise((resolve) => {
    begun.push(item)
    held.set(item, resolve)
  }))
  const end = async (item: string): Promise<void> => {
    held.get(item)!()
    await new Promise(setImmediate)
  }
  return { queue, begun, end }
}

describe('a queue of work', () => {
  it('begins as much as it may at once, in order, and each piece once, however long one takes', async () => {
    const { queue, begun, end } = heldQueue(2)
    for (const item of ['slow', 'one', 'two', 'three']) queue.put(item)
    expect(begun).toEqual(['slow', 'one'])
    await end('one')
    expect(begun).toEqual(['slow', 'one', 'two'])
    await end('two')
    queue.put('four')
    expect(begun).toEqual(['slow', 'one', 'two', 'three'])
    await end('slow')
    await end('three')
    expect(begun).toEqual(['slow', 'one', 'two', 'three', 'four'])
  })

  it('takes up again when it had run empty, also the same piece', async () => {
    const { queue, begun, end } = heldQueue(1)
    queue.put('one')
    await end('one')
    queue.put('one')
    expect(begun).toEqual(['one', 'one'])
  })
})
