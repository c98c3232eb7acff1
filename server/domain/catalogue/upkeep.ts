import { isDeepStrictEqual } from 'node:util'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import { createStockFeed } from '../inventory/stock-feed.ts'
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

/**
 * Keeps true what products hold of other things: the state of their stock, the collections that rules put them into, and
 * what lists go by. Every process does it, for what was changed anywhere; doing it twice changes nothing.
 */
export function createCatalogueUpkeep({ repository, products, collections, facets, inventory, changes, clock }: {
  repository: UpkeepRepository
  products: ProductRepository
  collections: CollectionRepository
  facets: FacetRepository
  inventory: Pick<InventoryService, 'levels' | 'changed' | 'time'>
  changes: Pick<ChangeFeed, 'subscribe'>
  clock: Clock
}) {
  let ready = false
  /** Ids of products whose copies may be wrong. */
  const stale = new Set<string>()
  const stock = createStockFeed({ inventory, overlap: OVERLAP })
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
    stock.rewind(mark?.stockSince ?? new Date(0))
    if (mark) for (const id of await products.idsChangedSince(new Date(mark.productsSince.getTime() - RESTART_OVERLAP))) stale.add(id)
    for (const id of await repository.lacking()) stale.add(id)
    ready = true
  }

  /** @returns whether there is more of it */
  const lookAtStock = (): Promise<boolean> => stock.step(async (levels) => {
    for (const { _id } of await products.findByVariantIds(levels.map(({ variantId }) => variantId))) stale.add(_id)
  })

  async function save(): Promise<void> {
    const now = clock()
    if (now.getTime() - savedAt.getTime() < SAVE_EVERY) return
    savedAt = now
    await repository.saveMark({ productsSince: now, stockSince: stock.since() })
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
