import { Decimal128 } from 'bson'

/** A finite number as `coefficient * 10^exponent`, exactly. */
export interface Exact {
  coefficient: bigint
  exponent: number
}

const DIGITS = 34
const MAX_EXPONENT = 6111

/** The exact value of a decimal; `undefined` for NaN and the infinities. */
export function exactDecimal(value: Decimal128): Exact | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString())
  if (!parts) return undefined
  const fraction = parts[3] ?? ''
  const digits = BigInt(parts[2]! + fraction)
  return { coefficient: parts[1] ? -digits : digits, exponent: Number(parts[4] ?? 0) - fraction.length }
}

/** The exact decimal value of a finite double: every double is a sum of powers of two, hence a finite decimal. */
export function exactDouble(value: number): Exact {
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), exponent: 0 }
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const mantissa = (bits & 0xfffffffffffffn) | (biased ? 0x10000000000000n : 0n)
  const power = (biased || 1) - 1075
  const signed = bits >> 63n ? -mantissa : mantissa
  if (power >= 0) return { coefficient: signed << BigInt(power), exponent: 0 }
  return { coefficient: signed * 5n ** BigInt(-power), exponent: power }
}

/** Both coefficients over one common exponent. */
function align(a: Exact, b: Exact): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent)
  return [
    a.coefficient * 10n ** BigInt(a.exponent - exponent),
    b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  ]
}

export function compareExact(a: Exact, b: Exact): number {
  const [x, y] = align(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function addExact(a: Exact, b: Exact): Exact {
  const [x, y, exponent] = align(a, b)
  return { coefficient: x + y, exponent }
}

export function multiplyExact(a: Exact, b: Exact): Exact {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent }
}

/** `a / b` with some digits more than a decimal holds, so that rounding to a decimal is right. `b` is not zero. */
export function divideExact(a: Exact, b: Exact): Exact {
  const extra = DIGITS + 6 + Math.max(0, String(b.coefficient).length - String(a.coefficient).length)
  const scaled = a.coefficient * 10n ** BigInt(extra)
  let coefficient = scaled / b.coefficient
  let exponent = a.exponent - b.exponent - extra
  if (coefficient * b.coefficient === scaled) {
    while (coefficient !== 0n && coefficient % 10n === 0n && exponent < a.exponent - b.exponent) {
      coefficient /= 10n
      exponent++
    }
  }
  return { coefficient, exponent }
}

/** `value / 10^digits`, rounded half to even. */
export function roundOff(value: bigint, digits: number): bigint {
  const unit = 10n ** BigInt(digits)
  const rest = value % unit
  const quotient = value / unit
  const twice = (rest < 0n ? -rest : rest) * 2n
  if (twice < unit || (twice === unit && quotient % 2n === 0n)) return quotient
  return quotient + (value < 0n ? -1n : 1n)
}

/** The nearest decimal of 34 digits, half to even; too large becomes infinite, as the standard has it. */
export function toDecimal({ coefficient, exponent }: Exact): Decimal128 {
  const length = String(coefficient < 0n ? -coefficient : coefficient).length
  const drop = Math.max(length - DIGITS, -6176 - exponent, 0)
  const digits = drop > 0 ? roundOff(coefficient, drop) : coefficient
  const power = exponent + drop
  if (power > MAX_EXPONENT + DIGITS) return Decimal128.fromString(coefficient < 0n ? '-Infinity' : 'Infinity')
  return Decimal128.fromString(`${digits}E${power}`)
}
