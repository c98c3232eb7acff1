import { rename, rm, writeFile } from 'node:fs/promises'
import { randomToken } from '../domain/shared/ids.ts'

/**
 * Writes a file whole: aside in its folder, then renamed, so that no reader meets a part of it. What could not be finished
 * is removed again, for it would keep a full disk full.
 *
 * @param aside where it is written first; only who clears up after killed processes needs a name of its own
 */
export async function writeAside(file: string, bytes: Uint8Array, { mode, aside = `${file}.${randomToken()}.part` }: { mode?: number, aside?: string } = {}): Promise<void> {
  try {
    await writeFile(aside, bytes, { mode })
    await rename(aside, file)
  }
  catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
