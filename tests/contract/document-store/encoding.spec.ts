import { Decimal128, deserialize, Double, Long, ObjectId, serialize } from 'bson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues } from '../../../cli/embedded/mongo/bson/compare.ts'
import { decode, decodeFields, MalformedError } from '../../../cli/embedded/mongo/bson/decode.ts'
import { encode } from '../../../cli/embedded/mongo/bson/encode.ts'
import { keyOf } from '../../../cli/embedded/mongo/bson/keys.ts'
import type { Doc } from '../../../cli/embedded/mongo/bson/values.ts'
import { ServerError } from '../../../cli/embedded/mongo/errors.ts'

/** Values as a driver writes them. */
const scalar = fc.oneof(
  fc.integer(), fc.double({ noNaN: true }).map((value) => new Double(value)), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.string({ unit: 'grapheme' }), fc.constant(null), fc.boolean(), fc.date({ noInvalidDate: true }), fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.tuple(fc.integer(), fc.integer({ min: -20, max: 20 })).map(([digits, exponent]) => Decimal128.fromString(`${digits}E${exponent}`)),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie('value'), { maxKeys: 4 })),
}))

const read = (item: unknown): Doc => decode(Buffer.from(serialize({ v: item })))

describe('encoding', () => {
  it('writes the same bytes as the driver', () => fc.assert(fc.property(value, (item) => {
    const bytes = Buffer.from(serialize({ v: item, w: 1 }))
    expect(encode(decode(bytes)).equals(bytes)).toBe(true)
    expect(encode(decodeFields(bytes, new Set(['w']))).equals(Buffer.from(serialize({ w: 1 })))).toBe(true)
    expect(() => deserialize(bytes)).not.toThrow()
  }), { numRuns: 500 }))

  it('orders keys as it orders values', () => fc.assert(fc.property(value, value, (a, b) => {
    const [x, y] = [read(a).get('v'), read(b).get('v')]
    const order = Math.sign(compareValues(x, y))
    expect(Math.sign(Buffer.compare(keyOf(x), keyOf(y)))).toBe(order)
    expect(Math.sign(Buffer.compare(keyOf(y, true), keyOf(x, true)))).toBe(order)
  }), { numRuns: 2000 }))

  it('never reads beyond the end of broken documents', () => fc.assert(fc.property(value, fc.nat(), fc.integer({ min: 0, max: 255 }), (item, position, byte) => {
    const bytes = Buffer.from(serialize({ v: item }))
    bytes[position % bytes.length] = byte
    try {
      decode(bytes)
    } catch (error) {
      expect(error instanceof MalformedError || error instanceof ServerError, String(error)).toBe(true)
    }
  }), { numRuns: 1000 }))
})
