import { resolve } from 'node:path'
import { problemsOfMissingDrivers } from './missing-drivers.ts'
import { problemOfS3, s3Of, type S3Settings } from './settings-s3.ts'
import { readEnv } from './settings-env.ts'
import { ownOrigins, publicUrl } from './settings-origins.ts'

/** Where the shop runs: a trial makes its own secrets and demo shop, a live shop is told both. */
export type Mode = 'trial' | 'live'

/** Unless somebody says otherwise: what lies in this process costs its memory, a cluster is as large as it was bought. */
const MOST_PRODUCTS = { local: 250_000, atlas: 10_000_000 }

/** The shop's settings, read once at start; nothing else reads `process.env`. */
export interface Settings {
  /** Port that the site listens on. */
  port: number
  /** Address that the site listens on, without brackets. */
  host: string
  /** Public origin as set (`https://shop.example`), or null. */
  siteUrl: string | null
  /** Origins that count as the site's own, each as browsers send it in `Origin`. */
  origins: string[]
  /** Base of every link that is written outside a request (mails, printed addresses); no trailing slash. */
  publicUrl: string
  /** How many proxies in front may be believed about the client's address. */
  trustedProxyHops: number
  /** Absolute path of the data directory. */
  dataDir: string
  /** Load the demo shop into an empty shop. */
  demo: boolean
  mode: Mode
  mongodbUri: string | null
  databaseUrl: string | null
  redisUrl: string | null
  /** Bucket for pictures; null for files below the data directory. */
  s3: S3Settings | null
  /** The index in this process, or Atlas Search in the cluster of the document store. */
  searchEngine: 'local' | 'atlas'
  /** Products that the search index may hold; a larger shop is searched by a plain query. */
  searchMaxProducts: number
  /** Mail server; null for the dev mailbox. */
  smtpUrl: string | null
  paymentGateway: 'sandbox'
  /** Root of all derived keys; null only in a trial that the launcher did not start. */
  authSecret: string | null
  /** True when the site is reached over https, so that cookies carry `Secure` and a host prefix. */
  cookiesSecure: boolean
}

/** Either complete settings or every reason why there are none, one sentence each that says how to mend it. */
export type SettingsResult = { ok: true, settings: Settings } | { ok: false, problems: string[] }

/**
 * Validates the environment.
 * The launcher hands the built server URLs of databases that it started itself, so it also hands over the mode
 * that it resolved before (`ZIVERO_LAUNCHED=1`, `ZIVERO_MODE`); otherwise those URLs would look like a live shop.
 */
export function loadSettings(env: NodeJS.ProcessEnv): SettingsResult {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const read = readEnv(set)
  const problems = [...problemsOfMissingDrivers(set), ...read.problems]
  if (!read.values || problems.length > 0) return { ok: false, problems }

  const values = read.values
  const siteUrl = values.SITE_URL ?? null
  const cookiesSecure = siteUrl?.startsWith('https:') ?? false
  const launched = set.ZIVERO_LAUNCHED === '1'
  const looksLive = cookiesSecure || values.DATABASE_URL !== undefined
  const mode: Mode = (launched ? values.ZIVERO_MODE : undefined) ?? (looksLive ? 'live' : 'trial')

  if (mode === 'live') {
    const reason = cookiesSecure ? 'SITE_URL is https' : 'DATABASE_URL is set'
    if (!values.AUTH_SECRET) {
      problems.push(`AUTH_SECRET is not set, and this is a live shop (${reason}); make one with: openssl rand -base64 48`)
    }
    if (!values.PAYMENT_GATEWAY) {
      problems.push(`PAYMENT_GATEWAY is not set, and this is a live shop (${reason}); name one: PAYMENT_GATEWAY=sandbox takes no real money`)
    }
  }
  if (values.SEARCH_ENGINE === 'atlas' && !values.MONGODB_URI) problems.push('SEARCH_ENGINE is atlas, but MONGODB_URI is not set; name the cluster that has Atlas Search, or set SEARCH_ENGINE=local')
  const halfSet = problemOfS3(values)
  if (halfSet) problems.push(halfSet)
  if (problems.length > 0) return { ok: false, problems }

  const { PORT: port, HOST: host } = values
  return {
    ok: true,
    settings: {
      port,
      host,
      siteUrl,
      origins: ownOrigins(siteUrl, port),
      publicUrl: publicUrl(siteUrl, host, port),
      trustedProxyHops: values.TRUSTED_PROXY_HOPS,
      dataDir: resolve(values.ZIVERO_DATA_DIR),
      demo: values.ZIVERO_DEMO ?? mode === 'trial',
      mode,
      mongodbUri: values.MONGODB_URI ?? null,
      databaseUrl: values.DATABASE_URL ?? null,
      redisUrl: values.REDIS_URL ?? null,
      s3: s3Of(values),
      searchEngine: values.SEARCH_ENGINE,
      searchMaxProducts: values.SEARCH_MAX_PRODUCTS ?? MOST_PRODUCTS[values.SEARCH_ENGINE],
      smtpUrl: values.SMTP_URL ?? null,
      paymentGateway: values.PAYMENT_GATEWAY ?? 'sandbox',
      authSecret: values.AUTH_SECRET ?? null,
      cookiesSecure,
    },
  }
}
