import type { Document } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode } from './suite.ts'

describeServers('updates', ({ test, testExceptReference, fill }) => {
  /** Updates one document `{ _id: 1, ...before }` and expects what comes of it. */
  async function expectUpdate(before: Document, update: Document | Document[], after: Document, options: Document = {}, query: Document = {}): Promise<void> {
    const collection = await fill({ _id: 1, ...before })
    await collection.updateOne({ _id: 1 as never, ...query }, update, options)
    expect(await collection.findOne(), JSON.stringify(update)).toEqual({ _id: 1, ...after })
  }

  test('sets and unsets, also in depth', async () => {
    await expectUpdate({ a: 1 }, { $set: { 'b.c': 2, 'a': 3 } }, { a: 3, b: { c: 2 } })
    await expectUpdate({ a: { b: 1, c: 2 } }, { $unset: { 'a.b': '', 'x.y': '' } }, { a: { c: 2 } })
    await expectUpdate({ a: [1, 2] }, { $set: { 'a.3': 9 } }, { a: [1, 2, null, 9] })
    await expectUpdate({ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] })
  })

  test('calculates', async () => {
    await expectUpdate({ a: 1 }, { $inc: { a: 2, b: 5 } }, { a: 3, b: 5 })
    await expectUpdate({ a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 })
    await expectUpdate({ a: 3, b: 3 }, { $min: { a: 2, b: 9, c: 1 } }, { a: 2, b: 3, c: 1 })
    await expectUpdate({ a: 3, b: 3 }, { $max: { a: 2, b: 9, c: 1 } }, { a: 3, b: 9, c: 1 })
  })

  testExceptReference('lacks $bit', 'changes bits', () => expectUpdate({ a: 13 }, { $bit: { a: { and: 10 }, b: { or: 3 } } }, { a: 8, b: 3 }))

  test('renames', () => expectUpdate({ a: 1, b: { c: 2 } }, { $rename: { 'a': 'x', 'b.c': 'y' } }, { b: {}, x: 1, y: 2 }))

  test('dates', async () => {
    const collection = await fill({ _id: 1 })
    await collection.updateOne({}, { $currentDate: { at: true } })
    expect(Math.abs((await collection.findOne())!.at.getTime() - Date.now())).toBeLessThan(10_000)
  })

  test('pushes', async () => {
    await expectUpdate({}, { $push: { a: 1 } }, { a: [1] })
    await expectUpdate({ a: [1] }, { $push: { a: { $each: [3, 2] } } }, { a: [1, 3, 2] })
    await expectUpdate({ a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 9, 2] })
    await expectUpdate({ a: [5, 1] }, { $push: { a: { $each: [3], $sort: -1, $slice: 2 } } }, { a: [5, 3] })
    await expectUpdate({ a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] })
    await expectUpdate({ a: [1, 2, 3] }, { $push: { a: { $each: [4], $slice: -2 } } }, { a: [3, 4] })
  })

  test('adds to sets', async () => {
    await expectUpdate({ a: [1] }, { $addToSet: { a: 1 } }, { a: [1] })
    await expectUpdate({ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] })
    await expectUpdate({ a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { x: 1, y: 2 } } }, { a: [{ x: 1, y: 2 }] })
  })

  test('takes out', async () => {
    await expectUpdate({ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] })
    await expectUpdate({ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] })
    await expectUpdate({ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] })
    await expectUpdate({ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] })
    await expectUpdate({ a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }] })
    await expectUpdate({ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] })
  })

  test('updates the element that matched', async () => {
    await expectUpdate({ a: [1, 2, 3] }, { $set: { 'a.$': 9 } }, { a: [1, 9, 3] }, {}, { a: 2 })
    await expectUpdate({ l: [{ k: 'a', n: 1 }, { k: 'b', n: 1 }] }, { $inc: { 'l.$.n': 4 } }, { l: [{ k: 'a', n: 1 }, { k: 'b', n: 5 }] }, {}, { 'l.k': 'b' })
    await expectUpdate(
      { l: [{ k: 'a', n: 1 }, { k: 'b', n: 1 }] }, { $set: { 'l.$': { k: 'c' } } }, { l: [{ k: 'a', n: 1 }, { k: 'c' }] }, {},
      { l: { $elemMatch: { k: 'b', n: 1 } } },
    )
  })

  test('updates all elements, or those that a filter names', async () => {
    await expectUpdate({ a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] })
    await expectUpdate({ a: [1, 5, 9] }, { $set: { 'a.$[big]': 0 } }, { a: [1, 0, 0] }, { arrayFilters: [{ big: { $gte: 5 } }] })
    await expectUpdate(
      { l: [{ k: 'a', s: [1, 2] }, { k: 'b', s: [1, 2] }] }, { $set: { 'l.$[x].s.$[y]': 7 } },
      { l: [{ k: 'a', s: [1, 2] }, { k: 'b', s: [1, 7] }] }, { arrayFilters: [{ 'x.k': 'b' }, { y: 2 }] },
    )
  })

  testExceptReference('lacks update pipelines', 'updates by a pipeline', async () => {
    await expectUpdate(
      { lines: [{ v: 'x', q: 1 }] },
      [
        { $set: { lines: { $concatArrays: ['$lines', [{ v: 'y', q: 2 }]] }, version: { $add: [{ $ifNull: ['$version', 0] }, 1] } } },
        { $set: { total: { $sum: '$lines.q' } } },
        { $unset: 'old' },
      ],
      { lines: [{ v: 'x', q: 1 }, { v: 'y', q: 2 }], version: 1, total: 3 },
    )
    await expectUpdate({ a: 1 }, [{ $replaceWith: { b: '$a' } }], { b: 1 })
  })

  testExceptReference('lacks update pipelines', 'merges carts once, adding and capping quantities', async () => {
    const guest = [{ key: 'a', q: 3 }, { key: 'c', q: 1 }]
    const merge = [{ $set: {
      lines: { $concatArrays: [
        { $map: { input: '$lines', as: 'line', in: { $mergeObjects: ['$$line', { q: { $min: [5, { $add: ['$$line.q', {
          $sum: { $map: { input: { $filter: { input: guest, as: 'g', cond: { $eq: ['$$g.key', '$$line.key'] } } }, as: 'm', in: '$$m.q' } },
        }] }] } }] } } },
        { $filter: { input: guest, as: 'g', cond: { $not: [{ $in: ['$$g.key', '$lines.key'] }] } } },
      ] },
      mergedFrom: { $slice: [{ $concatArrays: [{ $ifNull: ['$mergedFrom', []] }, ['guest-1']] }, -50] },
      version: { $add: ['$version', 1] },
    } }]
    const collection = await fill({ _id: 1, version: 4, lines: [{ key: 'a', q: 4 }, { key: 'b', q: 1 }] })
    const once = { _id: 1 as never, mergedFrom: { $ne: 'guest-1' } }
    expect(await collection.updateOne(once, merge)).toMatchObject({ matchedCount: 1 })
    expect(await collection.updateOne(once, merge)).toMatchObject({ matchedCount: 0 })
    expect(await collection.findOne()).toEqual({
      _id: 1, version: 5, mergedFrom: ['guest-1'], lines: [{ key: 'a', q: 5 }, { key: 'b', q: 1 }, { key: 'c', q: 1 }],
    })
  })

  testExceptReference('appends in the order given', 'appends new fields in the order of their names', async () => {
    const collection = await fill({ _id: 1, z: 0 })
    await collection.updateOne({}, { $set: { c: 1, a: 1, b: 1 } })
    expect(Object.keys((await collection.findOne())!)).toEqual(['_id', 'z', 'a', 'b', 'c'])
  })

  testExceptReference('names other codes', 'refuses array filters that do not fit the update', async () => {
    const collection = await fill({ _id: 1, l: [1], n: 1 })
    await expectCode(2, collection.updateOne({}, { $set: { 'l.$[x]': 1 } }))
    await expectCode(9, collection.updateOne({}, { $set: { n: 2 } }, { arrayFilters: [{ x: 1 }] }))
    await expectCode(2, collection.updateOne({}, { $set: { 'n.$[]': 1 } }))
  })

  test('refuses what cannot be done, and changes nothing then', async () => {
    const collection = await fill({ _id: 1, s: 'x', l: [1], n: 1 })
    const refused = (code: number, update: Document, options: Document = {}): Promise<unknown> => expectCode(code, collection.updateOne({ _id: 1 as never }, update, options))
    await refused(40, { $set: { n: 1 }, $inc: { n: 1 } })
    await refused(40, { $set: { 'n': 1, 'n.b': 1 } })
    await refused(14, { $inc: { s: 1 } })
    await refused(14, { $inc: { n: 'x' } })
    await refused(66, { $set: { _id: 2 } })
    await refused(28, { $set: { 's.b': 2 } })
    await refused(28, { $set: { 'l.b': 2 } })
    await refused(9, { $foo: { n: 1 } })
    await refused(2, { $push: { n: 1 } })
    await refused(2, { $set: { 'l.$': 1 } })
    expect(await collection.findOne()).toEqual({ _id: 1, s: 'x', l: [1], n: 1 })
  })
})
