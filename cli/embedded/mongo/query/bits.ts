import { Binary, Decimal128 } from 'bson'
import { bytesOf } from '../bson/compare.ts'
import { toInteger } from '../bson/numbers.ts'
import { isArray, isNumber } from '../bson/values.ts'
import type { Maybe, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { ValueTest } from './nodes.ts'

export type BitOperator = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear'

/** The positions of the bits that a mask names: a number, an array of positions, or bytes. */
function positions(operator: string, mask: Value): number[] {
  if (isArray(mask)) {
    return mask.map((item) => {
      const position = isNumber(item) ? toInteger(item) : undefined
      if (position === undefined || position < 0) fail('BadValue', `Failed to parse bit position. Expected a non-negative integer in: ${operator}`)
      return position!
    })
  }
  if (mask instanceof Binary) return setBits(bytesOf(mask))
  const number = isNumber(mask) ? toInteger(mask) : undefined
  if (number === undefined) fail('BadValue', `${operator} takes an Array, a number, or a BinData but received: ${String(mask)}`)
  if (number! < 0) fail('FailedToParse', `Expected a non-negative number in: ${operator}: ${number}`)
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64LE(BigInt(number!))
  return setBits(bytes)
}

function setBits(bytes: Uint8Array): number[] {
  const out: number[] = []
  for (let i = 0; i < bytes.length * 8; i++) if (bytes[i >> 3]! & (1 << (i & 7))) out.push(i)
  return out
}

/** Reads a bit of a stored value, or `undefined` when the value has no bits. Integers are extended by their sign. */
function bitReader(value: Maybe): ((position: number) => boolean) | undefined {
  if (value instanceof Binary) {
    const bytes = bytesOf(value)
    return (position) => ((bytes[position >> 3] ?? 0) & (1 << (position & 7))) !== 0
  }
  if (!isNumber(value) || value instanceof Decimal128) return undefined
  const number = typeof value === 'bigint' ? value : toInteger(value)
  if (number === undefined) return undefined
  const whole = BigInt(number)
  return (position) => ((whole >> BigInt(Math.min(position, 63))) & 1n) === 1n
}

export function bitTest(operator: BitOperator, mask: Value): ValueTest {
  const wanted = positions(operator, mask)
  const set = operator.endsWith('Set')
  const all = operator.startsWith('$bitsAll')
  return (value) => {
    const read = bitReader(value)
    if (!read) return false
    return all ? wanted.every((position) => read(position) === set) : wanted.some((position) => read(position) === set)
  }
}
