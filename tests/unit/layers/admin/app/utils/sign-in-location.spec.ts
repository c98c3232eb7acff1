import { describe, expect, it } from 'vitest'
import { safeReturn, signInLocation } from '../../../../../../layers/admin/app/utils/sign-in-location.ts'

describe('the way back after signing in', () => {
  it.each(['/admin', '/admin/orders/42', '/admin/products?q=blue+mug&sort=TITLE_ASC', '/admin/products?vendor=M%C3%BCller%2C%20Sohn', '/admin/products/edit?ids=a,b'])('leads back to %s', (place) => {
    expect(safeReturn(new URL(signInLocation(place), 'https://shop.example').searchParams.get('next') ?? '/admin')).toBe(place)
  })

  it.each([undefined, ['/admin/orders'], '', '/', '/cart', 'https://elsewhere.example/admin', '//elsewhere.example/admin', '/admin/..//elsewhere.example', '/admin\\..\\elsewhere', '/administrator', '/admin/orders#x', '/admin/orders\n'])('leads to the start for %j', (place) => {
    expect(safeReturn(place)).toBe('/admin')
  })
})
