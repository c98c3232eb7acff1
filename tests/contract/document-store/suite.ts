import type { Collection, Db, Document, MongoClient } from 'mongodb'
import { MongoClient as Client } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { availableServers, startServer } from './servers.ts'
import type { ServerKind, TestServer } from './servers.ts'

/** What a test of the suite works with. */
export interface Store {
  kind: ServerKind
  client: () => MongoClient
  db: () => Db
  /** An empty collection of its own, filled with the documents given. */
  fill: (...documents: Document[]) => Promise<Collection<Document>>
  /** A test that all servers must pass. */
  test: (name: string, run: () => Promise<unknown>) => void
  /** A test that the independent server is known to fail, with the reason. */
  testExceptReference: (reason: string, name: string, run: () => Promise<unknown>) => void
}

let sequence = 0

/** Runs a suite against every server that can be had here, but those that are known to lack what it is about. */
export function describeServers(name: string, define: (store: Store) => void, { except = [] }: { except?: ServerKind[] } = {}): void {
  for (const kind of availableServers().filter((available) => !except.includes(available))) {
    describe(`${name} (${kind})`, () => {
      let server: TestServer
      let client: MongoClient
      const database = `contract_${process.pid}_${++sequence}`
      beforeAll(async () => {
        server = await startServer(kind)
        client = await Client.connect(server.url)
      })
      afterAll(async () => {
        if (kind === 'real') await client.db(database).dropDatabase()
        await client.close()
        await server.stop()
      })
      const db = (): Db => client.db(database)
      define({
        kind,
        client: () => client,
        db,
        fill: async (...documents) => {
          const collection = db().collection(`c${++sequence}`)
          if (documents.length > 0) await collection.insertMany(documents)
          return collection
        },
        test: (title, run) => it(title, async () => void await run()),
        testExceptReference: (reason, title, run) => (kind === 'reference' ? it.skip(`${title} [${reason}]`, run) : it(title, async () => void await run())),
      })
    })
  }
}

/** Expects an error of the server with this code; gives it back. */
export async function expectCode(code: number, work: Promise<unknown>): Promise<Document> {
  const error = await work.then(() => undefined, (reason: unknown) => reason as Document)
  expect(error, `error ${code} was expected, but the operation went well`).toBeDefined()
  expect(error!.code, String(error!.message)).toBe(code)
  return error!
}

/** The `_id`s of documents. */
export const ids = (documents: readonly Document[]): unknown[] => documents.map((document) => document._id)
