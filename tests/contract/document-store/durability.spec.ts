import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Document } from 'mongodb'
import { MongoClient } from 'mongodb'
import { afterAll, describe, expect, it } from 'vitest'
import { startDocumentServer } from '../../../cli/embedded/mongo/server.ts'
import { Catalog } from '../../../cli/embedded/mongo/store/catalog.ts'
import { Committer } from '../../../cli/embedded/mongo/store/committer.ts'
import { openDatabase } from '../../../cli/embedded/mongo/store/database.ts'
import { removeFolder } from '../../support/remove-folder.ts'

const entry = resolve('cli/embedded/mongo/main.ts')
const node = resolve('node_modules/.bin/node')
const directory = mkdtempSync(join(tmpdir(), 'documents-kill-'))
afterAll(() => removeFolder(directory))

async function startProcess(data: string): Promise<{ child: ChildProcess, url: string }> {
  const child = spawn(node, [entry, '--data', data], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout! }), 'line') as [string]
  const { ready, url } = JSON.parse(line) as { ready: boolean, url: string }
  expect(ready).toBe(true)
  return { child, url }
}

interface Acknowledged {
  inserted: Map<number, number>
  updates: number
}

/** Writes with ten in flight until the server is gone; notes what was acknowledged. */
async function writeUntilGone(url: string, round: number): Promise<Acknowledged> {
  const client = await MongoClient.connect(url, { serverSelectionTimeoutMS: 500, retryWrites: false })
  const collection = client.db().collection<Document>('writes')
  const acknowledged: Acknowledged = { inserted: new Map(), updates: 0 }
  await collection.updateOne({ _id: -1 as never }, { $setOnInsert: { n: 0 } }, { upsert: true })
  let next = round * 1_000_000
  await Promise.all(Array.from({ length: 10 }, async () => {
    for (;;) {
      const id = next++
      try {
        if (id % 3 === 0) {
          await collection.updateOne({ _id: -1 as never }, { $inc: { n: 1 } })
          acknowledged.updates++
        } else {
          await collection.insertOne({ _id: id as never, parts: Array.from({ length: 20 }, () => id), text: 'x'.repeat(1500), end: id })
          acknowledged.inserted.set(id, id)
        }
      } catch {
        return
      }
    }
  }))
  await client.close()
  return acknowledged
}

describe('durability', () => {
  it('loses no acknowledged write and leaves no half document when it is killed', async () => {
    let updates = 0
    const inserted = new Set<number>()
    for (let round = 1; round <= 3; round++) {
      const { child, url } = await startProcess(directory)
      const killer = setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * 500)
      const acknowledged = await writeUntilGone(url, round)
      clearTimeout(killer)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      updates += acknowledged.updates
      for (const id of acknowledged.inserted.keys()) inserted.add(id)

      const server = await startDocumentServer({ directory })
      const client = await MongoClient.connect(server.url)
      const found = await client.db().collection<Document>('writes').find().toArray()
      await client.close()
      await server.stop()
      const byId = new Map(found.map((document) => [document._id as unknown as number, document]))
      expect(byId.get(-1)!.n).toBeGreaterThanOrEqual(updates)
      for (const id of inserted) expect(byId.has(id), `document ${id} was acknowledged and is lost`).toBe(true)
      for (const [id, document] of byId) {
        if (id === -1) continue
        expect([document.end, document.text.length, document.parts.length]).toEqual([id, 1500, 20])
      }
    }
    process.stdout.write(`killed 3 times under load: ${inserted.size + updates} acknowledged writes, none lost\n`)
    expect(inserted.size).toBeGreaterThan(20)
  }, 60_000)

  it('ends when its starter is gone, and by SIGTERM with code 0', async () => {
    const data = join(directory, 'second')
    const first = await startProcess(data)
    first.child.stdin!.end()
    expect(await once(first.child, 'exit')).toEqual([0, null])
    const second = await startProcess(data)
    second.child.kill('SIGTERM')
    expect(await once(second.child, 'exit')).toEqual([0, null])
  })

  it('gives a directory to one process only', async () => {
    const data = join(directory, 'third')
    const { child } = await startProcess(data)
    await expect(startDocumentServer({ directory: data })).rejects.toThrow(/open in another process/)
    child.kill('SIGTERM')
    await once(child, 'exit')
    const server = await startDocumentServer({ directory: data })
    await server.stop()
  })

  it('refuses a write that fails, and not its neighbors in the group', async () => {
    const database = openDatabase(join(directory, 'group'))
    const catalog = new Catalog(database)
    const committer = new Committer(database, () => catalog.load())
    const insert = (id: number) => committer.run(() => {
      catalog.getOrCreate('db', 'things').insert(new Map([['_id', id]]))
      if (id === 2) throw new TypeError('a fault')
      return id
    })
    const outcomes = await Promise.allSettled([insert(1), insert(2), insert(3), insert(1)])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
    expect(outcomes[3]).toMatchObject({ reason: { code: 11000 } })
    expect(catalog.get('db', 'things')!.count()).toBe(2)
    database.close()
  })

  it('keeps documents and indexes over a restart', async () => {
    const data = join(directory, 'fourth')
    let server = await startDocumentServer({ directory: data })
    let client = await MongoClient.connect(server.url)
    await client.db().collection('things').insertMany([{ slug: 'a', l: [1, 2] }, { slug: 'b', l: [3] }])
    await client.db().collection('things').createIndex({ slug: 1 }, { unique: true })
    await client.close()
    await server.stop()
    server = await startDocumentServer({ directory: data })
    client = await MongoClient.connect(server.url)
    expect((await client.db().collection('things').findOne({ slug: 'b' }))!.l).toEqual([3])
    await expect(client.db().collection('things').insertOne({ slug: 'a' })).rejects.toMatchObject({ code: 11000 })
    await client.close()
    await server.stop()
  })
})
