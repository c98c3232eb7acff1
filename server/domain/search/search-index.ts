import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchEngine } from '../../drivers/search/types.ts'
import type { ProductRepository } from '../catalogue/product.repository.ts'
import type { FacetService } from '../catalogue/facet.service.ts'
import { isPublished } from '../catalogue/product-view.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import { purchasable } from '../inventory/availability.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import { toSearchProduct } from './search-product.ts'

/** Products read and told in one go: reading more of them would hold up everybody. */
const BATCH = 100
/** Milliseconds that a look goes back behind the last one, for writers that are slow or whose clock is. */
const OVERLAP = 60_000
/** Milliseconds between two looks at stock, and between two saves of what has changed. */
const LOOK_EVERY = 1_000
const SAVE_EVERY = 60_000
/** Changed stock read in one look; the rest is for the next. */
const MOST_LEVELS = 2_000
/** Products that are told again when a facet changes. */
const MOST_OF_A_FACET = 100_000

/** From when on changes have to be told again after a restart. */
interface Mark { since: string }

export type SearchIndex = ReturnType<typeof createSearchIndex>

/** Keeps a search engine at what shoppers may see: built behind the running shop, then fed by what changes. */
export function createSearchIndex({ engine, products, facets, inventory, changes, clock }: {
  engine: SearchEngine
  products: ProductRepository
  facets: Pick<FacetService, 'find' | 'entries'>
  inventory: Pick<InventoryService, 'levels' | 'changedSince'>
  changes: Pick<ChangeFeed, 'subscribe'>
  clock: Clock
}) {
  let ready = false
  /** Ids that the engine may know wrongly. */
  const stale = new Set<string>()
  /** When products come out that are told of then. */
  const upcoming = new Map<string, Date>()
  let stockSince = new Date(0)
  let savedAt = new Date(0)
  /** When the engine was last told of something. */
  let toldAt: Date | null = null
  /** Up to when changes need not be told again after a restart. */
  let savedSince = new Date(0)

  changes.subscribe(async (heard) => {
    for (const { collection, id } of heard) {
      if (collection === 'products') stale.add(id)
      // Names of values are words of products; what a facet lost, its products lose by themselves.
      if (collection === 'facets') for (const productId of await withFacet(id)) stale.add(productId)
    }
    if (ready) await tellStale()
  })

  async function withFacet(id: string): Promise<string[]> {
    const facet = await facets.find(id)
    return facet && facet.values.length > 0 ? products.idsOf({ facetValueIds: facet.values.map(value => value.id) }, MOST_OF_A_FACET) : []
  }

  const ago = (milliseconds: number): Date => new Date(clock().getTime() - milliseconds)

  /** Whether any variant can be bought, by product. */
  async function stockOf(batch: readonly ProductDocument[]): Promise<Map<string, boolean>> {
    const variants = batch.flatMap(product => product.variants.map(variant => ({ product, variant })))
    const levels = await inventory.levels(variants.map(({ variant }) => variant.id))
    const inStock = new Map(batch.map(product => [product._id, false]))
    variants.forEach(({ product, variant }, index) => {
      if (purchasable(variant, levels[index] ?? null) !== 0) inStock.set(product._id, true)
    })
    return inStock
  }

  async function tell(batch: readonly ProductDocument[]): Promise<void> {
    const now = clock()
    for (const product of batch) {
      if (product.status === 'active' && !product.deletedAt && product.publishedAt && product.publishedAt > now) upcoming.set(product._id, product.publishedAt)
      else upcoming.delete(product._id)
    }
    const shown = batch.filter(product => isPublished(product, now))
    const inStock = await stockOf(shown)
    const entries = await facets.entries()
    // One by one, while the engine takes them: their descriptions are work.
    await engine.upsert((function* () {
      for (const product of shown) yield toSearchProduct(product, inStock.get(product._id)!, entries)
    })())
  }

  async function tellStale(): Promise<void> {
    while (stale.size > 0) {
      const ids = [...stale].slice(0, BATCH)
      const found = await products.findByIds(ids)
      const now = clock()
      const shown = new Set(found.filter(product => isPublished(product, now)).map(({ _id }) => _id))
      await engine.remove(ids.filter(id => !shown.has(id)))
      await tell(found)
      for (const id of ids) stale.delete(id)
      toldAt = now
    }
  }

  async function build(): Promise<void> {
    let batch: ProductDocument[] = []
    for await (const product of products.active()) {
      batch.push(product)
      if (batch.length < BATCH) continue
      await tell(batch)
      batch = []
    }
    await tell(batch)
    toldAt = clock()
  }

  async function prepare(): Promise<void> {
    const began = ago(OVERLAP)
    const mark = await engine.open()
    const since = mark === null ? null : new Date((JSON.parse(mark) as Mark).since)
    if (since) {
      for (const id of await products.idsChangedSince(since)) stale.add(id)
      for (const { _id, publishedAt } of await products.upcoming(clock())) if (publishedAt) upcoming.set(_id, publishedAt)
      for (const [id, at] of upcoming) if (at <= clock()) stale.add(id)
    }
    else await build()
    stockSince = since ?? began
    await tellStale()
    ready = true
  }

  async function lookAtStock(): Promise<void> {
    const levels = await inventory.changedSince(stockSince, MOST_LEVELS)
    const last = levels.at(-1)
    if (!last) return
    await engine.setInStock(await stockOf(await products.findByVariantIds(levels.map(({ variantId }) => variantId))))
    // Whoever commits late may have an earlier time; a full page is followed by the next at once.
    const next = levels.length === MOST_LEVELS ? last.changedAt : new Date(Math.min(last.changedAt.getTime(), ago(OVERLAP / 6).getTime()))
    if (next > stockSince) toldAt = clock()
    if (next > stockSince) stockSince = next
  }

  return {
    /** Whether it knows the whole catalogue. */
    isReady: () => ready,

    /** Resolves when what has changed so far would be there after a restart too. */
    async save(): Promise<void> {
      // Once more after things have become quiet: else each restart would be told of the last changes again.
      if (!ready || !toldAt || toldAt < savedSince) return
      savedAt = clock()
      savedSince = ago(OVERLAP)
      await engine.save(JSON.stringify({ since: savedSince.toISOString() } satisfies Mark))
    },

    job(): Job {
      return {
        name: 'search index',
        idle: LOOK_EVERY,
        run: async () => {
          if (!ready) await prepare()
          const now = clock()
          for (const [id, at] of upcoming) if (at <= now) stale.add(id)
          await tellStale()
          await lookAtStock()
          if (now.getTime() - savedAt.getTime() > SAVE_EVERY) await this.save()
          return false
        },
      }
    },
  }
}
