import { expect, it } from 'vitest'
import { SLUG, slugify } from '../../../shared/utils/slug.ts'

it.each([
  ['Mug Rund', 'mug-rund'], ['  Größe & Maß ', 'groesse-mass'], ['Crème brûlée', 'creme-brulee'], ['Ørsted Łódź', 'orsted-lodz'], ['50 × 50 cm', '50-50-cm'], ['🫖', ''], ['---', ''],
])('%j becomes %j', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})

it('never makes an address that it would not take', () => {
  const long = slugify('a '.repeat(200))
  expect(long.length).toBeLessThanOrEqual(120)
  expect(long).toMatch(SLUG)
})
