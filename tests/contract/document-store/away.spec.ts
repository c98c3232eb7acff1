import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient, type ConnectionCheckedInEvent, type ConnectionClosedEvent } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDocumentServer } from '../../../cli/embedded/mongo/server.ts'
import { connectMongo, type MongoConnection } from '../../../server/db/mongo/client.ts'
import { DocumentStoreAwayError, watchAnswers } from '../../../server/db/mongo/guard.ts'
import { makeDataDir } from '../../setup/shop.ts'
import { startRelay } from '../../support/relay.ts'

/** Milliseconds that a page may take that has nothing to show without its store. */
const PAGE = 3_000

describe('a document store that is away', () => {
  let documentServer: Awaited<ReturnType<typeof startDocumentServer>>
  let relay: Awaited<ReturnType<typeof startRelay>>
  let mongo: MongoConnection
  const things = () => mongo.guard(mongo.db.collection<{ _id: string, size: number }>('things'))

  beforeAll(async () => {
    documentServer = await startDocumentServer({ directory: makeDataDir() })
    const { hostname, port } = new URL(documentServer.url)
    relay = await startRelay({ host: hostname, port: Number(port) })
    mongo = await connectMongo(`mongodb://127.0.0.1:${relay.port}/away?directConnection=true`)
    await things().insertMany([1, 2, 3].map(size => ({ _id: `thing ${size}`, size })))
  })
  afterAll(async () => {
    await mongo.close()
    await relay.stop()
    await documentServer.stop()
  })

  const errorOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error)
  const isBack = () => expect.poll(() => errorOf(things().findOne({ _id: 'thing 1' })), { timeout: 5_000, interval: 50 }).toBeNull()
  /** As a page does that asks for one thing after the other. */
  async function askFiveTimes(): Promise<{ took: number, errors: unknown[] }> {
    const start = performance.now()
    const errors: unknown[] = []
    for (let time = 0; time < 5; time++) {
      errors.push(await errorOf(time % 2 === 0 ? things().findOne({ _id: 'thing 1' }) : things().find({ size: { $gt: 1 } }).sort({ size: 1 }).toArray()))
    }
    return { took: performance.now() - start, errors }
  }

  it('answers as ever while it is there', async () => {
    expect(await things().find({ size: { $gt: 1 } }, { projection: { _id: 0 } }).sort({ size: -1 }).limit(1).toArray()).toEqual([{ size: 3 }])
    expect(await things().aggregate([{ $match: { size: 2 } }]).toArray()).toEqual([{ _id: 'thing 2', size: 2 }])
    expect((await things().updateOne({ _id: 'thing 3' }, { $set: { size: 4 } })).modifiedCount).toBe(1)
    expect(await things().countDocuments({ size: 4 })).toBe(1)
    expect(things().collectionName).toBe('things')
  })

  it.each([['hangs', () => relay.hang(), () => relay.mend()], ['refuses connections', () => relay.refuse(), () => relay.mend()]])('%s: a page waits once, the next ones do not, and all is well when it is back', async (_name, leave, comeBack) => {
    await isBack()
    leave()
    const first = await askFiveTimes()
    expect(first.took).toBeLessThan(PAGE)
    expect(first.errors.filter(error => error === null)).toEqual([])
    expect(first.errors.at(-1)).toBeInstanceOf(DocumentStoreAwayError)
    // Somebody tries now and then; nobody waits twice.
    for (let page = 0; page < 3; page++) expect((await askFiveTimes()).took).toBeLessThan(PAGE)
    // Made at once, and failing only where it is read: nothing is left without a listener.
    const cursor = things().find()
    await expect(Promise.all([things().countDocuments(), cursor.toArray()])).rejects.toThrow()
    comeBack()
    await isBack()
    expect((await askFiveTimes()).errors).toEqual([null, null, null, null, null])
  }, 60_000)
})

describe('one command that takes too long', () => {
  const client = new MongoClient('mongodb://127.0.0.1:9')
  const back = (connectionId: number) => client.emit('connectionCheckedIn', { connectionId } as ConnectionCheckedInEvent)
  function fails(connectionId: number) {
    back(connectionId)
    client.emit('connectionClosed', { connectionId, reason: 'error' } as ConnectionClosedEvent)
  }

  it('does not keep others from a store that answers them', async () => {
    const breaker = watchAnswers(client, { connect: 50, answer: 50 })
    await sleep(60)
    back(1)
    await sleep(5)
    fails(2)
    expect(breaker.isOpen()).toBe(false)
    await sleep(60)
    fails(3)
    expect(breaker.isOpen()).toBe(true)
    back(4)
    await sleep(5)
    expect(breaker.isOpen()).toBe(false)
  })
})
