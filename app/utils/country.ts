// Making one takes longer than a whole card of a product.
const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** The country's name for shoppers, from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return names.of(code) ?? code
}
