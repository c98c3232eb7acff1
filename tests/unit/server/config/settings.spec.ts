import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSettings, type Settings } from '#server/config/settings.ts'

const secret = 's'.repeat(48)

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const result = loadSettings(env)
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.settings
}

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  const result = loadSettings(env)
  return result.ok ? [] : result.problems
}

describe('loadSettings', () => {
  it('needs no setting at all for a trial', () => {
    const settings = settingsOf({})
    expect(settings).toMatchObject({
      port: 3000, host: '127.0.0.1', siteUrl: null, trustedProxyHops: 0, demo: true, mode: 'trial',
      mongodbUri: null, databaseUrl: null, redisUrl: null, paymentGateway: 'sandbox', authSecret: null, cookiesSecure: false,
    })
    expect(isAbsolute(settings.dataDir)).toBe(true)
  })

  it('searches in this process unless told otherwise, and in a cluster only when that is named', () => {
    expect(settingsOf({})).toMatchObject({ searchEngine: 'local', searchMaxProducts: 250_000 })
    const cluster = { SEARCH_ENGINE: 'atlas', MONGODB_URI: 'mongodb+srv://cluster.example/shop' }
    expect(settingsOf(cluster)).toMatchObject({ searchEngine: 'atlas', searchMaxProducts: 10_000_000 })
    expect(settingsOf({ ...cluster, SEARCH_MAX_PRODUCTS: '9' })).toMatchObject({ searchMaxProducts: 9 })
    expect(problemsOf({ SEARCH_ENGINE: 'atlas' })).toEqual([expect.stringMatching(/^SEARCH_ENGINE is atlas, but MONGODB_URI is not set/)])
    expect(problemsOf({ SEARCH_ENGINE: 'elastic' })).toEqual(['SEARCH_ENGINE must be local or atlas'])
  })

  it('treats an empty value as not set', () => {
    expect(settingsOf({ PORT: '', SITE_URL: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, siteUrl: null, mode: 'trial' })
  })

  describe('origins', () => {
    it('accepts the loopback names on PORT while SITE_URL is unset', () => {
      const settings = settingsOf({ PORT: '4000', HOST: '0.0.0.0' })
      expect(settings.origins).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])
      expect(settings.publicUrl).toBe('http://localhost:4000')
    })

    it('writes origins as browsers do, without a default port', () => {
      expect(settingsOf({ PORT: '80' }).origins).toContain('http://localhost')
    })

    it('accepts exactly SITE_URL when it is set', () => {
      const settings = settingsOf({ SITE_URL: 'http://shop.lan:8080/' })
      expect(settings.origins).toEqual(['http://shop.lan:8080'])
      expect(settings.publicUrl).toBe('http://shop.lan:8080')
    })

    it('brackets an IPv6 address in links', () => {
      expect(settingsOf({ HOST: '[::1]', PORT: '4000' })).toMatchObject({ host: '::1', publicUrl: 'http://[::1]:4000' })
    })
  })

  describe('trial or live', () => {
    it('is live with an https address, and then wants a secret and a gateway by name', () => {
      const problems = problemsOf({ SITE_URL: 'https://shop.example' })
      expect(problems).toHaveLength(2)
      expect(problems[0]).toMatch(/^AUTH_SECRET is not set.*openssl rand/)
      expect(problems[1]).toMatch(/^PAYMENT_GATEWAY is not set.*PAYMENT_GATEWAY=sandbox/)
    })

    it('is live with a database of its own, without the demo shop', () => {
      const settings = settingsOf({ DATABASE_URL: 'postgres://db/shop', AUTH_SECRET: secret, PAYMENT_GATEWAY: 'sandbox' })
      expect(settings).toMatchObject({ mode: 'live', demo: false, cookiesSecure: false })
    })

    it('loads the demo shop into a live shop only when told', () => {
      const env = { SITE_URL: 'https://shop.example', AUTH_SECRET: secret, PAYMENT_GATEWAY: 'sandbox' }
      expect(settingsOf(env)).toMatchObject({ demo: false, cookiesSecure: true })
      expect(settingsOf({ ...env, ZIVERO_DEMO: 'true' }).demo).toBe(true)
    })

    it('believes the launcher, which sets DATABASE_URL itself', () => {
      const env = { DATABASE_URL: 'postgres://127.0.0.1:5/zivero', ZIVERO_MODE: 'trial', AUTH_SECRET: secret }
      expect(settingsOf({ ...env, ZIVERO_LAUNCHED: '1' }).mode).toBe('trial')
      expect(problemsOf(env)).toEqual([expect.stringMatching(/^PAYMENT_GATEWAY is not set/)])
    })
  })

  it.each([
    [{ PORT: 'http' }, /^PORT must be a whole number from 1 to 65535/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ HOST: 'http://x' }, /^HOST must be a host name/],
    [{ HOST: '300.1.1.1' }, /^HOST must be/],
    [{ SITE_URL: 'shop.example' }, /^SITE_URL must be an address without path/],
    [{ SITE_URL: 'http://shop.example/sub' }, /^SITE_URL must be/],
    [{ TRUSTED_PROXY_HOPS: '-1' }, /^TRUSTED_PROXY_HOPS must be/],
    [{ ZIVERO_DEMO: 'maybe' }, /^ZIVERO_DEMO must be true or false$/],
    [{ MONGODB_URI: 'localhost:27017' }, /^MONGODB_URI must start with mongodb:\/\//],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must start with postgres:\/\//],
    [{ AUTH_SECRET: 'short' }, /^AUTH_SECRET must have at least 32 characters/],
    [{ AUTH_SECRET: `${secret},short` }, /^AUTH_SECRET must have at least 32 characters/],
    [{ PAYMENT_GATEWAY: 'paypal' }, /^PAYMENT_GATEWAY must be sandbox$/],
    [{ PAYMENT_GATEWAY: 'stripe' }, /^PAYMENT_GATEWAY is stripe, but this version has no stripe gateway yet/],
    [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL must start with redis:\/\/ or rediss:\/\//],
    [{ SMTP_URL: 'mail.example' }, /^SMTP_URL must start with smtp:\/\/ or smtps:\/\//],
    [{ S3_BUCKET: 'pictures' }, /^Pictures in a bucket also need S3_ENDPOINT and S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY; set them/],
    [{ S3_ENDPOINT: 'here', S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }, /^S3_ENDPOINT must be an address/],
    [{ STRIPE_SECRET_KEY: 'x' }, /^STRIPE_SECRET_KEY is set, but this version has no Stripe driver yet/],
  ])('refuses %j in one sentence', (env, sentence) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(sentence)])
  })

  it('reports every problem at once', () => {
    expect(problemsOf({ PORT: 'x', ZIVERO_DEMO: 'x', REDIS_URL: 'x' })).toHaveLength(3)
  })
})
