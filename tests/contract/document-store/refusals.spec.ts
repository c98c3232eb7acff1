import { connect } from 'node:net'
import type { Document } from 'mongodb'
import { expect } from 'vitest'
import { describeServers, expectCode } from './suite.ts'

describeServers('refusals', ({ test, fill, db, client, kind }) => {
  test('refuses unknown commands', () => expectCode(59, db().command({ nonsense: 1 })))

  test('refuses unknown operators in queries', async () => {
    const collection = await fill({ a: 1 })
    await expectCode(2, collection.find({ a: { $nonsense: 1 } }).toArray())
    await expectCode(2, collection.find({ $nonsense: 1 } as Document).toArray())
    await expectCode(2, collection.find({ $or: [] }).toArray())
  })

  if (kind === 'reference') return

  test('refuses documents of more than 16 MB', async () => {
    const collection = await fill({ _id: 1, half: 'x'.repeat(9_000_000) })
    await expectCode(10334, collection.updateOne({}, { $set: { other: 'x'.repeat(9_000_000) } }))
    expect(await collection.findOne({}, { projection: { other: 1 } })).toEqual({ _id: 1 })
  })

  test('refuses names that are none', async () => {
    await expectCode(73, db().command({ insert: 'a$b', documents: [{}] }))
    await expectCode(73, db().command({ create: '' }))
  })

  test('refuses operands that do not fit', async () => {
    const collection = await fill()
    await expectCode(2, collection.find({ a: { $in: 5 } } as Document).toArray())
    await expectCode(2, collection.find({ a: { $size: -1 } }).toArray())
    await expectCode(2, collection.find({ a: { $mod: [0, 1] } }).toArray())
  })

  test('refuses an _id that is an array', async () => {
    await expectCode(53, (await fill()).insertOne({ _id: [1] as never }))
  })

  test('refuses unknown fields of commands', () => expectCode(40415, db().command({ find: 'x', nonsense: 1 })))

  test('lists no indexes of a collection that is not there', () => expectCode(26, db().collection('nowhere').indexes()))

  test('refuses transactions on a single server', async () => {
    const session = client().startSession()
    session.startTransaction()
    // The driver turns the server's error 20 into advice of its own.
    await expect(db().collection('x').insertOne({}, { session })).rejects.toThrow(/Transaction numbers|retryable writes/)
    await session.endSession()
  })

  if (kind !== 'embedded') return

  test('refuses what it lacks, and never ignores it', async () => {
    const collection = await fill({ a: 'x' })
    const lacking: (() => Promise<unknown>)[] = [
      () => collection.find({}, { collation: { locale: 'de' } }).toArray(),
      () => collection.find({ $where: 'true' }).toArray(),
      () => collection.find({ $text: { $search: 'x' } }).toArray(),
      () => collection.find({ a: { $near: [0, 0] } } as Document).toArray(),
      () => collection.find({ a: { $regex: '(?i)x' } }).toArray(),
      () => collection.createIndex({ a: 'text' }),
      () => collection.createIndex({ '$**': 1 }),
      () => collection.aggregate([{ $merge: { into: 'x' } }]).toArray(),
      () => collection.aggregate([{ $graphLookup: {} }]).toArray(),
      () => db().createCollection('capped', { capped: true, size: 1000 }),
      () => db().createCollection('checked', { validator: { a: 1 } }),
      () => collection.aggregate([{ $out: 'x' }]).toArray(),
      () => collection.aggregate([{ $facet: { x: [{ $setWindowFields: {} }] } }]).toArray(),
      () => db().aggregate([{ $documents: [{ a: 1 }] }]).toArray(),
      () => collection.updateOne({}, { $set: { b: 1 } }, { collation: { locale: 'de' } }),
      () => collection.find({}, { hint: { $natural: -1 } }).toArray(),
      () => db().command({ collMod: collection.collectionName, validator: {} }),
      () => db().command({ explain: { find: 'x' } }),
    ]
    for (const work of lacking) await expect(work(), work.toString()).rejects.toMatchObject({ code: expect.any(Number) as number })
  })

  test('closes a connection that sends nonsense, and no other', async () => {
    const collection = await fill({ a: 1 })
    const [host] = client().options.hosts
    const header = (length: number, operation: number): Buffer => {
      const out = Buffer.alloc(16)
      out.writeInt32LE(length, 0)
      out.writeInt32LE(operation, 12)
      return out
    }
    const nonsense = [
      Buffer.from('GET / HTTP/1.1\r\n\r\n'),
      header(100_000_000, 2013),
      header(3, 2013),
      Buffer.concat([header(21, 2013), Buffer.from([0, 0, 0, 0, 9])]),
      Buffer.concat([header(26, 2013), Buffer.from([0, 0, 0, 0, 0, 5, 0, 0, 0, 1])]),
      Buffer.concat([header(30, 2013), Buffer.from([0, 0, 0, 0, 0, 200, 0, 0, 0, 2, 97, 0, 1, 0])]),
      Buffer.concat([header(16, 2012)]),
    ]
    for (const bytes of nonsense) {
      const socket = connect(host!.port!, host!.host!)
      const closed = new Promise<boolean>((resolve) => {
        socket.on('close', () => resolve(true))
        socket.on('error', () => undefined)
        setTimeout(() => resolve(false), 2000).unref()
      })
      socket.write(bytes)
      expect(await closed, bytes.toString('hex')).toBe(true)
      expect(await collection.countDocuments()).toBe(1)
    }
  })
})
