/** What a barcode of digits lacks to be a GTIN (GS1 General Specifications 7.9): its length or its check digit; null when it is one, or no such number at all. */
export function gtinProblem(barcode: string): 'length' | 'checkDigit' | null {
  if (!/^\d+$/.test(barcode)) return null
  if (![8, 12, 13, 14].includes(barcode.length)) return 'length'
  // From the right, the digits before the check digit count three times and once in turn.
  const sum = [...barcode.slice(0, -1)].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - sum % 10) % 10 === Number(barcode.at(-1)) ? null : 'checkDigit'
}
