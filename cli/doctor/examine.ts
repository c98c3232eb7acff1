import { resolve } from 'node:path'
import { loadSettings, type Settings } from '#server/config/settings.ts'
import { checkBuild } from './build.ts'
import { checkDataDir } from './data.ts'
import { checkDisk } from './disk.ts'
import { ok, problem, within, type Finding } from './finding.ts'
import { checkSearch } from './search.ts'
import { checkShop, runningEnv } from './shop.ts'
import { checkMail, checkMedia, checkMongo, checkPostgres, checkRedis } from './stores.ts'

/** Looks at everything that a shop needs, and changes nothing. Each check has a time limit of its own. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const own = loadSettings(env)
  const settingFindings = own.ok
    ? [ok('settings', `are valid, for a ${own.settings.mode} shop.`)]
    : own.problems.map(sentence => problem('settings', sentence.replace(/\.?$/, '.')))
  const dataDir = own.ok ? own.settings.dataDir : resolve(env.ZIVERO_DATA_DIR?.trim() || '.data')
  const running = runningEnv(dataDir)
  // A running shop may have been told things that this shell does not know.
  const known = running ? loadSettings({ ...env, ...running }) : own
  const settings = known.ok ? known.settings : null

  const findings = await Promise.all([
    within('disk', async () => checkDisk(dataDir)),
    within('data directory', async () => checkDataDir(dataDir)),
    within('build', async () => checkBuild()),
    within('PostgreSQL', async () => settings?.databaseUrl ? checkPostgres(settings.databaseUrl) : []),
    settings?.mongodbUri ? checkCatalogue(settings, settings.mongodbUri) : [],
    within('Redis', async () => settings?.redisUrl ? checkRedis(settings.redisUrl) : []),
    within('mail', async () => settings?.smtpUrl ? checkMail(settings.smtpUrl, dataDir) : []),
    within('pictures', async () => settings ? checkMedia(settings) : []),
    within('shop', async () => settings ? checkShop(settings, running !== null) : []),
  ])
  return [...settingFindings, ...findings.flat()]
}

/** What the search would find is looked at only where the store can be. */
async function checkCatalogue(settings: Settings, mongodbUri: string): Promise<Finding[]> {
  const store = await within('MongoDB', () => checkMongo(mongodbUri))
  return store.some(({ state }) => state === 'problem') ? store : [...store, ...await within('search', () => checkSearch(settings))]
}
