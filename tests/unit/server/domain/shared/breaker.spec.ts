import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { createBreaker } from '#server/domain/shared/breaker.ts'

it('leaves a failed dependency alone, lets one try after each pause, and all once it answers', () => {
  let time = 0
  const breaker = createBreaker(100, () => time)
  expect(breaker.isOpen()).toBe(false)
  breaker.open()
  time = 99
  expect(breaker.isOpen()).toBe(true)
  time = 100
  expect([breaker.isOpen(), breaker.isOpen(), breaker.isOpen()]).toEqual([false, true, true])
  time = 200
  expect(breaker.isOpen()).toBe(false)
  breaker.close()
  expect([breaker.isOpen(), breaker.isOpen()]).toEqual([false, false])
})

it('keeps nobody waiting when the clock is set back', async () => {
  const breaker = createBreaker(1)
  breaker.open()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
  try {
    await sleep(5)
    expect(breaker.isOpen()).toBe(false)
  }
  finally {
    vi.useRealTimers()
  }
})
