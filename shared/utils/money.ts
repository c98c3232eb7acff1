/**
 * Money is an integer in minor units of its currency (ISO 4217). The exponent says how many
 * decimal digits the currency has; it is not always two.
 */
const EXPONENTS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0,
  VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}

export interface MoneyValue {
  /** Integer, minor units. */
  amount: number
  /** ISO 4217, upper case. */
  currencyCode: string
}

/** Number of decimal digits of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyExponent(currencyCode: string): number {
  return EXPONENTS[currencyCode] ?? 2
}

/** Decimal string with a point and exactly the currency's digits, e.g. `24.00`: for feeds and structured data. */
export function toDecimalString(money: MoneyValue): string {
  const exponent = currencyExponent(money.currencyCode)
  const digits = String(Math.abs(money.amount)).padStart(exponent + 1, '0')
  const sign = money.amount < 0 ? '-' : ''
  if (exponent === 0) return sign + digits
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/**
 * Reads a plain decimal (`24`, `24.5`, `24.00`) into minor units without passing through a float.
 *
 * @returns the integer, or null when the text is not a plain non-negative decimal of that currency
 */
export function parseDecimal(text: string, currencyCode: string): number | null {
  const exponent = currencyExponent(currencyCode)
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return null
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > exponent) return null
  const value = Number(match[1]! + fraction.padEnd(exponent, '0'))
  return Number.isSafeInteger(value) ? value : null
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Text for a person, e.g. `€24` or `€4.90`: whole amounts lose their zeros unless `digits` is `always`. */
export function formatMoney(money: MoneyValue, digits: 'auto' | 'always' = 'always', locale = 'en-IE'): string {
  const exponent = currencyExponent(money.currencyCode)
  const whole = money.amount % 10 ** exponent === 0
  const shown = digits === 'auto' && whole ? 0 : exponent
  const key = `${locale} ${money.currencyCode} ${shown}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: money.currencyCode,
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
    })
    formatters.set(key, formatter)
  }
  return formatter.format(money.amount / 10 ** exponent)
}
