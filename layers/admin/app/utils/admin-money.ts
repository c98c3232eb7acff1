import { currencyExponent, formatMoney, parseDecimal, toDecimalString, type MoneyValue } from '#shared/utils/money'

/** `€24.00`: amounts in the back office always show both digits. */
export const showMoney = (money: MoneyValue): string => formatMoney(money, 'always')

/** Text of an amount for an input, e.g. `24.00`; empty for none. */
export function amountText(money: MoneyValue | null | undefined): string {
  return money ? toDecimalString(money) : ''
}

/** Reads what a vendor typed, with a point or a comma for decimals. @returns null when it is no amount */
export function readAmount(text: string, currencyCode: string): number | null {
  return parseDecimal(text.trim().replace(/^[^\d-]+/, '').replace(',', '.'), currencyCode)
}

/** Says how an amount is written, e.g. `Write it like 24.00.` */
export function amountHint(currencyCode: string): string {
  return `Write it like ${toDecimalString({ amount: 24 * 10 ** currencyExponent(currencyCode), currencyCode })}.`
}
