import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AssetDocument, LibraryAssetDocument } from '../db/mongo/documents.ts'
import type { MediaStore } from '../drivers/media/types.ts'
import { stableUuid } from '../domain/shared/ids.ts'
import type { DemoPicture } from './demo/demo.types.ts'

/** Every picture of the demo shop, by the name of its folder. */
export interface DemoPictures {
  /** Describes the picture for one use of it; `owner` makes the asset's id its own there. */
  asset(picture: DemoPicture, owner: string): AssetDocument
  /** The pictures as the media library knows them, described as by their first use. */
  library(now: Date): LibraryAssetDocument[]
  /** Copies all web sizes into the media store. */
  store(media: MediaStore): Promise<void>
}

interface Folder {
  key: string
  widths: number[]
  altText: string
}

const sizeOf = (name: string, { widths }: Folder) => {
  const width = widths.at(-1)!
  return { width, height: name.startsWith('scene-') ? Math.round(width * 9 / 16) : width }
}

/** Reads what lies in the image folder. A key carries a digest of the picture, for what lies under a key never changes. */
export function openDemoPictures(imageFolder: string): DemoPictures {
  const folders = new Map<string, Folder>()
  for (const entry of readdirSync(imageFolder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const widths = readdirSync(join(imageFolder, entry.name)).map(file => Number.parseInt(file, 10)).sort((a, b) => a - b)
    const master = readFileSync(join(imageFolder, entry.name, `${widths.at(-1)}.webp`))
    folders.set(entry.name, { key: `${entry.name}-${createHash('sha256').update(master).digest('hex').slice(0, 8)}`, widths, altText: '' })
  }

  return {
    asset(picture, owner) {
      const folder = folders.get(picture.name)
      if (!folder) throw new Error(`The demo shop names a picture that does not exist: ${picture.name}`)
      folder.altText ||= picture.alt
      const { key, widths } = folder
      return { id: stableUuid(`demo/asset/${owner}/${picture.name}`), altText: picture.alt, key, widths, ...sizeOf(picture.name, folder) }
    },
    library: now => [...folders].map(([name, folder]) => {
      const { key, widths, altText } = folder
      const { size: byteSize } = statSync(join(imageFolder, name, `${widths.at(-1)}.webp`))
      return { _id: stableUuid(`asset/${key}`), state: 'ready', key, fileName: `${name}.webp`, altText, widths, ...sizeOf(name, folder), byteSize, createdAt: now, changedAt: now, version: 1 }
    }),
    async store(media) {
      await Promise.all([...folders].map(async ([name, { key, widths }]) => {
        for (const width of widths) await media.put(key, `${width}.webp`, readFileSync(join(imageFolder, name, `${width}.webp`)))
      }))
    },
  }
}
