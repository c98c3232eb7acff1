import { describe, expect, it } from 'vitest'
import { signPayload, verifySignature } from '../../../server/drivers/payment/signature.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

describe('a signature', () => {
  it('holds for its body, its secret and five minutes', () => {
    const header = signPayload('{}', 'secret', NOW)
    expect(verifySignature('{}', header, 'secret', NOW)).toBe(true)
    expect(verifySignature('{}', header, 'secret', at(300))).toBe(true)
    expect(verifySignature('{}', header, 'secret', at(301))).toBe(false)
    expect(verifySignature('{}', header, 'secret', at(-301))).toBe(false)
    expect(verifySignature('{ }', header, 'secret', NOW)).toBe(false)
    expect(verifySignature('{}', header, 'other', NOW)).toBe(false)
  })

  it.each([undefined, '', 't=1', 'v1=abc', `t=${NOW.getTime() / 1000},v1=zz`, `t=,v1=${'a'.repeat(64)}`])('is none: %j', (header) => {
    expect(verifySignature('{}', header, 'secret', NOW)).toBe(false)
  })
})
