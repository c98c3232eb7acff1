import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MediaStore } from '../../drivers/media/types.ts'
import type { PictureProcessor, WebPicture } from '../../drivers/picture/types.ts'
import { createBoundedQueue, QueueFullError } from '../shared/bounded-queue.ts'
import type { Clock } from '../shared/clock.ts'
import { stableUuid } from '../shared/ids.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import type { AssetRepository, LibraryAsset } from './asset.repository.ts'

export interface NewAsset {
  bytes: Uint8Array
  fileName: string
  altText?: string
}

/** Bytes of one upload. */
export const MOST_BYTES = 20 * 1024 * 1024
/** Pictures that are made ready at once, and that may wait for it. */
const RUNNING = 1
const WAITING = 40
/** Milliseconds after which an upload that did not end was given up. */
const STALE = 10 * 60_000
/** Milliseconds between two tries, and how many, while the same picture is being removed. */
const TRY_AGAIN = 250
const TRIES = 20

export type StoreAsset = ReturnType<typeof createStoreAsset>

/**
 * Takes a picture into the library. Its id and its folder follow from its bytes, so the same picture is stored once, and
 * an upload that was killed half-way is finished by the next one. The document says `pending` before the first file is
 * written and `ready` after the last: whatever is left in between is known and can be collected.
 */
export function createStoreAsset({ assets, store, processor, clock }: {
  assets: AssetRepository
  store: MediaStore
  processor: PictureProcessor
  clock: Clock
}) {
  const limited = createBoundedQueue(RUNNING, WAITING)

  return async function storeAsset({ bytes, fileName, altText }: NewAsset): Promise<Result<LibraryAsset>> {
    if (bytes.byteLength > MOST_BYTES) return refusal('FILE_TOO_LARGE', 'The file is larger than 20 MB; save the picture smaller.')
    const key = createHash('sha256').update(processor.recipe).update(bytes).digest('hex').slice(0, 40)
    const id = stableUuid(`asset/${key}`)
    const known = await assets.find(id)
    if (known?.state === 'ready') return success(known)
    let made: Result<WebPicture>
    try {
      made = await limited(() => processor.process(bytes))
    }
    catch (error) {
      if (error instanceof QueueFullError) return refusal('BUSY', 'Many pictures are being made ready; try again in a minute.')
      throw error
    }
    if (!made.ok) return made
    const { files, ...size } = made.value
    const pending = await announce({ id, key, ...size, fileName: cleanName(fileName), altText: (altText ?? '').trim().slice(0, 512), byteSize: bytes.byteLength })
    if (!pending) return refusal('BUSY', 'The same picture was just deleted; try again in a minute.')
    if (pending.state === 'ready') return success(pending)
    for (const { name, bytes: file } of files) await store.put(key, name, file)
    // Somebody who stored the same picture meanwhile wrote the same files.
    const ready = await assets.change(pending, { state: 'ready' }, clock()) ?? await assets.find(id)
    return ready?.state === 'ready' ? success(ready) : refusal('BUSY', 'The same picture is being stored by somebody else; try again in a minute.')
  }

  /** Says that the files are coming. A picture whose files are just being removed is waited for. @returns null when that takes too long */
  async function announce({ id, ...asset }: Omit<LibraryAsset, '_id' | 'state' | 'createdAt' | 'changedAt' | 'version'> & { id: string }): Promise<LibraryAsset | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const now = clock()
      const found = await assets.find(id)
      if (found?.state === 'ready') return found
      if (!found) {
        const fresh: LibraryAsset = { _id: id, state: 'pending', ...asset, allFormats: true, createdAt: now, changedAt: now, version: 1 }
        if (await assets.insert(fresh)) return fresh
      }
      // Somebody stores the same picture at the moment: both write the same files, and the first one says that they are there.
      else if (found.state === 'pending' && found.changedAt.getTime() > now.getTime() - STALE) return found
      else if (found.state !== 'collecting') {
        // Left by an upload that did not end, or deleted: it comes back with what is known now.
        const again = await assets.change(found, { ...asset, state: 'pending', createdAt: now }, now)
        if (again) return again
      }
      await sleep(TRY_AGAIN)
    }
    return null
  }
}

/** A file's own name for people: no folders, no control characters. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1)!.replace(/\p{C}/gu, '').trim()
  return last.slice(-200) || 'picture'
}
