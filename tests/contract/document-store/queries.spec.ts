import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'mongodb'
import type { Document } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode, ids } from './suite.ts'

describeServers('queries', ({ test, testExceptReference, fill }) => {
  /** Expects the `_id`s (their positions, from 0) of the documents that fit. */
  async function expectFits(documents: Document[], cases: [Document, number[]][]): Promise<void> {
    const collection = await fill(...documents.map((document, _id) => ({ _id, ...document })))
    for (const [filter, expected] of cases) {
      expect(ids(await collection.find(filter).sort({ _id: 1 }).toArray()), JSON.stringify(filter)).toEqual(expected)
    }
  }

  test('tells null, missing and empty apart as MongoDB does', () => expectFits(
    [{ a: null }, {}, { a: [] }, { a: [null] }, { a: 0 }, { a: { b: null } }],
    [
      [{ a: null }, [0, 1, 3]],
      [{ a: { $ne: null } }, [2, 4, 5]],
      [{ a: { $exists: false } }, [1]],
      [{ a: { $exists: true } }, [0, 2, 3, 4, 5]],
      [{ a: [] }, [2]],
    ],
  ))

  testExceptReference('counts nothing inside arrays of scalars as null', 'finds null behind dotted paths', () => expectFits(
    [{ a: { b: null } }, { a: {} }, { a: 5 }, { a: [1, 2] }, { a: [{ b: 1 }, {}] }, { a: [] }, {}],
    [[{ 'a.b': null }, [0, 1, 2, 4, 6]], [{ 'a.b': { $exists: true } }, [0, 4]], [{ 'a.b': { $gte: null } }, [0, 1, 2, 4, 6]]],
  ))

  test('compares only values of one kind, numbers of all types together', () => expectFits(
    [{ a: 5 }, { a: new Double(5) }, { a: Long.fromNumber(6) }, { a: '7' }, { a: new Date(8) }, { a: true }, { a: null }],
    [
      [{ a: 5 }, [0, 1]],
      [{ a: { $gte: 5 } }, [0, 1, 2]],
      [{ a: { $lt: '8' } }, [3]],
      [{ a: { $gt: new Date(0) } }, [4]],
      [{ a: { $in: [6, true] } }, [2, 5]],
      [{ a: { $nin: [5, null] } }, [2, 3, 4, 5]],
    ],
  ))

  testExceptReference('compares decimals as strings of their own', 'compares decimals exactly', () => expectFits(
    [{ a: Decimal128.fromString('0.10') }, { a: 0.1 }, { a: Decimal128.fromString('9007199254740993') }, { a: Long.fromString('9007199254740993') }],
    [
      [{ a: Decimal128.fromString('0.1') }, [0]],
      [{ a: Long.fromString('9007199254740993') }, [2, 3]],
      [{ a: { $gt: Decimal128.fromString('0.1') } }, [1, 2, 3]],
    ],
  ))

  test('looks into arrays', () => expectFits(
    [{ a: [1, 5] }, { a: [{ b: 1 }, { b: 5 }] }, { a: [[1, 5]] }, { a: 1 }, { a: { b: 1 } }],
    [
      [{ a: 1 }, [0, 3]],
      [{ 'a.b': 1 }, [1, 4]],
      [{ 'a.0': 1 }, [0]],
      [{ 'a.1.b': 5 }, [1]],
      [{ a: { $size: 2 } }, [0, 1]],
      [{ a: { $all: [5, 1] } }, [0]],
      [{ a: { $elemMatch: { $gt: 1, $lt: 9 } } }, [0]],
      [{ a: { $elemMatch: { b: { $gt: 1 } } } }, [1]],
    ],
  ))

  testExceptReference('does not', 'looks at nested arrays as values, and meets two bounds by two elements', () => expectFits(
    [{ a: [1, 5] }, { a: [[1, 5]] }, { a: [{ b: 1 }, { b: 5 }] }],
    [[{ a: [1, 5] }, [0, 1]], [{ 'a.0': [1, 5] }, [1]], [{ 'a.b': { $gt: 1, $lt: 5 } }, [2]], [{ a: { $gt: 4, $lt: 2 } }, [0]]],
  ))

  test('takes two conditions from different elements, $elemMatch from one', () => expectFits(
    [{ a: [{ x: 1, y: 9 }, { x: 9, y: 1 }] }, { a: [{ x: 1, y: 1 }] }],
    [[{ 'a.x': 1, 'a.y': 1 }, [0, 1]], [{ a: { $elemMatch: { x: 1, y: 1 } } }, [1]]],
  ))

  test('compares whole documents with the order of their fields', async () => {
    const collection = await fill({ _id: 0, a: { x: 1, y: 2 } }, { _id: 1, a: { y: 2, x: 1 } }, { _id: 2, a: { x: 1, y: 2, z: 3 } })
    expect(ids(await collection.find({ a: { x: 1, y: 2 } }).toArray())).toEqual([0])
  })

  test('knows the logical operators', () => expectFits(
    [{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }],
    [
      [{ $or: [{ a: 2 }, { b: 1 }] }, [0, 2]],
      [{ $and: [{ a: 1 }, { b: 2 }] }, [1]],
      [{ $nor: [{ a: 2 }, { b: 1 }] }, [1]],
      [{ a: { $not: { $gt: 1 } } }, [0, 1]],
      [{ a: { $gt: 1, $lt: 3 } }, [2]],
    ],
  ))

  test('matches patterns', () => expectFits(
    [{ a: 'Linen' }, { a: 'linen towel' }, { a: ['x', 'lino'] }, { a: 'first\nlinen' }],
    [
      [{ a: /^lin/ }, [1, 2]],
      [{ a: /^LIN/i }, [0, 1, 2]],
      [{ a: { $regex: '^linen$', $options: 'im' } }, [0, 3]],
      [{ a: { $in: [/towel$/, 'Linen'] } }, [0, 1]],
      [{ a: { $not: /lin/i } }, []],
    ],
  ))

  test('knows $mod, $type and the bit operators', () => expectFits(
    [{ a: 6 }, { a: 'x' }, { a: 7.5 }, { a: [1, 'y'] }, { a: new ObjectId() }],
    [
      [{ a: { $mod: [3, 0] } }, [0]],
      [{ a: { $type: 'string' } }, [1, 3]],
      [{ a: { $type: ['objectId', 'double'] } }, [2, 4]],
      [{ a: { $type: 'number' } }, [0, 2, 3]],
    ],
  ))

  testExceptReference('lacks them', 'knows the bit operators and $expr', () => expectFits(
    [{ a: 6, b: 5 }, { a: 1, b: 1 }, { a: -1, b: 3 }],
    [
      [{ a: { $bitsAllSet: 6 } }, [0, 2]],
      [{ a: { $bitsAnySet: [0] } }, [1, 2]],
      [{ a: { $bitsAllClear: 6 } }, [1]],
      [{ $expr: { $gt: ['$a', '$b'] } }, [0]],
      [{ a: { $gt: new MinKey(), $lt: new MaxKey() } }, [0, 1, 2]],
    ],
  ))

  test('sorts values of all types in the order of MongoDB', async () => {
    const values = [null, -1, new Double(2.5), Long.fromNumber(3), '', 'a', 'b', { a: 1 }, { a: 2 }, new ObjectId('0'.repeat(24)), false, true, new Date(0), new Date(1)]
    const collection = await fill(...values.map((v, _id) => ({ _id, v })).reverse())
    const expected = values.map((_, i) => i)
    expect(ids(await collection.find().sort({ v: 1 }).toArray())).toEqual(expected)
    expect(ids(await collection.find().sort({ v: -1 }).toArray())).toEqual(expected.reverse())
  })

  test('sorts arrays by their least or greatest element', async () => {
    const collection = await fill({ _id: 1, a: [5, 9] }, { _id: 2, a: [1, 20] }, { _id: 3, a: 7 }, { _id: 4, a: [] }, { _id: 5 })
    expect(ids(await collection.find().sort({ a: 1 }).toArray())).toEqual([4, 5, 2, 1, 3])
    expect(ids(await collection.find().sort({ a: -1 }).toArray())).toEqual([2, 1, 3, 5, 4])
  })

  test('orders strings by their UTF-8 bytes', async () => {
    const collection = await fill({ _id: 1, a: '\u{1F600}' }, { _id: 2, a: '\uFF5E' }, { _id: 3, a: 'z' })
    expect(ids(await collection.find({ a: { $gt: 'z' } }).sort({ a: 1 }).toArray()).length).toBe(2)
  })

  test('skips, limits and projects', async () => {
    const collection = await fill(...Array.from({ length: 5 }, (_, _id) => ({ _id, a: _id, b: { c: 1, d: 2 }, l: [1, 2, 3] })))
    expect(ids(await collection.find().sort({ a: -1 }).skip(1).limit(2).toArray())).toEqual([3, 2])
    const one = (projection: Document): Promise<unknown> => collection.findOne({ _id: 0 as never }, { projection })
    expect(await one({ 'a': 1, 'b.c': 1 })).toEqual({ _id: 0, a: 0, b: { c: 1 } })
    expect(await one({ '_id': 0, 'b.c': 0, 'l': 0 })).toEqual({ a: 0, b: { d: 2 } })
    expect(await one({ _id: 0, l: { $slice: -2 }, a: 1 })).toMatchObject({ a: 0, l: [2, 3] })
    expect(await one({ _id: 0, l: { $slice: [1, 1] }, a: 1 })).toMatchObject({ a: 0, l: [2] })
  })

  testExceptReference('projects the first element', 'projects the element that matched', async () => {
    const collection = await fill({ _id: 1, l: [{ k: 'a', n: 1 }, { k: 'b', n: 2 }, { k: 'b', n: 3 }], other: 1 })
    expect(await collection.findOne({ 'l.k': 'b' }, { projection: { 'l.$': 1 } })).toEqual({ _id: 1, l: [{ k: 'b', n: 2 }] })
    expect(await collection.findOne({}, { projection: { l: { $elemMatch: { n: 3 } } } })).toEqual({ _id: 1, l: [{ k: 'b', n: 3 }] })
  })

  testExceptReference('ignores expressions in projections', 'computes in projections', async () => {
    const collection = await fill({ _id: 1, price: 10, lines: [{ q: 2 }, { q: 3 }] })
    expect(await collection.findOne({}, { projection: { total: { $multiply: ['$price', 2] }, q: '$lines.q' } })).toEqual({ _id: 1, total: 20, q: [2, 3] })
  })

  testExceptReference('mixes silently', 'refuses mixed projections', async () => {
    const collection = await fill({ a: 1 })
    await expectCode(31254, collection.find({}, { projection: { a: 1, b: 0 } }).toArray())
    await expectCode(31253, collection.find({}, { projection: { a: 0, b: 1 } }).toArray())
  })
})
