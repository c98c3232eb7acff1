import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { randomToken } from '../../domain/shared/ids.ts'
import { MEDIA_FILE, MEDIA_KEY, type MediaStore } from './types.ts'

const CONTENT_TYPES: Record<string, string> = { webp: 'image/webp', avif: 'image/avif', jpg: 'image/jpeg' }

/** Pictures as files below one folder. */
export function createFileMediaStore(folder: string): MediaStore {
  function pathOf(key: string, fileName: string): { path: string, contentType: string } | null {
    const file = MEDIA_FILE.exec(fileName)
    if (!MEDIA_KEY.test(key) || !file) return null
    return { path: join(folder, key, fileName), contentType: CONTENT_TYPES[file[2]!]! }
  }

  return {
    async put(key, fileName, bytes) {
      const target = pathOf(key, fileName)
      if (!target) throw new Error(`Not a media file name: ${key}/${fileName}`)
      await mkdir(join(folder, key), { recursive: true })
      // Written aside and renamed: a reader never meets half a picture.
      const aside = `${target.path}.${randomToken()}.part`
      await writeFile(aside, bytes)
      await rename(aside, target.path)
    },
    async open(key, fileName) {
      const target = pathOf(key, fileName)
      if (!target) return null
      const info = await stat(target.path).catch(() => null)
      if (!info?.isFile()) return null
      return {
        contentType: target.contentType,
        size: info.size,
        stream: () => Readable.toWeb(createReadStream(target.path)) as ReadableStream<Uint8Array>,
      }
    },
  }
}
