import { describe, expect, it } from 'vitest'
import { fieldOfError, isBagError, textOfDecline, textOfErrorCode } from '../../../app/utils/checkout-errors'

describe('errors of the checkout', () => {
  it('finds the field at the end of a path', () => {
    expect(fieldOfError(['address', 'postalCode'])).toBe('postalCode')
    expect(fieldOfError(['methodId'])).toBe('shippingMethodId')
    expect(fieldOfError(['input', 'unknown'])).toBeNull()
    expect(fieldOfError(null)).toBeNull()
  })

  it('never shows a code', () => {
    expect(textOfErrorCode('SOME_NEW_CODE')).not.toContain('SOME_NEW_CODE')
    expect(textOfErrorCode('OUT_OF_STOCK')).toContain('sold out')
  })

  it('knows what the bag can mend', () => {
    expect(isBagError('OUT_OF_STOCK')).toBe(true)
    expect(isBagError('TOTAL_CHANGED')).toBe(false)
  })

  it('says why a payment was declined, in the gateway\'s words when it has some', () => {
    expect(textOfDecline('insufficient_funds', null)).toBe('There is not enough money on the card.')
    expect(textOfDecline('insufficient_funds', 'Try another card.')).toBe('Try another card.')
    expect(textOfDecline('new_code', ' ')).toBe('The payment was declined.')
  })
})
