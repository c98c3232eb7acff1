import { isIP } from 'node:net'
import { z } from 'zod'

const LEAST_SECRET_LENGTH = 32

/** A string that must satisfy `test`; `advice` is the whole sentence shown when it does not. */
function text(test: (value: string) => boolean, advice: string) {
  return z.string().trim().refine(test, { error: advice })
}

function wholeNumber(name: string, least: number, most: number, example: number) {
  const advice = `${name} must be a whole number from ${least} to ${most}, for example ${name}=${example}`
  return text(value => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most, advice).transform(Number)
}

function connection(name: string, protocols: string[], example: string) {
  return text(value => protocols.some(protocol => value.startsWith(protocol) && value.length > protocol.length),
    `${name} must start with ${protocols.join(' or ')}, for example ${name}=${example}`)
}

/** An http(s) address with nothing after the host; a path would make `Origin` comparisons meaningless. */
function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return bare && (url.protocol === 'https:' || url.protocol === 'http:')
}

const hostName = /^(?!-)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})*$/i

const schema = z.object({
  PORT: wholeNumber('PORT', 1, 65535, 3000).default(3000),
  HOST: z.string().trim().transform(value => value.replace(/^\[(.*)\]$/, '$1'))
    .pipe(text(value => isIP(value) !== 0 || (hostName.test(value) && !/^[\d.]+$/.test(value)),
      'HOST must be a host name or an IP address without port, for example HOST=0.0.0.0'))
    .default('127.0.0.1'),
  SITE_URL: text(isOrigin, 'SITE_URL must be an address without path, for example SITE_URL=https://shop.example')
    .transform(value => new URL(value).origin).optional(),
  TRUSTED_PROXY_HOPS: wholeNumber('TRUSTED_PROXY_HOPS', 0, 10, 1).default(0),
  ZIVERO_DATA_DIR: z.string().default('.data'),
  ZIVERO_DEMO: text(value => /^(?:true|false|1|0)$/.test(value), 'ZIVERO_DEMO must be true or false')
    .transform(value => value === 'true' || value === '1').optional(),
  ZIVERO_MODE: z.enum(['trial', 'live'], { error: 'ZIVERO_MODE must be trial or live' }).optional(),
  MONGODB_URI: connection('MONGODB_URI', ['mongodb://', 'mongodb+srv://'], 'mongodb://127.0.0.1:27017/zivero').optional(),
  DATABASE_URL: connection('DATABASE_URL', ['postgres://', 'postgresql://'], 'postgres://user:password@127.0.0.1:5432/zivero').optional(),
  REDIS_URL: connection('REDIS_URL', ['redis://', 'rediss://'], 'redis://127.0.0.1:6379').optional(),
  S3_ENDPOINT: text(value => URL.canParse(value) && /^https?:/.test(value), 'S3_ENDPOINT must be an address, for example S3_ENDPOINT=https://s3.eu-central-1.amazonaws.com').optional(),
  S3_BUCKET: text(value => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value), 'S3_BUCKET must be the name of a bucket, for example S3_BUCKET=shop-pictures').optional(),
  S3_REGION: z.string().trim().optional(),
  S3_ACCESS_KEY_ID: z.string().trim().optional(),
  S3_SECRET_ACCESS_KEY: z.string().trim().optional(),
  SEARCH_ENGINE: z.enum(['local', 'atlas'], { error: 'SEARCH_ENGINE must be local or atlas' }).default('local'),
  SEARCH_MAX_PRODUCTS: wholeNumber('SEARCH_MAX_PRODUCTS', 0, 10_000_000, 500_000).optional(),
  SMTP_URL: connection('SMTP_URL', ['smtp://', 'smtps://'], 'smtp://user:password@mail.example:587').optional(),
  // Gateways of later versions are named by missing-drivers.ts with a better sentence than this one.
  PAYMENT_GATEWAY: z.enum(['sandbox'], { error: 'PAYMENT_GATEWAY must be sandbox' }).optional(),
  // While secrets are rotated it holds several, the new one first.
  AUTH_SECRET: text(value => value.split(',').every(secret => secret.trim().length >= LEAST_SECRET_LENGTH),
    `AUTH_SECRET must have at least ${LEAST_SECRET_LENGTH} characters (each, when it lists several); make one with: openssl rand -base64 48`).optional(),
})

export type EnvValues = z.infer<typeof schema>

/** Parses the variables that are set; `values` is null when there are problems, each a sentence. */
export function readEnv(set: Readonly<Record<string, string | undefined>>): { values: EnvValues | null, problems: string[] } {
  const parsed = schema.safeParse(set)
  if (parsed.success) return { values: parsed.data, problems: [] }
  const known = set.PAYMENT_GATEWAY === 'stripe' || set.PAYMENT_GATEWAY === 'manual'
  const issues = parsed.error.issues.filter(issue => !(known && issue.path[0] === 'PAYMENT_GATEWAY'))
  return { values: null, problems: issues.map(issue => issue.message) }
}
