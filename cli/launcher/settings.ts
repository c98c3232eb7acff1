import { loadSettings, type Settings } from '#server/config/settings.ts'
import { UserError } from '../output.ts'

/** The settings, or one sentence per thing that is wrong with them. */
export function settingsOrFail(env: NodeJS.ProcessEnv): Settings {
  const result = loadSettings(env)
  if (!result.ok) throw new UserError(result.problems.map(problem => `${problem}.`.replace(/\.\.$/, '.')).join('\n'))
  return result.settings
}

/** What the server and the other commands are told: everything resolved, so that nothing is decided twice. */
export function shopEnv(settings: Settings, stores: { databaseUrl: string, mongodbUri: string, authSecret: string }): Record<string, string> {
  return {
    ZIVERO_LAUNCHED: '1',
    ZIVERO_MODE: settings.mode,
    ZIVERO_DATA_DIR: settings.dataDir,
    ZIVERO_DEMO: String(settings.demo),
    DATABASE_URL: stores.databaseUrl,
    MONGODB_URI: stores.mongodbUri,
    AUTH_SECRET: stores.authSecret,
    PORT: String(settings.port),
    HOST: settings.host,
    NITRO_PORT: String(settings.port),
    NITRO_HOST: settings.host,
    TRUSTED_PROXY_HOPS: String(settings.trustedProxyHops),
    SEARCH_ENGINE: settings.searchEngine,
    SEARCH_MAX_PRODUCTS: String(settings.searchMaxProducts),
    PAYMENT_GATEWAY: settings.paymentGateway,
    ...settings.redisUrl ? { REDIS_URL: settings.redisUrl } : {},
    ...settings.smtpUrl ? { SMTP_URL: settings.smtpUrl } : {},
    ...settings.s3
      ? { S3_ENDPOINT: settings.s3.endpoint, S3_BUCKET: settings.s3.bucket, S3_REGION: settings.s3.region, S3_ACCESS_KEY_ID: settings.s3.accessKeyId, S3_SECRET_ACCESS_KEY: settings.s3.secretAccessKey }
      : {},
    ...settings.siteUrl ? { SITE_URL: settings.siteUrl } : {},
  }
}
