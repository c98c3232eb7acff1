import { describe, expect, it } from 'vitest'
import { addressSchema, contactSchema } from '../../../shared/schemas/checkout.ts'

const address = { firstName: 'Ida', lastName: 'Brandt', address1: 'Kastanienallee 42', city: 'Berlin', postalCode: '10435', countryCode: 'DE' }

describe('an address', () => {
  it('is taken as it is, spaces at the ends apart', () => {
    expect(addressSchema.parse({ ...address, city: ' Berlin ', company: '' })).toMatchObject({ city: 'Berlin', company: undefined })
  })

  it.each([
    ['postalCode', '1043'], ['postalCode', ''], ['firstName', ''], ['lastName', 'x'.repeat(81)], ['city', 'Berlin\r\nBcc: all'], ['countryCode', 'Germany'], ['address1', 'a\u0000b'], ['lastName', 'a\ud800'], ['phone', 'call me'],
  ])('is refused with %s %j, and the field is named', (field, value) => {
    const result = addressSchema.safeParse({ ...address, [field]: value })
    expect(result.success).toBe(false)
    expect(result.error!.issues[0]!.path).toEqual([field])
  })
})

describe('a contact', () => {
  it.each(['ida@example.com', 'ida+shop@mail.example.co.uk', 'jörg@müller.example'])('takes %s', (email) => {
    expect(contactSchema.parse({ email }).email).toBe(email)
  })

  it.each(['', 'ida', 'ida@', '@example.com', 'ida@example', 'ida@example.com, all@example.com', 'ida@example.com\nBcc: x@y.zz', `${'a'.repeat(250)}@example.com`])('refuses %j', (email) => {
    expect(contactSchema.safeParse({ email }).success).toBe(false)
  })
})

describe('invisible characters', () => {
  it.each([['علی\u200cرضا', true], ['क्\u200dष', true], ['\u200d', false], ['I\u202eda', false], ['I\u200bda', false]])('name %j: %s', (firstName, fine) => {
    expect(addressSchema.safeParse({ ...address, firstName }).success).toBe(fine)
  })
  it('have no place in an e-mail address', () => {
    expect(contactSchema.safeParse({ email: 'ida\u200d@example.com' }).success).toBe(false)
  })
})
