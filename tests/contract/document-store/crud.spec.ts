import { Decimal128, Double, Int32, Long, ObjectId, UUID } from 'mongodb'
import { expect } from 'vitest'
import { exactClient } from './servers.ts'
import { describeServers, expectCode, ids } from './suite.ts'

describeServers('reading and writing', ({ test, testExceptReference, fill, db, kind, client }) => {
  test('inserts, makes an _id, and reads back', async () => {
    const collection = await fill()
    const { insertedId } = await collection.insertOne({ name: 'bowl' })
    expect(insertedId).toBeInstanceOf(ObjectId)
    expect(await collection.findOne({ _id: insertedId })).toEqual({ _id: insertedId, name: 'bowl' })
  })

  test('keeps the order of fields, with _id first', async () => {
    const collection = await fill()
    await collection.insertOne({ b: 1, a: 2, _id: 7 as never, c: 3 })
    const found = await collection.findOne({ _id: 7 as never })
    expect(Object.keys(found!)).toEqual(kind === 'reference' ? ['b', 'a', '_id', 'c'] : ['_id', 'b', 'a', 'c'])
  })

  test('keeps the types of values', async () => {
    const collection = await fill()
    const exact = await exactClient(client().options.hosts.map((host) => `mongodb://${host.toString()}/?directConnection=true`)[0]!)
    const document = {
      int: new Int32(1), double: new Double(1), long: Long.fromString('9007199254740993'), decimal: Decimal128.fromString('1.10'),
      date: new Date(0), uuid: new UUID(), nothing: null, list: [], inner: {}, text: 'a\u0000b ✓',
    }
    await collection.insertOne({ ...document })
    const found = await exact.db(db().databaseName).collection(collection.collectionName).findOne({}, { projection: { _id: 0 } })
    await exact.close()
    expect(found).toMatchObject({ ...document, uuid: document.uuid.toBinary() })
  })

  test('counts matched and modified documents exactly', async () => {
    const collection = await fill({ a: 1 }, { a: 1, b: 2 }, { a: 2 })
    expect(await collection.updateMany({ a: 1 }, { $set: { b: 2 } })).toMatchObject({ matchedCount: 2, modifiedCount: 1, upsertedCount: 0 })
    expect(await collection.updateOne({ a: 9 }, { $set: { b: 2 } })).toMatchObject({ matchedCount: 0, modifiedCount: 0, upsertedId: null })
  })

  test('replaces a document and keeps its _id', async () => {
    const collection = await fill({ _id: 1, a: 1, b: 1 })
    expect(await collection.replaceOne({ a: 1 }, { c: 3 })).toMatchObject({ modifiedCount: 1 })
    expect(await collection.findOne()).toEqual({ _id: 1, c: 3 })
    await expectCode(66, collection.replaceOne({ _id: 1 as never }, { _id: 2, c: 3 } as never))
  })

  test('deletes one or many', async () => {
    const collection = await fill({ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 })
    expect((await collection.deleteOne({ a: 1 })).deletedCount).toBe(1)
    expect((await collection.deleteMany({ a: 1 })).deletedCount).toBe(2)
    expect(await collection.countDocuments()).toBe(1)
  })

  test('goes on after an error only when unordered', async () => {
    const collection = await fill({ _id: 1 })
    const ordered = await expectCode(11000, collection.insertMany([{ _id: 2 }, { _id: 1 }, { _id: 3 }] as never))
    expect(ordered.writeErrors[0].index).toBe(1)
    expect(ids(await collection.find().sort({ _id: 1 }).toArray())).toEqual([1, 2])
    await expectCode(11000, collection.insertMany([{ _id: 3 }, { _id: 1 }, { _id: 4 }] as never, { ordered: false }))
    expect(ids(await collection.find().sort({ _id: 1 }).toArray())).toEqual([1, 2, 3, 4])
  })

  test('executes mixed bulk writes', async () => {
    const collection = await fill({ _id: 1, n: 1 })
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 2, n: 2 } as never } },
      { updateOne: { filter: { n: 2 }, update: { $inc: { n: 10 } } } },
      { updateOne: { filter: { n: 99 }, update: { $set: { m: 1 } }, upsert: true } },
      { replaceOne: { filter: { n: 1 }, replacement: { n: 5 } } },
      { deleteOne: { filter: { n: 12 } } },
    ])
    expect(result).toMatchObject({ insertedCount: 1, matchedCount: 2, modifiedCount: 2, deletedCount: 1, upsertedCount: 1 })
    expect(Object.keys(result.upsertedIds)).toEqual(['2'])
  })

  test('finds and changes in one step', async () => {
    const collection = await fill({ _id: 1, n: 1 }, { _id: 2, n: 2 })
    expect(await collection.findOneAndUpdate({}, { $inc: { n: 5 } }, { sort: { n: -1 } })).toEqual({ _id: 2, n: 2 })
    expect(await collection.findOneAndUpdate({ _id: 2 as never }, { $inc: { n: 1 } }, { returnDocument: 'after', projection: { _id: 0 } })).toEqual({ n: 8 })
    expect(await collection.findOneAndDelete({ n: 8 })).toMatchObject({ _id: 2 })
    expect(await collection.findOneAndDelete({ n: 8 })).toBeNull()
    expect(await collection.findOneAndReplace({ _id: 9 as never }, { x: 1 }, { upsert: true, returnDocument: 'after' })).toEqual({ _id: 9, x: 1 })
  })

  test('upserts from the equalities of the query', async () => {
    const collection = await fill()
    const { upsertedId } = await collection.updateOne(
      { 'a.b': 1, 'c': { $gt: 5 }, '$and': [{ d: 2 }] }, { $set: { e: 3 }, $setOnInsert: { f: 4 } }, { upsert: true },
    )
    expect(await collection.findOne()).toEqual({ _id: upsertedId, a: { b: 1 }, d: 2, e: 3, f: 4 })
    await collection.updateOne({ d: 2 }, { $setOnInsert: { f: 9 } }, { upsert: true })
    expect((await collection.findOne())!.f).toBe(4)
  })

  testExceptReference('ignores sort on updateOne', 'updates the first document of an order', async () => {
    const collection = await fill({ _id: 1, n: 1 }, { _id: 2, n: 2 })
    await collection.updateOne({}, { $set: { hit: true } }, { sort: { n: -1 } })
    expect(await collection.findOne({ hit: true })).toMatchObject({ _id: 2 })
  })

  test('counts and lists distinct values', async () => {
    const collection = await fill({ a: 1 }, { a: [1, 2] }, { a: 'x' }, { a: null })
    expect(await collection.estimatedDocumentCount()).toBe(4)
    expect(await collection.countDocuments({ a: 1 })).toBe(2)
    expect(await collection.countDocuments({}, { skip: 1, limit: 2 })).toBe(2)
    expect(new Set(await collection.distinct('a'))).toEqual(new Set([1, 2, 'x', null]))
  })

  test('makes, lists and drops collections and databases', async () => {
    const other = client().db(`${db().databaseName}_other`)
    await other.createCollection('one')
    await other.collection('two').insertOne({})
    expect((await other.listCollections().toArray()).map(({ name }) => name).filter((name) => !name.startsWith('system.')).sort()).toEqual(['one', 'two'])
    if (kind !== 'reference') expect((await other.listCollections({ name: 'one' }).toArray()).length).toBe(1)
    expect((await client().db('admin').admin().listDatabases()).databases.map(({ name }) => name)).toContain(other.databaseName)
    await other.collection('one').drop()
    await other.dropDatabase()
    expect(await other.listCollections().toArray()).toEqual([])
  })
})
