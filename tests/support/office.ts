import { claimDataDir } from '../../cli/launcher/claim.ts'
import { createLifetime } from '../../cli/launcher/lifetime.ts'
import { startDocumentServer } from '../../cli/embedded/mongo/server.ts'
import { startPostgres } from '../../cli/embedded/postgres/start.ts'
import { adminEngine } from '../../layers/admin/server/graphql/execute.ts'
import type { AdminContext } from '../../layers/admin/server/graphql/context.ts'
import { documentCollections, type DocumentCollections } from '../../server/db/mongo/collections.ts'
import { connectMongo } from '../../server/db/mongo/client.ts'
import { connectPostgres, type PostgresConnection } from '../../server/db/postgres/client.ts'
import { migrate } from '../../server/db/postgres/migrate.ts'
import type { StaffRole } from '../../server/domain/auth/permissions.ts'
import { hasPermission } from '../../server/domain/auth/permissions.ts'
import type { Visitor } from '../../server/domain/events/visitor.ts'
import { createServices, type Services } from '../../server/domain/index.ts'
import type { ShopContext } from '../../server/graphql/context.ts'
import type { GraphQLAnswer } from '../../server/graphql/engine.ts'
import { shopEngine } from '../../server/graphql/execute.ts'
import { createLoaders } from '../../server/graphql/loaders.ts'
import { seedShop } from '../../server/seed/index.ts'
import { createMediaStore } from '../../server/drivers/media/index.ts'
import type { RemoteFiles } from '../../server/drivers/remote-file/types.ts'
import { makeDataDir } from '../setup/shop.ts'
import { removeFolder } from './remove-folder.ts'

type Variables = Record<string, unknown>

const BROWSER: Visitor = { address: '203.0.113.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }

/** Both APIs in process, on stores of their own; no server, no build, and no job runs until a test says so. */
export interface Office {
  services: Services
  documents: DocumentCollections
  postgres: PostgresConnection
  /** Milliseconds by which the shop's clock is ahead. */
  advance(ms: number): void
  /** Asks the Admin API as the owner. A GraphQL error fails the test. */
  run<T>(query: string, variables?: Variables): Promise<T>
  /** Asks the Admin API as anybody; null is nobody. */
  ask(role: StaffRole | null, query: string, variables?: Variables): Promise<GraphQLAnswer>
  /** Asks the Shop API, as some browser. A GraphQL error fails the test. */
  shop<T>(query: string, variables?: Variables, visitor?: Visitor): Promise<T>
  /** Runs a job until it has nothing to do. */
  work(job: string): Promise<void>
  /** Another node of the same shop. */
  node(): Services
  close(): Promise<void>
}

export async function openOffice({ demo = false, remoteFiles }: { demo?: boolean, remoteFiles?: RemoteFiles } = {}): Promise<Office> {
  const root = makeDataDir()
  const lifetime = createLifetime()
  const claimed = (await claimDataDir(root, lifetime))!
  const { dataDir } = claimed
  const [relational, documentServer] = await Promise.all([startPostgres(dataDir, 'office', () => {}), startDocumentServer({ directory: dataDir.documents })])
  // A killed run's database is found by the next one.
  claimed.record(relational.child.name, relational.child.pid)
  await migrate(relational.url)
  const postgres = connectPostgres(relational.url, () => {})
  const mongo = await connectMongo(documentServer.url)
  const documents = documentCollections(mongo.db, mongo.guard)
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const settings = { smtpUrl: null, s3: null, searchEngine: 'local' as const, searchMaxProducts: 250_000, dataDir: root, publicUrl: 'http://localhost:4200' }
  await seedShop({ documents, postgres, media: createMediaStore(settings) }, demo)
  const node = (): Services => createServices({ settings, authSecret: 'o'.repeat(64), postgres, documents, redis: null, onStale: fail, clock, remoteFiles })
  const services = node()
  const nodes = [services]
  const failures: unknown[] = []
  function fail(error: unknown): void {
    failures.push(error)
  }

  function adminContext(role: StaffRole | null): AdminContext {
    const staff = { id: '01a20000-0000-7000-8000-0000000000ff', name: 'Olga Owner', role }
    const context: Pick<AdminContext, 'requestId' | 'logError' | 'services' | 'loaders' | 'mayReadCustomers'> = {
      requestId: 'test', logError: fail, services, loaders: createLoaders(services),
      mayReadCustomers: async () => role !== null && hasPermission(role, 'customer.read'),
    }
    return { ...context, settings, principal: async () => role && { sessionId: 's', staff, renewedToken: null } } as unknown as AdminContext
  }

  function dataOf<T>(answer: GraphQLAnswer): T {
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors), { cause: failures.at(-1) })
    return JSON.parse(JSON.stringify(answer.data)) as T
  }

  return {
    services,
    documents,
    postgres,
    advance: ms => void (ahead += ms),
    run: async (query, variables) => dataOf(await adminEngine({ query, variables }, adminContext('owner'))),
    ask: (role, query, variables) => adminEngine({ query, variables }, adminContext(role)),
    shop: async (query, variables, visitor = BROWSER) => dataOf(await shopEngine({ query, variables }, { requestId: 'test', logError: fail, services, loaders: createLoaders(services), visitor: () => visitor } as unknown as ShopContext)),
    async work(job) {
      for (let rounds = 0; rounds < 10_000; rounds++) if (!await services.jobs.find(({ name }) => name === job)!.run()) return
      throw new Error(`${job} never ends`)
    },
    node() {
      const another = node()
      nodes.push(another)
      return another
    },
    async close() {
      await Promise.all(nodes.map(each => each.close()))
      await Promise.all([postgres.close(), mongo.close()])
      await Promise.all([relational.child.stop(), documentServer.stop()])
      await lifetime.close()
      removeFolder(root)
    },
  }
}
