import type { EnvValues } from './settings-env.ts'

/** Where pictures lie when they do not lie in files. */
export interface S3Settings {
  /** Base address of the service, e.g. `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** @returns what is missing when only a part is set, or null */
export function problemOfS3(values: EnvValues): string | null {
  const missing = NEEDED.filter(name => !values[name])
  return missing.length === 0 || missing.length === NEEDED.length ? null : `Pictures in a bucket also need ${missing.join(' and ')}; set ${missing.length === 1 ? 'it' : 'them'}, or unset all S3_ settings`
}

export function s3Of(values: EnvValues): S3Settings | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region = 'us-east-1', S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  return endpoint && bucket && accessKeyId && secretAccessKey ? { endpoint, bucket, region, accessKeyId, secretAccessKey } : null
}
