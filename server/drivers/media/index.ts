import { join } from 'node:path'
import { createFileMediaStore } from './fs.ts'
import type { S3Settings } from '../../config/settings-s3.ts'
import { createS3MediaStore } from './s3.ts'
import type { MediaStore } from './types.ts'

/** Chooses where pictures live by settings: in a bucket when one is named, else in files below the data directory. */
export function createMediaStore({ dataDir, s3 }: { dataDir: string, s3: S3Settings | null }): MediaStore {
  return s3 ? createS3MediaStore(s3) : createFileMediaStore(join(dataDir, 'media'))
}
