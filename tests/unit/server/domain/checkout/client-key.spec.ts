import { describe, expect, it } from 'vitest'
import { deriveKeys } from '../../../../../server/domain/auth/keys.ts'
import { clientKey } from '../../../../../server/domain/checkout/client-key.ts'

const keys = deriveKeys('a secret that is long enough for a test').clientAddress
const key = (address: string) => clientKey(address, keys)

describe('the key of a client', () => {
  it('says nothing of the address, and is another one under another secret', () => {
    expect(key('192.0.2.7')).toMatch(/^[\w-]{22}$/)
    expect(clientKey('192.0.2.7', deriveKeys('another secret').clientAddress)).not.toBe(key('192.0.2.7'))
  })

  it.each([
    ['192.0.2.7', '::ffff:192.0.2.7'], ['2001:db8::1', '2001:db8:0:0:ffff::2'], ['2001:DB8:0001::', '2001:db8:1:0:5:6:7:8'], ['fe80::1%eth0', 'fe80::2'],
  ])('is the same for %s and %s', (one, other) => {
    expect(key(one)).toBe(key(other))
  })

  it.each([
    ['192.0.2.7', '192.0.2.8'], ['2001:db8::1', '2001:db8:0:1::1'],
  ])('is another one for %s and %s', (one, other) => {
    expect(key(one)).not.toBe(key(other))
  })

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is none for %s, which may be anybody behind a proxy', (address) => {
    expect(key(address)).toBeNull()
  })
})
