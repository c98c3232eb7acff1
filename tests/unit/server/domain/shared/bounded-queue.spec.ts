import { describe, expect, it } from 'vitest'
import { createBoundedQueue, QueueFullError } from '../../../../../server/domain/shared/bounded-queue.ts'

describe('the queue of password hashes', () => {
  it('never runs more than its number, not even when a caller comes just as a waiter wakes', async () => {
    const limited = createBoundedQueue(2, 32)
    let running = 0
    let most = 0
    const work = async () => {
      running++
      most = Math.max(most, running)
      // Work of many lengths in turns of the event loop, so that ends and arrivals meet in every order.
      for (let turn = 0; turn < running + 2; turn++) await Promise.resolve()
      running--
    }
    const late: Promise<void>[] = []
    const first = Array.from({ length: 12 }, async (_, i) => {
      for (let turn = 0; turn < i; turn++) await Promise.resolve()
      await limited(work)
      late.push(limited(work))
    })
    await Promise.all(first)
    await Promise.all(late)
    expect(most).toBe(2)
    expect(running).toBe(0)
  })

  it('refuses when too many wait, and is free again afterwards', async () => {
    const limited = createBoundedQueue(1, 1)
    let finish = () => {}
    const held = limited(() => new Promise<void>(resolve => finish = resolve))
    const queued = limited(() => Promise.resolve('second'))
    await expect(limited(() => Promise.resolve())).rejects.toBeInstanceOf(QueueFullError)
    finish()
    await held
    expect(await queued).toBe('second')
    expect(await limited(() => Promise.resolve('third'))).toBe('third')
  })

  it('gives the place on when work fails', async () => {
    const limited = createBoundedQueue(1, 1)
    const failed = limited(() => Promise.reject(new Error('no')))
    const queued = limited(() => Promise.resolve('well'))
    await expect(failed).rejects.toThrow('no')
    expect(await queued).toBe('well')
  })
})
