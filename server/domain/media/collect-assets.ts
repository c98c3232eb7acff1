import type { MediaStore } from '../../drivers/media/types.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import type { AssetRepository, LibraryAsset } from './asset.repository.ts'
import type { AssetUsageRepository } from './asset-usage.repository.ts'

/** Milliseconds for which a deleted picture's files stay: pages in caches and open tabs still name them. */
export const GRACE = 24 * 3_600_000
/** Milliseconds after which a removal that did not end is taken up again. */
const STUCK = 10 * 60_000
const BATCH = 20

/** Removes the files of pictures that were deleted, or whose upload did not end, once nobody can need them. */
export function createCollectAssets({ assets, usage, orders, store, clock }: {
  assets: AssetRepository
  usage: Pick<AssetUsageRepository, 'counts'>
  /** Which of these pictures orders show: an order keeps its pictures for ever. */
  orders: { picturesShown(keys: string[]): Promise<Set<string>> }
  store: Pick<MediaStore, 'remove'>
  clock: Clock
}) {
  async function collect(asset: LibraryAsset): Promise<void> {
    // From here on an upload of the same picture waits; one that came before has changed the version.
    const collecting = await assets.change(asset, { state: 'collecting' }, clock())
    if (!collecting) return
    await store.remove(asset.key, asset.widths.flatMap(width => [`${width}.avif`, `${width}.webp`, `${width}.jpg`]))
    await assets.remove(collecting)
  }

  /** One round. @returns whether there may be more to do at once */
  async function round(): Promise<boolean> {
    const now = clock().getTime()
    const [deleted, pending, stuck] = await Promise.all([
      assets.leftSince('deleted', new Date(now - GRACE), BATCH),
      assets.leftSince('pending', new Date(now - GRACE), BATCH),
      assets.leftSince('collecting', new Date(now - STUCK), BATCH),
    ])
    const keys = [...deleted, ...pending].map(asset => asset.key)
    const [used, ordered] = keys.length > 0 ? await Promise.all([usage.counts(keys), orders.picturesShown(keys)]) : [new Map<string, number>(), new Set<string>()]
    for (const asset of [...deleted, ...pending]) {
      // Looked at again after another while.
      if (used.has(asset.key) || ordered.has(asset.key)) await assets.change(asset, {}, clock())
      else await collect(asset)
    }
    for (const asset of stuck) await collect(asset)
    return [deleted, pending, stuck].some(batch => batch.length === BATCH)
  }

  const job: Job = { name: 'orphaned pictures', idle: 600_000, run: round }
  return { round, job }
}
