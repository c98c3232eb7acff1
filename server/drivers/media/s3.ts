import { createStorage } from 'unstorage'
import s3Driver from 'unstorage/drivers/s3'
import type { S3Settings } from '../../config/settings-s3.ts'
import { within } from '../../utils/within.ts'
import { mediaName, type MediaStore } from './types.ts'

/** What is written to see whether the bucket can be used. */
const PROBE = { key: 'zivero-check', text: 'The shop looks here whether it can write and read.' }

/** Milliseconds for one call, its whole body included: the client under it would wait for minutes. */
const TIME = 20_000

/** Pictures in an S3-compatible bucket: what several nodes share. */
export function createS3MediaStore(settings: S3Settings, limit = TIME): MediaStore {
  const storage = createStorage({ driver: s3Driver(settings) })
  return {
    async put(key, fileName, bytes) {
      const name = mediaName(key, fileName)
      if (!name) throw new Error(`Not a media file name: ${key}/${fileName}`)
      await within(limit, storage.setItemRaw(name.path, bytes))
    },
    async open(key, fileName) {
      const name = mediaName(key, fileName)
      const content = name && await within(limit, storage.getItemRaw<ArrayBuffer>(name.path))
      return name && content ? { contentType: name.contentType, bytes: new Uint8Array(content) } : null
    },
    async remove(key, fileNames) {
      for (const fileName of fileNames) {
        const name = mediaName(key, fileName)
        if (name) await within(limit, storage.removeItem(name.path))
      }
    },
    async check() {
      try {
        await within(limit, storage.setItemRaw(PROBE.key, new TextEncoder().encode(PROBE.text)))
        const read = await within(limit, storage.getItemRaw<ArrayBuffer>(PROBE.key))
        return read && new TextDecoder().decode(read) === PROBE.text ? null : 'what was written does not come back'
      }
      catch (error) {
        return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 300)
      }
    },
  }
}
