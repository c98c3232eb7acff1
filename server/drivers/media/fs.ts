import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomToken } from '../../domain/shared/ids.ts'
import { isMediaKey, mediaName, type MediaStore } from './types.ts'

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
      const bytes = await readFile(join(folder, name.path)).catch(() => null)
      return bytes && { contentType: name.contentType, bytes }
    },
    async remove(key, fileNames) {
      for (const fileName of fileNames) {
        const name = mediaName(key, fileName)
        if (name) await rm(join(folder, name.path), { force: true })
      }
      // Only an empty folder goes.
      if (isMediaKey(key)) await rmdir(join(folder, key)).catch(() => {})
    },
    // The start has made the data directory and written to it.
    check: () => Promise.resolve(null),
  }
}
