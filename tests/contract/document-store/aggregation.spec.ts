import { Decimal128, Long } from 'mongodb'
import type { Document } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode } from './suite.ts'

describeServers('aggregation', ({ test, testExceptReference, fill, db }) => {
  const orders = [
    { _id: 1, shop: 'a', total: 10, tags: ['x', 'y'], at: new Date('2024-02-29T23:30:00Z') },
    { _id: 2, shop: 'b', total: 20, tags: [], at: new Date('2024-03-31T01:30:00Z') },
    { _id: 3, shop: 'a', total: 5, at: new Date('2024-12-30T12:00:00Z') },
  ]
  const run = async (pipeline: Document[], documents: Document[] = orders): Promise<Document[]> =>
    (await fill(...documents)).aggregate(pipeline).toArray()

  test('groups', async () => {
    expect(await run([
      { $group: { _id: '$shop', n: { $sum: 1 }, total: { $sum: '$total' }, mean: { $avg: '$total' }, low: { $min: '$total' }, high: { $max: '$total' }, all: { $push: '$_id' }, first: { $first: '$_id' }, last: { $last: '$_id' } } },
      { $sort: { _id: 1 } },
    ])).toEqual([
      { _id: 'a', n: 2, total: 15, mean: 7.5, low: 5, high: 10, all: [1, 3], first: 1, last: 3 },
      { _id: 'b', n: 1, total: 20, mean: 20, low: 20, high: 20, all: [2], first: 2, last: 2 },
    ])
    expect(await run([{ $group: { _id: null, tags: { $addToSet: '$shop' } } }, { $project: { _id: 0, n: { $size: '$tags' } } }])).toEqual([{ n: 2 }])
  })

  test('matches, sorts, skips, limits, counts', async () => {
    expect(await run([{ $match: { total: { $gt: 5 } } }, { $sort: { total: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { total: 1 } }])).toEqual([{ _id: 1, total: 10 }])
    expect(await run([{ $match: { shop: 'a' } }, { $count: 'n' }])).toEqual([{ n: 2 }])
    expect(await run([{ $match: { shop: 'z' } }, { $count: 'n' }])).toEqual([])
  })

  test('unwinds', async () => {
    expect(await run([{ $unwind: '$tags' }, { $project: { tags: 1 } }])).toEqual([{ _id: 1, tags: 'x' }, { _id: 1, tags: 'y' }])
    expect((await run([{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }])).map(({ _id, tags, i }) => [_id, tags, i]))
      .toEqual([[1, 'x', 0], [1, 'y', 1], [2, undefined, null], [3, undefined, null]])
  })

  testExceptReference('keeps no field of an $unset with a string', 'adds, removes and replaces fields', async () => {
    expect(await run([{ $match: { _id: 3 } }, { $unset: 'at' }, { $addFields: { 'double': { $multiply: ['$total', 2] }, 'in.depth': '$shop' } }])).toEqual([
      { _id: 3, shop: 'a', total: 5, double: 10, in: { depth: 'a' } },
    ])
    expect(await run([{ $match: { _id: 3 } }, { $replaceRoot: { newRoot: { k: '$_id' } } }])).toEqual([{ k: 3 }])
  })

  test('facets, sorts by count, buckets', async () => {
    expect(await run([{ $facet: { n: [{ $count: 'n' }], a: [{ $match: { shop: 'a' } }, { $project: { _id: 1 } }] } }])).toEqual([{ n: [{ n: 3 }], a: [{ _id: 1 }, { _id: 3 }] }])
    expect(await run([{ $sortByCount: '$shop' }])).toEqual([{ _id: 'a', count: 2 }, { _id: 'b', count: 1 }])
    expect(await run([{ $bucket: { groupBy: '$total', boundaries: [0, 10, 15], default: 'more', output: { ids: { $push: '$_id' } } } }])).toEqual([
      { _id: 0, ids: [3] }, { _id: 10, ids: [1] }, { _id: 'more', ids: [2] },
    ])
  })

  test('looks up', async () => {
    const others = await fill({ _id: 'a', name: 'Anna' }, { _id: 'b', name: 'Ben' })
    const from = others.collectionName
    expect((await run([{ $lookup: { from, localField: 'shop', foreignField: '_id', as: 'who' } }, { $sort: { _id: 1 } }])).map(({ who }) => who)).toEqual([
      [{ _id: 'a', name: 'Anna' }], [{ _id: 'b', name: 'Ben' }], [{ _id: 'a', name: 'Anna' }],
    ])
    expect((await run([{ $lookup: { from, let: { s: '$shop' }, pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$s'] } } }, { $project: { _id: 0 } }], as: 'who' } }]))[0]!.who).toEqual([{ name: 'Anna' }])
  })

  test('leaves nothing for an empty collection', async () => {
    expect(await db().collection('nowhere').aggregate([{ $group: { _id: null, n: { $sum: 1 } } }]).toArray()).toEqual([])
  })

  /** Evaluates expressions on one document. */
  async function expectValues(document: Document, cases: [unknown, unknown][]): Promise<void> {
    const collection = await fill(document)
    for (const [expression, expected] of cases) {
      const [found] = await collection.aggregate([{ $project: { _id: 0, v: expression } }]).toArray()
      expect(found!.v, JSON.stringify(expression)).toEqual(expected)
    }
  }

  test('evaluates expressions', () => expectValues({ n: 7, s: 'Linen', l: [3, 1, 2], o: { a: 1 }, d: new Date('2024-12-30T12:34:56.789Z') }, [
    [{ $add: ['$n', 1, 2] }, 10],
    [{ $subtract: ['$n', 2] }, 5],
    [{ $divide: ['$n', 2] }, 3.5],
    [{ $mod: ['$n', 4] }, 3],
    [{ $pow: ['$n', 2] }, 49],
    [{ $pow: [-1, 4_097] }, -1],
    [{ $pow: [2, 64] }, 2 ** 64],
    [{ $abs: -3 }, 3],
    [{ $floor: 2.7 }, 2],
    [{ $ceil: 2.1 }, 3],
    [{ $concat: ['$s', '!'] }, 'Linen!'],
    [{ $toUpper: '$s' }, 'LINEN'],
    [{ $substrCP: ['$s', 1, 2] }, 'in'],
    [{ $strLenCP: '$s' }, 5],
    [{ $split: ['$s', 'n'] }, ['Li', 'e', '']],
    [{ $size: '$l' }, 3],
    [{ $arrayElemAt: ['$l', -1] }, 2],
    [{ $slice: ['$l', 1, 1] }, [1]],
    [{ $in: [2, '$l'] }, true],
    [{ $map: { input: '$l', as: 'x', in: { $multiply: ['$$x', 2] } } }, [6, 2, 4]],
    [{ $filter: { input: '$l', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2]],
    [{ $reduce: { input: '$l', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    [{ $sum: '$l' }, 6],
    [{ $max: '$l' }, 3],
    [{ $cond: [{ $gt: ['$n', 5] }, 'many', 'few'] }, 'many'],
    [{ $ifNull: ['$missing', 'none'] }, 'none'],
    [{ $mergeObjects: ['$o', { b: 2 }] }, { a: 1, b: 2 }],
    [{ $year: '$d' }, 2024],
    [{ $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L' } }, '2024-12-30 12:34:56.789'],
    [{ $setUnion: [[1], [2]] }, [1, 2]],
    [{ $literal: '$n' }, '$n'],
  ]))

  testExceptReference('lacks them, or does them otherwise', 'evaluates more expressions', () => expectValues({ n: 7, big: Long.fromString('9007199254740993'), dec: Decimal128.fromString('1.10'), l: [3, 1, 2], d: new Date('2024-03-31T00:30:00Z') }, [
    [{ $switch: { branches: [{ case: { $eq: ['$n', 7] }, then: 'seven' }], default: 'other' } }, 'seven'],
    [{ $let: { vars: { k: 2 }, in: { $multiply: ['$$k', '$n'] } } }, 14],
    [{ $round: [2.5] }, 2],
    [{ $round: [-1.55, 1] }, -1.6],
    [{ $round: [1234, -2] }, 1200],
    [{ $trunc: [1.29, 1] }, 1.2],
    [{ $add: ['$dec', Decimal128.fromString('0.05')] }, Decimal128.fromString('1.15')],
    [{ $divide: [Decimal128.fromString('1'), 3] }, Decimal128.fromString('0.3333333333333333333333333333333333')],
    [{ $toString: '$big' }, '9007199254740993'],
    [{ $sortArray: { input: '$l', sortBy: -1 } }, [3, 2, 1]],
    [{ $type: '$missing' }, 'missing'],
    [{ $eq: ['$missing', null] }, false],
    [{ $gt: ['$n', '$missing'] }, true],
    [{ $getField: 'n' }, 7],
    [{ $regexMatch: { input: 'Linen', regex: '^lin', options: 'i' } }, true],
    [{ $regexFindAll: { input: 'a1b2', regex: '[a-z](\\d)' } }, [{ match: 'a1', idx: 0, captures: ['1'] }, { match: 'b2', idx: 2, captures: ['2'] }]],
    [{ $dateTrunc: { date: '$d', unit: 'month' } }, new Date('2024-03-01T00:00:00Z')],
    [{ $dateTrunc: { date: '$d', unit: 'day', timezone: 'Europe/Berlin' } }, new Date('2024-03-30T23:00:00Z')],
    [{ $dateAdd: { startDate: '$d', unit: 'month', amount: -1 } }, new Date('2024-02-29T00:30:00Z')],
    [{ $hour: { date: '$d', timezone: 'Europe/Berlin' } }, 1],
    [{ $dayOfWeek: '$d' }, 1],
    [{ $isoWeek: new Date('2024-12-30T12:00:00Z') }, 1],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
    [{ $toInt: '12' }, 12],
    [{ $trim: { input: '  x ' } }, 'x'],
    [{ $replaceAll: { input: 'a.b.c', find: '.', replacement: '-' } }, 'a-b-c'],
    [{ $objectToArray: { a: 1 } }, [{ k: 'a', v: 1 }]],
  ]))

  testExceptReference('lacks let', 'takes variables from let', async () => {
    const collection = await fill(...orders)
    expect(await collection.aggregate([{ $match: { $expr: { $gt: ['$total', '$$least'] } } }, { $count: 'n' }], { let: { least: 6 } }).toArray()).toEqual([{ n: 2 }])
  })

  test('refuses what it does not know', async () => {
    const collection = await fill({ a: 1 })
    await expectCode(40324, collection.aggregate([{ $nonsense: {} }]).toArray())
    await expectCode(168, collection.aggregate([{ $project: { a: { $nonsense: 1 } } }]).toArray())
    await expectCode(15955, collection.aggregate([{ $group: { n: { $sum: 1 } } }]).toArray())
    await expectCode(16020, collection.aggregate([{ $project: { a: { $eq: [1] } } }]).toArray())
  })
})
