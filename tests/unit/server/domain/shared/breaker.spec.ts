import { expect, it } from 'vitest'
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
