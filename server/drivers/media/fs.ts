import { mkdir, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeAside } from '../write-aside.ts'
import { isMediaKey, mediaName, type MediaStore } from './types.ts'

/** Pictures as files below one folder. */
export function createFileMediaStore(folder: string): MediaStore {
  return {
    async put(key, fileName, bytes) {
      const name = mediaName(key, fileName)
      if (!name) throw new Error(`Not a media file name: ${key}/${fileName}`)
      const target = join(folder, name.path)
      await mkdir(dirname(target), { recursive: true })
      await writeAside(target, bytes)
    },
    async open(key, fileName) {
      const name = mediaName(key, fileName)
      if (!name) return null
      const bytes = await readFile(join(folder, name.path)).catch((error: NodeJS.ErrnoException) => {
        // Only what is not there is not there: a disk that fails must not look like a picture that was deleted.
        if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
        return null
      })
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
