const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** English name of a country; its code when there is none. */
export function countryName(code: string): string {
  return names.of(code) ?? code
}
