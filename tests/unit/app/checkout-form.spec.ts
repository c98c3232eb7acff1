import { describe, expect, it } from 'vitest'
import { addressInput, checkField, checkForm, firstError, isAddressComplete } from '../../../app/utils/checkout-form'
import type { CheckoutForm } from '../../../app/utils/checkout-form'

const filled: CheckoutForm = {
  email: 'ida@example.com', phone: '', acceptsMarketing: false, firstName: 'Ida', lastName: 'Brandt', company: '',
  address1: 'Kastanienallee 42', address2: '', postalCode: '10435', city: 'Berlin', provinceCode: '', countryCode: 'DE', shippingMethodId: 'standard',
}
const withField = (change: Partial<CheckoutForm>): CheckoutForm => ({ ...filled, ...change })

describe('checkForm', () => {
  it('finds nothing in a good form', () => {
    expect(checkForm(filled)).toEqual({})
    expect(firstError(checkForm(filled))).toBeNull()
  })

  it('names what is missing, the first in page order first', () => {
    const issues = checkForm(withField({ email: ' ', city: '', firstName: '' }))
    expect(Object.keys(issues).sort()).toEqual(['city', 'email', 'firstName'])
    expect(firstError(issues)).toBe('email')
  })

  it('does not let advice stop the order', () => {
    const issues = checkForm(withField({ address1: 'Kastanienallee' }))
    expect(issues.address1).toEqual({ level: 'advice', message: 'A house number is missing. Add it so that the parcel arrives.' })
    expect(firstError(issues)).toBeNull()
  })
})

describe('checkField', () => {
  it.each([
    ['ida', 'has an @'],
    ['ida@example', 'looks incomplete'],
    ['ida@example.', 'looks incomplete'],
  ])('says how to mend the address %s', (email, text) => {
    expect(checkField(withField({ email }), 'email')?.message).toContain(text)
  })

  it.each(['ida@example.com', 'ida.brandt+shop@mail.example.co.uk', 'ïda@exämple.de'])('takes %s', (email) => {
    expect(checkField(withField({ email }), 'email')).toBeNull()
  })

  it.each([
    ['DE', '1043', false], ['DE', '10435', true], ['AT', '1010', true], ['AT', '10100', false],
    ['NL', '1012 AB', true], ['NL', '1012', false], ['US', '10001-1234', true], ['XX', 'anything', true],
  ])('checks the postal code of %s: %s', (countryCode, postalCode, fine) => {
    expect(checkField(withField({ countryCode, postalCode }), 'postalCode') === null).toBe(fine)
  })

  it('takes phone numbers as people write them, and none', () => {
    expect(checkField(withField({ phone: '' }), 'phone')).toBeNull()
    expect(checkField(withField({ phone: '+49 (0)40 123-456/7' }), 'phone')).toBeNull()
    expect(checkField(withField({ phone: 'call me' }), 'phone')?.level).toBe('error')
  })
})

describe('addressInput', () => {
  it('trims and leaves empty optional fields out', () => {
    expect(addressInput(withField({ firstName: ' Ida ', company: '  ' }))).toMatchObject({ firstName: 'Ida', company: null, address2: null })
  })

  it('goes with a complete address only', () => {
    expect(isAddressComplete(filled)).toBe(true)
    expect(isAddressComplete(withField({ email: '' }))).toBe(true)
    expect(isAddressComplete(withField({ postalCode: '1' }))).toBe(false)
  })
})
