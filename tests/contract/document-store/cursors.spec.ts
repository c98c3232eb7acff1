import { Long } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode } from './suite.ts'

describeServers('cursors', ({ test, testExceptReference, fill, db, kind }) => {
  test('reads in batches of the size asked for', async () => {
    const collection = await fill(...Array.from({ length: 450 }, (_, _id) => ({ _id, pad: 'x'.repeat(200) })))
    const cursor = collection.find({}, { batchSize: 100 }).sort({ _id: 1 })
    const seen: unknown[] = []
    for await (const document of cursor) seen.push(document._id)
    expect(seen).toEqual(Array.from({ length: 450 }, (_, i) => i))
    const first = await db().command({ find: collection.collectionName, batchSize: 7 })
    expect(first.cursor.firstBatch.length).toBe(7)
    const next = await db().command({ getMore: Long.fromString(String(first.cursor.id)), collection: collection.collectionName, batchSize: 5 })
    expect(next.cursor.nextBatch.length).toBe(5)
  })

  testExceptReference('takes no notice of the usual size', 'gives 101 documents first, and all in one batch when asked', async () => {
    const collection = await fill(...Array.from({ length: 150 }, (_, _id) => ({ _id })))
    expect((await db().command({ find: collection.collectionName })).cursor.firstBatch.length).toBe(101)
    const single = await db().command({ find: collection.collectionName, batchSize: 120, singleBatch: true })
    expect([single.cursor.firstBatch.length, Number(single.cursor.id)]).toEqual([120, 0])
  })

  test('aggregates in batches', async () => {
    const collection = await fill(...Array.from({ length: 250 }, (_, _id) => ({ _id })))
    expect((await collection.aggregate([{ $project: { n: '$_id' } }], { batchSize: 60 }).toArray()).length).toBe(250)
  })

  testExceptReference('fails with an error of its own', 'forgets closed cursors', async () => {
    const collection = await fill(...Array.from({ length: 150 }, (_, _id) => ({ _id })))
    const first = await db().command({ find: collection.collectionName, batchSize: 2 })
    await db().command({ killCursors: collection.collectionName, cursors: [first.cursor.id] })
    await expectCode(43, db().command({ getMore: Long.fromNumber(Number(first.cursor.id)), collection: collection.collectionName }))
    await expectCode(43, db().command({ getMore: Long.fromNumber(123456), collection: collection.collectionName }))
  })

  if (kind !== 'reference') {
    test('keeps batches below 16 MB', async () => {
      const collection = await fill(...Array.from({ length: 9 }, (_, _id) => ({ _id, pad: 'x'.repeat(3_000_000) })))
      const first = await db().command({ find: collection.collectionName })
      expect(first.cursor.firstBatch.length).toBe(5)
      expect((await collection.find().toArray()).length).toBe(9)
    })

    test('passes over documents that were deleted meanwhile', async () => {
      const collection = await fill(...Array.from({ length: 10 }, (_, _id) => ({ _id })))
      const cursor = collection.find({}, { batchSize: 2 })
      await cursor.next()
      await collection.deleteMany({ _id: { $gte: 5 as never } })
      expect((await cursor.toArray()).length).toBeLessThan(9)
    })
  }
})
