import type { Document, Sort } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode, ids } from './suite.ts'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describeServers('indexes', ({ test, testExceptReference, fill, kind }) => {
  test('refuses duplicates, and says which', async () => {
    const collection = await fill({ _id: 1, slug: 'a' })
    await collection.createIndex({ slug: 1 }, { unique: true })
    const error = await expectCode(11000, collection.insertOne({ slug: 'a' }))
    expect(error.message).toContain('E11000 duplicate key error collection: ')
    expect(error.message).toContain('index: slug_1 dup key: { slug: "a" }')
    if (kind !== 'reference') expect(error).toMatchObject({ keyPattern: { slug: 1 }, keyValue: { slug: 'a' } })
    await collection.insertOne({ _id: 2 as never, slug: 'b' })
    await expectCode(11000, collection.updateOne({ _id: 2 as never }, { $set: { slug: 'a' } }))
    await collection.updateOne({ _id: 2 as never }, { $set: { slug: 'b', x: 1 } })
    await expectCode(11000, collection.insertOne({ _id: 1 as never }))
  })

  test('counts missing values as null in unique indexes', async () => {
    const collection = await fill({ a: 1 })
    await collection.createIndex({ slug: 1 }, { unique: true })
    await expectCode(11000, collection.insertOne({ a: 2 }))
  })

  test('leaves documents without the field out of sparse indexes', async () => {
    const collection = await fill({ a: 1 }, { a: 2 })
    await collection.createIndex({ slug: 1 }, { unique: true, sparse: true })
    await collection.insertOne({ slug: 'x' })
    await expectCode(11000, collection.insertOne({ slug: 'x' }))
    expect(await collection.countDocuments({ slug: null })).toBe(2)
    expect((await collection.find().sort({ slug: 1 }).toArray()).length).toBe(3)
  })

  testExceptReference('ignores partialFilterExpression', 'enforces unique partial indexes over arrays', async () => {
    const collection = await fill({ _id: 1, skus: [] }, { _id: 2, skus: [] }, { _id: 3, skus: ['A', 'B', 'A'] })
    await collection.createIndex({ skus: 1 }, { unique: true, partialFilterExpression: { 'skus.0': { $exists: true } } })
    await collection.insertOne({ _id: 4 as never, skus: [] })
    const error = await expectCode(11000, collection.insertOne({ skus: ['C', 'B'] }))
    expect(error.keyValue).toEqual({ skus: 'B' })
    await expectCode(11000, collection.updateOne({ _id: 1 as never }, { $push: { skus: 'A' } as never }))
    await collection.updateOne({ _id: 3 as never }, { $pull: { skus: 'B' } as never })
    await collection.insertOne({ _id: 5 as never, skus: ['B'] })
    expect(ids(await collection.find({ 'skus': 'B', 'skus.0': { $exists: true } }).toArray())).toEqual([5])
    expect(ids(await collection.find({ skus: 'B' }).toArray())).toEqual([5])
  })

  test('enforces unique compound indexes', async () => {
    const collection = await fill({ a: 1, b: 1 })
    await collection.createIndex({ a: 1, b: -1 }, { unique: true })
    await collection.insertMany([{ a: 1, b: 2 }, { a: 2, b: 1 }])
    await expectCode(11000, collection.insertOne({ a: 1, b: 1 }))
  })

  test('answers alike with and without an index', async () => {
    const documents = Array.from({ length: 300 }, (_, _id) => ({
      _id, a: _id % 7, b: [_id % 5, _id % 3], c: _id % 11 === 0 ? null : `c${_id % 13}`, d: new Date(_id * 1000), v: [{ id: _id % 17, n: _id % 2 }],
    }))
    const plain = await fill(...documents)
    const indexed = await fill(...documents)
    await indexed.createIndex({ a: 1, d: -1, _id: 1 })
    await indexed.createIndex({ b: 1, a: 1 })
    await indexed.createIndex({ c: 1 })
    await indexed.createIndex({ 'v.id': 1, 'v.n': -1 })
    const queries = [
      { a: 3 }, { a: { $in: [1, 2, 2] } }, { a: 3, d: { $gt: new Date(50_000), $lte: new Date(250_000) } }, { a: { $gte: 5 } }, { b: 4 }, { b: { $gt: 1, $lt: 4 } },
      { b: { $gt: 3, $lt: 1 } }, { c: null }, { c: { $gte: 'c5' } }, { c: { $in: [null, 'c1'] } }, { c: { $ne: 'c1' } }, { 'v.id': 4 }, { v: { $elemMatch: { id: 4, n: 1 } } },
      { 'v.id': { $gte: 15 }, 'v.n': 1 }, { $or: [{ a: 1 }, { c: 'c2' }] }, { a: 1, $or: [{ b: 0 }, { c: 'c2' }] }, { a: 'x' }, { b: [1, 1] }, {},
    ]
    const sorts: Sort[] = [{ _id: 1 }, { a: 1, _id: 1 }, { a: -1, d: 1, _id: -1 }, { a: 1, d: -1, _id: 1 }, { c: -1, _id: 1 }, { b: 1, _id: 1 }]
    for (const query of queries) {
      for (const sort of sorts) {
        const read = (collection: typeof plain): Promise<unknown> => collection.find(query).sort(sort).skip(2).limit(40).project({ _id: 1 }).toArray()
        expect(await read(indexed), JSON.stringify([query, sort])).toEqual(await read(plain))
      }
      expect(await indexed.countDocuments(query)).toBe(await plain.countDocuments(query))
    }
    for (const collection of [plain, indexed]) {
      await collection.updateMany({ a: 3 }, { $inc: { a: 10 }, $push: { b: 9 } } as never)
      await collection.deleteMany({ b: 2 })
    }
    expect(await indexed.find({ a: 13, b: 9 }).sort({ _id: 1 }).toArray()).toEqual(await plain.find({ a: 13, b: 9 }).sort({ _id: 1 }).toArray())
    expect(await indexed.countDocuments({ a: 3 })).toBe(0)
  })

  test('finds what different elements of one array meet', async () => {
    const collection = await fill({ _id: 1, v: [{ id: 4, n: 0 }, { id: 5, n: 1 }] }, { _id: 2, v: [{ id: 4, n: 1 }] })
    await collection.createIndex({ 'v.id': 1, 'v.n': 1 })
    const found = async (filter: Document): Promise<unknown[]> => ids(await collection.find(filter).sort({ _id: 1 }).toArray())
    expect(await found({ 'v.id': 4, 'v.n': 1 })).toEqual([1, 2])
    expect(await found({ 'v.id': 4, 'v.n': { $gt: 0 } })).toEqual([1, 2])
    expect(await found({ v: { $elemMatch: { id: 4, n: 1 } } })).toEqual([2])
    expect(await found({ 'v': { $elemMatch: { id: 5 } }, 'v.n': 0 })).toEqual([1])
    expect(await collection.countDocuments({ 'v.id': 4 })).toBe(2)
  })

  test('lists and drops', async () => {
    const collection = await fill({ a: 1 })
    expect(await collection.createIndex({ a: 1, b: -1 })).toBe('a_1_b_-1')
    await collection.createIndex({ a: 1, b: -1 })
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1_b_-1'])
    await collection.dropIndex('a_1_b_-1')
    await expectCode(27, collection.dropIndex('a_1_b_-1'))
    expect((await collection.indexes()).length).toBe(1)
  })

  testExceptReference('keeps both', 'refuses indexes that contradict each other', async () => {
    const collection = await fill({ a: 1 })
    await collection.createIndex({ a: 1 })
    await expectCode(86, collection.createIndex({ b: 1 }, { name: 'a_1' }))
    await expectCode(85, collection.createIndex({ a: 1 }, { name: 'other' }))
    await expectCode(86, collection.createIndex({ a: 1 }, { unique: true }))
    await expectCode(72, collection.dropIndex('_id_'))
  })

  test('builds no unique index over duplicates', async () => {
    const collection = await fill({ a: 1 }, { a: 1 })
    await expectCode(11000, collection.createIndex({ a: 1 }, { unique: true }))
    expect((await collection.indexes()).length).toBe(1)
    await collection.createIndex({ a: 1 })
  })

  testExceptReference('takes parallel arrays', 'refuses two arrays side by side', async () => {
    const collection = await fill()
    await collection.createIndex({ a: 1, b: 1 })
    await expectCode(171, collection.insertOne({ a: [1, 2], b: [1, 2] }))
    await collection.insertOne({ a: [1, 2], b: 1 })
  })

  if (kind === 'embedded') {
    test('removes expired documents', async () => {
      const collection = await fill({ _id: 1, at: new Date(Date.now() - 60_000) }, { _id: 2, at: new Date(Date.now() + 60_000) }, { _id: 3, at: 'never' }, { _id: 4 }, { _id: 5, at: [new Date(), new Date(0)] })
      await collection.createIndex({ at: 1 }, { expireAfterSeconds: 10 })
      for (let i = 0; i < 100 && await collection.countDocuments() > 3; i++) await wait(20)
      expect(ids(await collection.find().sort({ _id: 1 }).toArray())).toEqual([2, 3, 4])
    })
  }
})
