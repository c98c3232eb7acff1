import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inSlices } from '#server/drivers/search/local/slices.ts'

function workFor(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until) { /* works */ }
}

/** How often others got a turn during `work`. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let [turns, running] = [0, true]
  const others = (async () => {
    while (running) {
      await nextTurn()
      turns++
    }
  })()
  await work()
  running = false
  await others
  return turns
}

describe('work in slices', () => {
  it('lets others in during one long list', async () => {
    expect(await turnsDuring(() => inSlices(Array.from({ length: 20 }), () => workFor(1)))).toBeGreaterThanOrEqual(3)
  })

  it('lets others in also when it comes in many short lists, one after the other', async () => {
    expect(await turnsDuring(async () => {
      for (let list = 0; list < 20; list++) await inSlices([list], () => workFor(1))
    })).toBeGreaterThanOrEqual(3)
  })

  it('shares a turn among those who work at the same time', async () => {
    let inThisTurn = 0
    let most = 0
    const work = (): void => {
      most = Math.max(most, inThisTurn += 1)
      setImmediate(() => void (inThisTurn = 0))
      workFor(1)
    }
    await Promise.all(Array.from({ length: 6 }, () => inSlices(Array.from({ length: 4 }), work)))
    // Five milliseconds, and whoever finds them used up has done one piece.
    expect(most).toBeLessThanOrEqual(12)
  })
})
