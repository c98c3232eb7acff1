import { describe, expect, it } from 'vitest'
import { deriveKeys, isSignedBy, sign } from '../../../../../server/domain/auth/keys.ts'

const OLD = 'o'.repeat(40)
const NEW = 'n'.repeat(40)

describe('key rings', () => {
  it('have a key of its own for each purpose', () => {
    const { staffToken, orderLink, sandboxWebhook } = deriveKeys(OLD)
    expect(new Set([staffToken, orderLink, sandboxWebhook].flatMap(ring => ring.map(({ secret }) => Buffer.from(secret).toString('hex')))).size).toBe(3)
    expect(new Set([staffToken, orderLink, sandboxWebhook].map(ring => ring[0].id)).size).toBe(3)
  })

  it('sign by the first secret and still accept the others', () => {
    const before = deriveKeys(OLD).orderLink
    const during = deriveKeys(`${NEW}, ${OLD}`).orderLink
    const after = deriveKeys(NEW).orderLink
    const link = sign(before, 'order:1')
    expect(isSignedBy(during, 'order:1', link)).toBe(true)
    expect(isSignedBy(after, 'order:1', link)).toBe(false)
    expect(sign(during, 'order:1')).toBe(sign(after, 'order:1'))
    expect(isSignedBy(during, 'order:2', link)).toBe(false)
    expect(isSignedBy(during, 'order:1', '')).toBe(false)
  })
})
