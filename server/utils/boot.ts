import { sql } from 'drizzle-orm'
import pino from 'pino'
import { loadSettings, type Settings } from '#server/config/settings.ts'
import { localUrl } from '#server/config/settings-origins.ts'
import { documentCollections } from '#server/db/mongo/collections.ts'
import { BATCH_LIMITS, connectMongo } from '#server/db/mongo/client.ts'
import { connectPostgres } from '#server/db/postgres/client.ts'
import { listenForWork } from '#server/db/postgres/work-hints.ts'
import { createServices } from '#server/domain/index.ts'
import { startWorker } from '#server/domain/outbox/worker.ts'
import { connectRedis } from '#server/drivers/redis/client.ts'
import { problemOfSearchEngine } from '#server/drivers/search/index.ts'
import { createSandboxCourier } from '#server/drivers/payment/sandbox-courier.ts'
import { loggedError } from './log-error.ts'
import { prepareStores, type MigrationAssets } from './prepare-stores.ts'
import type { Runtime } from './runtime.ts'

/** Settings or a stop: a wrong setting is told in one sentence each. */
export function settingsOrExit(env: NodeJS.ProcessEnv): Settings {
  const loaded = loadSettings(env)
  if (loaded.ok) return loaded.settings
  for (const problem of loaded.problems) process.stderr.write(`${problem}\n`)
  process.exit(1)
}

/** Prepares the stores, connects, puts the parts together and starts the worker. */
export async function boot(settings: Settings, assets: MigrationAssets): Promise<Runtime> {
  const logger = pino({ base: undefined, level: process.env.LOG_LEVEL ?? 'info', serializers: { err: loggedError } })
  const { databaseUrl, mongodbUri, redisUrl, authSecret } = settings
  if (!databaseUrl || !mongodbUri || !authSecret) {
    throw new Error('DATABASE_URL, MONGODB_URI and AUTH_SECRET must be set for the built server; `pnpm start` sets them by itself.')
  }
  const redis = redisUrl ? await connectRedis(redisUrl, error => logger.warn({ err: error }, 'redis does not answer')) : null
  await prepareStores(settings, { databaseUrl, mongodbUri }, assets)
  const postgres = connectPostgres(databaseUrl, error => logger.warn({ err: error }, 'postgres connection lost'))
  const mongo = await connectMongo(mongodbUri)
  const documents = documentCollections(mongo.db, mongo.guard)
  const searchMongo = settings.searchEngine === 'atlas' ? await connectMongo(mongodbUri, BATCH_LIMITS) : mongo
  const searchDocuments = documentCollections(searchMongo.db)
  const searchProblem = await problemOfSearchEngine(settings, searchDocuments)
  if (searchProblem) throw new Error(searchProblem)
  const services = createServices({
    settings, authSecret, postgres, documents, searchDocuments, redis, onStale: error => logger.warn({ err: error }, 'an old copy was served'), notice: sentence => logger.warn(sentence),
  })
  const courier = createSandboxCourier({
    books: services.sandboxBooks,
    webhookSecret: services.webhookSecrets[0]!,
    webhookUrl: `${localUrl(settings)}/webhooks/sandbox`,
    clock: services.clock,
  })
  const mediaProblem = await services.media.check()
  if (mediaProblem) throw new Error(`The bucket ${settings.s3?.bucket} cannot be used (${mediaProblem}); mend the S3_ settings.`)
  const mailState = await services.mail.check()
  if (mailState.state === 'refused') throw new Error(`SMTP_URL cannot be used: ${mailState.reason}.`)
  if (mailState.state === 'unreachable') logger.warn({ reason: mailState.reason }, 'mail server unreachable; mails wait in the outbox')
  const worker = startWorker(
    [...services.jobs, { name: 'sandbox webhooks', idle: 1_000, wakes: 'sandbox_delivery', run: () => courier.round() }],
    (job, error) => logger.error({ job, err: error }, 'job failed'),
  )
  const hints = listenForWork(databaseUrl, table => worker.wake(table))

  return {
    settings,
    services,
    logger,
    async health() {
      const state = (work: Promise<unknown>) => work.then(() => 'ok' as const, () => 'unreachable' as const)
      const [relational, document, cache] = await Promise.all([
        state(postgres.db.execute(sql`select 1`)),
        state(documents.settings.findOne({ _id: 'shop' }, { maxTimeMS: 2_000, projection: { _id: 1 } }).then((found) => {
          if (!found) throw new Error('not set up')
        })),
        redis ? state(redis.run(client => client.ping())) : null,
      ])
      return { postgres: relational, mongodb: document, ...cache ? { redis: cache } : {} }
    },
    async close() {
      await hints.stop()
      await worker.stop()
      await services.close()
      await redis?.close()
      if (searchMongo !== mongo) await searchMongo.close()
      await mongo.close()
      await postgres.close()
    },
  }
}
