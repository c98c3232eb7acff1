import { isDeepStrictEqual } from 'node:util'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import { createCatalogueSweeps, quietly } from './catalogue-sweeps.ts'
import { membership, type RuledCollection } from './collection-rules.ts'
import type { CollectionRepository } from './collection.repository.ts'
import { withDerived } from './derived-fields.ts'
import type { FacetRepository } from './facet.repository.ts'
import { productStock } from './product-stock.ts'
import type { ProductRepository } from './product.repository.ts'
import type { ProductUpkeep, UpkeepRepository } from './upkeep.repository.ts'

/** Products looked at in one go. */
const BATCH = 200
/** Milliseconds between two looks, and between two notes of how far they came. */
const LOOK_EVERY = 1_000
const SAVE_EVERY = 30_000
/** Milliseconds that a look goes back behind the last one, for writers that are slow or whose clock is. */
const OVERLAP = 10_000
/** After a restart more is looked at again than was missed. */
const RESTART_OVERLAP = 60_000
/** Changed stock read in one look; the rest is for the next. */
const MOST_LEVELS = 2_000
const MOST_SEEN = 20_000

/**
 * Keeps true what products hold of other things: the state of their stock, the collections that rules put them into, and
 * what lists go by. Every process does it, for what was changed anywhere; doing it twice changes nothing.
 */
export function createCatalogueUpkeep({ repository, products, collections, facets, inventory, changes, clock }: {
  repository: UpkeepRepository
  products: ProductRepository
  collections: CollectionRepository
  facets: FacetRepository
  inventory: Pick<InventoryService, 'levels' | 'changed'>
  changes: Pick<ChangeFeed, 'subscribe'>
  clock: Clock
}) {
  let ready = false
  /** Ids of products whose copies may be wrong. */
  const stale = new Set<string>()
  let stockSince = new Date(0)
  let sweep: { startedAt: Date, after: string | null, newest: Date } | null = null
  /** Versions of stock that were looked at already, by variant. */
  const seen = new Map<string, number>()
  let savedAt = new Date(0)

  changes.subscribe((heard) => {
    for (const { collection, id, deleted } of heard) if (collection === 'products' && !deleted) stale.add(id)
  })

  const sweeps = createCatalogueSweeps({ repository, products, collections, facets, clock })

  /** What has to be written of a product; null when it is right. */
  function upkeepOf(product: ProductDocument, levels: Parameters<typeof productStock>[1], ruled: RuledCollection[]): ProductUpkeep | null {
    const { words, titleKey, variantCount } = withDerived(product)
    const right = { stock: productStock(product, levels), words, titleKey, variantCount }
    const { stock, ...own } = product
    const known = { stock, words: own.words, titleKey: own.titleKey, variantCount: own.variantCount }
    const collectionIds = membership({ ...product, stock: right.stock }, ruled)
    if (collectionIds !== product.collectionIds) return quietly(product, { ...right, collectionIds }, clock())
    return isDeepStrictEqual(right, known) ? null : { id: product._id, version: product.version, fields: right }
  }

  async function renew(ids: string[]): Promise<void> {
    const found = (await products.findByIds(ids)).filter(product => !product.deletedAt)
    const ruled = await collections.ruled()
    const levels = await inventory.levels(found.flatMap(product => product.variants.map(({ id }) => id)))
    let start = 0
    const writes = found.flatMap((product) => {
      const own = levels.slice(start, start += product.variants.length)
      return upkeepOf(product, own, ruled) ?? []
    })
    await repository.write(writes)
  }

  async function prepare(): Promise<void> {
    const mark = await repository.mark()
    stockSince = mark?.stockSince ?? new Date(0)
    if (mark) for (const id of await products.idsChangedSince(new Date(mark.productsSince.getTime() - RESTART_OVERLAP))) stale.add(id)
    for (const id of await repository.lacking()) stale.add(id)
    ready = true
  }

  /** Goes on with a sweep over the stock that was changed. @returns whether there is more of it */
  async function lookAtStock(): Promise<boolean> {
    sweep ??= { startedAt: clock(), after: null, newest: stockSince }
    const levels = await inventory.changed(stockSince, sweep.after, MOST_LEVELS)
    const fresh = levels.filter(({ variantId, version }) => seen.get(variantId) !== version)
    for (const { _id } of fresh.length > 0 ? await products.findByVariantIds(fresh.map(({ variantId }) => variantId)) : []) stale.add(_id)
    for (const { variantId, version, changedAt } of levels) {
      seen.set(variantId, version)
      if (changedAt > sweep.newest) sweep.newest = changedAt
    }
    if (levels.length === MOST_LEVELS) {
      sweep.after = levels.at(-1)!.variantId
      return true
    }
    // Whoever commits late may have an earlier time, and PostgreSQL's clock is not ours.
    const next = Math.min(sweep.newest.getTime(), sweep.startedAt.getTime()) - OVERLAP
    if (next > stockSince.getTime()) stockSince = new Date(next)
    if (seen.size > MOST_SEEN) seen.clear()
    sweep = null
    return false
  }

  async function save(): Promise<void> {
    const now = clock()
    if (now.getTime() - savedAt.getTime() < SAVE_EVERY) return
    savedAt = now
    await repository.saveMark({ productsSince: now, stockSince })
  }

  return {
    job(): Job {
      return {
        name: 'catalogue upkeep',
        idle: LOOK_EVERY,
        async run() {
          if (!ready) await prepare()
          const more = await lookAtStock()
          const ids = [...stale].slice(0, BATCH)
          // What changes while it is looked at is heard of again.
          for (const id of ids) stale.delete(id)
          try {
            if (ids.length > 0) await renew(ids)
          }
          catch (error) {
            for (const id of ids) stale.add(id)
            throw error
          }
          const swept = await sweeps.step()
          if (stale.size === 0 && !more && !swept) await save()
          return stale.size > 0 || more || swept
        },
      }
    },
  }
}
