import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPath } from '../../../../server/utils/canonical-path.ts'

describe('canonicalPath', () => {
  it.each([
    ['/', '/'],
    ['/cart', '/cart'],
    ['/cart/', '/cart'],
    ['/products/Mug-Rund', '/products/mug-rund'],
    ['/Products/mug-rund', '/products/mug-rund'],
    ['//products//mug-rund//', '/products/mug-rund'],
    ['/%70roducts/mug%2Drund', '/products/mug-rund'],
    ['/products/../cart', '/cart'],
    ['/products/%2e%2e/cart', '/cart'],
    ['/orders/Z-1001', '/orders/Z-1001'],
    ['/pages/gr%C3%B6%C3%9Fen', '/pages/gr%c3%b6%c3%9fen'],
    ['/media/AbC/320.webp', '/media/AbC/320.webp'],
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example', '/evil.example'],
  ])('%s is %s', (given, canonical) => {
    expect(canonicalPath(given)).toBe(canonical)
  })

  it('is a path of this site, and stays what it is when asked again', () => {
    fc.assert(fc.property(fc.webPath(), fc.constantFrom('', '/', '//', '/%2e/', '/\\'), (path, prefix) => {
      const once = canonicalPath(`/${prefix}${path}`)
      expect(once).toMatch(/^\/(?!\/)/)
      expect(canonicalPath(once)).toBe(once)
    }))
  })
})
