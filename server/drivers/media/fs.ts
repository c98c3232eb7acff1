import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { randomToken } from '../../domain/shared/ids.ts'
import { mediaName, type MediaStore } from './types.ts'

/** Pictures as files below one folder. */
export function createFileMediaStore(folder: string): MediaStore {
  return {
    async put(key, fileName, bytes) {
      const name = mediaName(key, fileName)
      if (!name) throw new Error(`Not a media file name: ${key}/${fileName}`)
      const target = join(folder, name.path)
      await mkdir(dirname(target), { recursive: true })
      // Written aside and renamed: a reader never meets half a picture.
      const aside = `${target}.${randomToken()}.part`
      await writeFile(aside, bytes)
      await rename(aside, target)
    },
    async open(key, fileName) {
      const name = mediaName(key, fileName)
      if (!name) return null
      const path = join(folder, name.path)
      const info = await stat(path).catch(() => null)
      if (!info?.isFile()) return null
      return { contentType: name.contentType, size: info.size, stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> }
    },
    // The start has made the data directory and written to it.
    check: () => Promise.resolve(null),
  }
}
