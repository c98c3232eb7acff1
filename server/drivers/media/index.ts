import { join } from 'node:path'
import { createFileMediaStore } from './fs.ts'
import type { MediaStore } from './types.ts'

/** Chooses where pictures live by settings: files below the data directory until an S3 driver exists. */
export function createMediaStore(dataDir: string): MediaStore {
  return createFileMediaStore(join(dataDir, 'media'))
}
