import pg from 'pg'
import { connectMongo } from '#server/db/mongo/client.ts'
import { createMailDrivers } from '#server/drivers/mail/index.ts'
import { createMediaStore } from '#server/drivers/media/index.ts'
import { connectRedis } from '#server/drivers/redis/client.ts'
import { ok, problem, reasonOf, warning, type Finding } from './finding.ts'

/** Milliseconds that a store's clock may differ from ours. */
const SKEW = 5_000
const LEAST = { postgres: 15, mongodb: 7, redis: 7 }

/** An address without user and password. */
function shown(url: string): string {
  return url.replace(/^(.*:\/\/)[^/@]*@/, '$1')
}

function checkSkew(subject: string, theirs: Date): Finding[] {
  const skew = theirs.getTime() - Date.now()
  return Math.abs(skew) > SKEW
    ? [problem('clock', `${subject} and this machine disagree by ${Math.round(Math.abs(skew) / 1000)} seconds; set both by a time server (NTP).`)]
    : []
}

export async function checkPostgres(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  }
  catch (error) {
    return [problem('PostgreSQL', `cannot be reached at ${shown(url)} (${reasonOf(error)}); start it, or mend DATABASE_URL.`)]
  }
  try {
    const { rows: [row] } = await client.query<{ version: string, now: Date, migrated: boolean }>(
      'select current_setting(\'server_version_num\') as version, clock_timestamp() as now, to_regclass(\'drizzle.__drizzle_migrations\') is not null as migrated')
    const major = Math.floor(Number(row!.version) / 10_000)
    if (major < LEAST.postgres) return [problem('PostgreSQL', `is version ${major}; the shop needs ${LEAST.postgres} or newer.`)]
    return [
      ok('PostgreSQL', `${major} answers at ${shown(url)}.`), ...checkSkew('PostgreSQL', row!.now),
      ...row!.migrated ? await checkWaitingWork(client) : [warning('PostgreSQL', 'holds no shop yet; the next start makes its tables.')],
    ]
  }
  finally {
    await client.end()
  }
}

/** Work that was tried again and again and now waits for a person. */
async function checkWaitingWork(client: pg.Client): Promise<Finding[]> {
  const { rows: [row] } = await client.query<{ outbox: number, webhooks: number }>(
    'select (select count(*)::int from outbox where status = \'dead\') as outbox, (select count(*)::int from webhook_event where status = \'dead\') as webhooks')
  const words = [row!.outbox ? `${row!.outbox} mails or other tasks` : '', row!.webhooks ? `${row!.webhooks} messages of the payment gateway` : ''].filter(Boolean)
  return words.length > 0 ? [warning('work', `${words.join(' and ')} could not be done and wait; see the back office.`)] : []
}

export async function checkMongo(url: string): Promise<Finding[]> {
  const connection = await connectMongo(url)
  try {
    // First of all: two commands that both wait for a connection would hide behind each other's failure.
    await connection.client.connect()
    const [hello, build] = await Promise.all([connection.db.admin().command({ hello: 1 }), connection.db.admin().command({ buildInfo: 1 })])
    const version = String(build.version)
    if (Number.parseInt(version, 10) < LEAST.mongodb) return [problem('MongoDB', `is version ${version}; the shop needs ${LEAST.mongodb} or newer.`)]
    return [ok('MongoDB', `${version} answers at ${shown(url)}.`), ...hello.localTime instanceof Date ? checkSkew('MongoDB', hello.localTime) : []]
  }
  catch (error) {
    return [problem('MongoDB', `cannot be reached at ${shown(url)} (${reasonOf(error)}); start it, or mend MONGODB_URI.`)]
  }
  finally {
    await connection.close()
  }
}

export async function checkRedis(url: string): Promise<Finding[]> {
  try {
    const connection = await connectRedis(url, () => {})
    const [info, [seconds]] = await connection.run(async redis => [await redis.info('server'), await redis.time()] as const)
    await connection.close()
    const version = /redis_version:(\S+)/.exec(info)?.[1] ?? '0'
    return Number.parseInt(version, 10) < LEAST.redis
      ? [problem('Redis', `is version ${version}; the shop needs ${LEAST.redis} or newer.`)]
      : [ok('Redis', `${version} answers at ${shown(url)}.`), ...checkSkew('Redis', new Date(Number(seconds) * 1000))]
  }
  catch (error) {
    return [problem('Redis', `cannot be reached at ${shown(url)} (${reasonOf(error)}); start it, or mend REDIS_URL.`)]
  }
}

/** @param settings with a bucket for pictures */
export async function checkMedia(settings: Parameters<typeof createMediaStore>[0]): Promise<Finding[]> {
  if (!settings.s3) return []
  const { bucket, endpoint } = settings.s3
  const wrong = await createMediaStore(settings).check()
  return [wrong ? problem('pictures', `cannot be kept in ${bucket} at ${endpoint} (${wrong.replace(/\.$/, '')}); mend the S3_ settings.`) : ok('pictures', `are kept in ${bucket} at ${endpoint}.`)]
}

export async function checkMail(smtpUrl: string, dataDir: string): Promise<Finding[]> {
  const mail = createMailDrivers({ smtpUrl, dataDir })
  try {
    const state = await mail.check()
    if (state.state === 'ok') return [ok('mail', `${shown(smtpUrl)} takes mails.`)]
    return [problem('mail', state.state === 'refused' ? `${shown(smtpUrl)} refuses user and password; mend SMTP_URL.` : `${shown(smtpUrl)} cannot be reached (${state.reason}); start it, or mend SMTP_URL. Mails wait until then.`)]
  }
  finally {
    mail.close()
  }
}
