import type { Document } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode, ids } from './suite.ts'

describeServers('options of commands', ({ test, fill, db, client }) => {
  test('takes let as constant expressions, in every command that has it', async () => {
    const collection = await fill({ _id: 1, n: 1 }, { _id: 2, n: 2 }, { _id: 3, n: 3 })
    const filter = { $expr: { $eq: ['$n', '$$wanted'] } }
    const options = { let: { wanted: { $add: [1, 1] } } }
    expect(ids(await collection.find(filter, options).toArray())).toEqual([2])
    expect(await collection.aggregate([{ $match: filter }, { $project: { w: '$$wanted' } }], options).toArray()).toEqual([{ _id: 2, w: 2 }])
    await collection.updateOne(filter, [{ $set: { was: '$$wanted' } }], options)
    expect(await collection.findOneAndUpdate(filter, { $inc: { n: 10 } }, options)).toEqual({ _id: 2, n: 2, was: 2 })
    expect((await collection.deleteOne(filter, options)).deletedCount).toBe(0)
    expect((await collection.deleteMany(filter, { let: { wanted: 3 } })).deletedCount).toBe(1)
    await expectCode(4890500, collection.find({}, { let: { wanted: '$n' } }).toArray())
  })

  test('refuses hints of indexes that are not there, and takes the others', async () => {
    const collection = await fill({ _id: 1, a: 1 }, { _id: 2, a: 2 })
    await collection.createIndex({ a: 1 })
    for (const hint of ['a_1', { a: 1 }, '_id_', { $natural: 1 }] as Document[]) {
      expect(ids(await collection.find({ a: 2 }, { hint }).toArray())).toEqual([2])
      expect(await collection.countDocuments({ a: 2 }, { hint })).toBe(1)
    }
    const hint = { b: 1 }
    const refused: (() => Promise<unknown>)[] = [
      () => collection.find({}, { hint }).toArray(),
      () => collection.aggregate([{ $match: { a: 1 } }], { hint }).toArray(),
      () => collection.countDocuments({}, { hint }),
      () => collection.updateOne({ a: 1 }, { $set: { b: 1 } }, { hint }),
      () => collection.deleteOne({ a: 1 }, { hint }),
      () => collection.findOneAndDelete({ a: 1 }, { hint }),
      () => collection.findOneAndUpdate({ a: 1 }, { $set: { b: 1 } }, { hint }),
    ]
    for (const work of refused) await expectCode(2, work())
    expect(await collection.countDocuments({ b: { $exists: false } })).toBe(2)
    expect(await db().collection('nowhere').find({}, { hint }).toArray()).toEqual([])
  })

  test('takes null for an _id', async () => {
    const collection = await fill()
    await collection.updateOne({ _id: null as never }, { $set: { a: 1 } }, { upsert: true })
    await collection.updateOne({ _id: null as never }, { $set: { a: 2 } }, { upsert: true })
    expect(await collection.find({ _id: { $type: 'null' } } as Document).toArray()).toEqual([{ _id: null, a: 2 }])
  })

  test('draws samples', async () => {
    const collection = await fill(...Array.from({ length: 20 }, (_, _id) => ({ _id })))
    const drawn = ids(await collection.aggregate([{ $sample: { size: 12 } }]).toArray())
    expect(new Set(drawn).size).toBe(12)
    expect((await collection.aggregate([{ $sample: { size: 99 } }]).toArray()).length).toBe(20)
    await expectCode(28747, collection.aggregate([{ $sample: { size: -1 } }]).toArray())
    const [found] = await collection.aggregate([{ $project: { _id: 0, r: { $rand: {} } } }, { $limit: 1 }]).toArray()
    expect(found!.r).toBeGreaterThanOrEqual(0)
    expect(found!.r).toBeLessThan(1)
  })

  test('writes to several collections in one command', async () => {
    const [one, two] = [await fill({ _id: 1, n: 1 }), await fill({ _id: 1, n: 1 }, { _id: 2, n: 1 })]
    const [first, second] = [one.namespace, two.namespace]
    const result = await client().bulkWrite<Record<string, { _id: number, n?: number }>>([
      { namespace: first, name: 'insertOne', document: { _id: 5 } },
      { namespace: second, name: 'updateMany', filter: { n: 1 }, update: { $inc: { n: 1 } } },
      { namespace: second, name: 'updateOne', filter: { _id: 7 }, update: { $set: { n: 7 } }, upsert: true },
      { namespace: first, name: 'deleteOne', filter: { _id: 1 } },
    ], { verboseResults: true })
    expect(result).toMatchObject({ insertedCount: 1, matchedCount: 2, modifiedCount: 2, upsertedCount: 1, deletedCount: 1 })
    expect(result.updateResults?.get(2)).toMatchObject({ upsertedId: 7 })
    expect(ids(await one.find().toArray())).toEqual([5])
    const failed = await client().bulkWrite<Record<string, { _id: number, n?: number }>>([
      { namespace: first, name: 'insertOne', document: { _id: 5 } },
      { namespace: second, name: 'insertOne', document: { _id: 8 } },
    ], { ordered: false }).then(() => undefined, (error: unknown) => error as { writeErrors: Map<number, Document>, partialResult: Document })
    expect(failed?.writeErrors.get(0)?.code).toBe(11000)
    expect(failed?.partialResult.insertedCount).toBe(1)
    await expectCode(13, db().command({ bulkWrite: 1, ops: [{ delete: 0, filter: {} }], nsInfo: [{ ns: second }] }))
  })
}, { except: ['reference'] })
