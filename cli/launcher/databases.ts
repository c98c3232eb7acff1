import type { Settings } from '#server/config/settings.ts'
import { isBundle } from '../project.ts'
import { UserError, type Report } from '../output.ts'
import type { ClaimedDataDir } from './claim.ts'
import type { Lifetime } from './lifetime.ts'
import { readOrMakeSecrets } from './secrets.ts'
import { shopEnv } from './settings.ts'

/**
 * Starts the databases that no setting names, on a claimed data directory, and publishes all addresses.
 *
 * @returns the environment for the server
 */
export async function startDatabases(settings: Settings, claimed: ClaimedDataDir, lifetime: Lifetime, report: Report): Promise<Record<string, string>> {
  const secrets = readOrMakeSecrets(claimed.dataDir.secrets)
  const needed = [settings.databaseUrl ? '' : 'DATABASE_URL', settings.mongodbUri ? '' : 'MONGODB_URI'].filter(Boolean)
  if (isBundle && needed.length > 0) throw new UserError(`This build carries no databases, and no running shop was found; set ${needed.join(' and ')}.`)

  const [databaseUrl, mongodbUri] = await allOrFirstError([
    settings.databaseUrl ?? (async () => {
      const { startPostgres } = await import('../embedded/postgres/start.ts')
      return startPostgres(claimed.dataDir, secrets.postgresPassword, report).then(adopt)
    })(),
    settings.mongodbUri ?? (async () => {
      const { startDocuments } = await import('../embedded/documents.ts')
      return startDocuments(claimed.dataDir).then(adopt)
    })(),
  ])
  const env = shopEnv(settings, { databaseUrl, mongodbUri, authSecret: settings.authSecret ?? secrets.authSecret })
  claimed.publish(env)
  // What is written from here on, by this process or its children, is about customers: nobody else may read it.
  process.umask(0o077)
  return env

  function adopt({ url, child }: Awaited<ReturnType<typeof import('../embedded/documents.ts').startDocuments>>): string {
    lifetime.adopt(child)
    claimed.record(child.name, child.pid)
    return url
  }
}

/** Waits for all, also when one fails, so that nothing that was just started goes unnoticed. */
async function allOrFirstError(work: (string | Promise<string>)[]): Promise<[string, string]> {
  const results = await Promise.allSettled(work)
  const failed = results.find(result => result.status === 'rejected')
  if (failed) throw failed.reason
  return results.map(result => result.status === 'fulfilled' ? result.value : '') as [string, string]
}
