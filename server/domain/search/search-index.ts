import { randomUUID } from 'node:crypto'
import type { FacetDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { SearchRebuildNode } from '../../db/mongo/search-documents.ts'
import type { SearchEngine } from '../../drivers/search/types.ts'
import type { FacetService } from '../catalogue/facet.service.ts'
import type { ProductRepository } from '../catalogue/product.repository.ts'
import type { ChangeFeed } from '../change-feed/change-feed.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import { createStockFeed } from '../inventory/stock-feed.ts'
import type { Job } from '../outbox/worker.ts'
import type { Clock } from '../shared/clock.ts'
import type { ShopService } from '../shop/shop.service.ts'
import { createProductTeller } from './product-teller.ts'
import { batchesOf, createRebuildReport, readMark, writeMark } from './rebuild-report.ts'
import type { SearchRebuildRepository } from './search-rebuild.repository.ts'

/** Products read and told in one go: reading more of them would hold up everybody. */
const BATCH = 100
/** Milliseconds that a look goes back behind the last one, for writers that are slow or whose clock is. */
const OVERLAP = 60_000
/** Milliseconds between two looks at stock, and between two saves of what has changed. */
const LOOK_EVERY = 1_000
const SAVE_EVERY = 60_000
/** Milliseconds after which is looked for a request that the change feed may have missed. */
const ASK_EVERY = 60_000
/** Products that are told again when a facet changes. */
const MOST_OF_A_FACET = 100_000
/** What the shop writes its products in while nobody has said. */
const LANGUAGE = 'en'

export interface SearchIndexStatus {
  /**
   * `refused`: the shop has more products than the index may hold, and is searched by a plain query. `away`: so it is
   * while the service behind the index does not answer.
   */
  state: 'building' | 'ready' | 'rebuilding' | 'refused' | 'away'
  /** How much of a build is done, 0 to 100. */
  percent: number
  products: number
  limit: number
}

export type SearchIndex = ReturnType<typeof createSearchIndex>

/**
 * Keeps a search engine at what shoppers may see: built behind the running shop, then fed by what changes; built anew,
 * while the old one answers, when the shop's language changes or somebody asks for it.
 *
 * @param limit products that the engine may be told of
 * @param notice says a sentence to whoever runs the shop
 */
export function createSearchIndex({ engine, products, facets, inventory, shop, rebuilds, changes, limit, notice, clock }: {
  engine: SearchEngine
  products: Pick<ProductRepository, 'active' | 'countActive' | 'findByIds' | 'findByVariantIds' | 'hasChange' | 'idsChangedSince' | 'idsOf' | 'lastChange' | 'upcoming'>
  facets: Pick<FacetService, 'all' | 'find' | 'entries'>
  inventory: Pick<InventoryService, 'levels' | 'changed' | 'time'>
  shop: Pick<ShopService, 'settings'>
  rebuilds: Pick<SearchRebuildRepository, 'wanted' | 'report'>
  changes: Pick<ChangeFeed, 'subscribe'>
  limit: number
  notice: (sentence: string) => void
  clock: Clock
}) {
  const teller = createProductTeller({ facets, inventory, clock })
  const report = createRebuildReport({ rebuilds, node: randomUUID(), clock })
  let state: SearchIndexStatus['state'] = 'building'
  let percent = 0
  let language = LANGUAGE
  /** The last request for a rebuild that was followed. */
  let rebuiltFor = 0
  /** The last request that is known, when it was looked for, and whether there may be a later one. */
  let requested = 0
  let requestedSince = new Date(0)
  let mayBeRequested = true
  /** Ids that the engine may know wrongly, and those told while it is being rebuilt. */
  const stale = new Set<string>()
  let meanwhile: Set<string> | null = null
  const stock = createStockFeed({ inventory, overlap: OVERLAP })
  let savedAt = new Date(0)
  let triedAt = new Date(0)
  /** When the engine was last told of something. */
  let toldAt: Date | null = null
  /** Up to when changes need not be told again after a restart. */
  let savedSince = new Date(0)
  /** Whether was said that it cannot be saved. */
  let isUnsaved = false

  const isReady = (): boolean => state === 'ready' || state === 'rebuilding'
  const ago = (milliseconds: number): Date => new Date(clock().getTime() - milliseconds)
  const wasAgo = (when: Date, milliseconds: number): boolean => clock().getTime() - when.getTime() >= milliseconds

  changes.subscribe(async (heard) => {
    for (const { collection, id } of heard) {
      if (collection === 'products') stale.add(id)
      if (collection === 'searchRebuilds') mayBeRequested = true
      // Names of values are words of products; what a facet lost, its products lose by themselves.
      if (collection === 'facets') await expectFacet(await facets.find(id))
    }
    if (isReady()) await tellStale()
  })

  async function expectFacet(facet: FacetDocument | null): Promise<void> {
    if (!facet || facet.values.length === 0) return
    for (const id of await products.idsOf({ facetValueIds: facet.values.map(value => value.id) }, MOST_OF_A_FACET)) stale.add(id)
  }

  async function tellStale(): Promise<void> {
    while (stale.size > 0) {
      const ids = [...stale].slice(0, BATCH)
      // Before they are read: what changes from now on is stale again.
      for (const id of ids) {
        stale.delete(id)
        meanwhile?.add(id)
      }
      try {
        const found = await products.findByIds(ids)
        const shown = await teller.tell(found, told => engine.upsert(told))
        await engine.remove(ids.filter(id => !shown.has(id)))
        toldAt = clock()
      }
      catch (error) {
        for (const id of ids) stale.add(id)
        throw error
      }
    }
  }

  /** @returns whether there is more of it */
  const lookAtStock = (): Promise<boolean> => stock.step(async (levels) => {
    await engine.setInStock(await teller.stockOf(await products.findByVariantIds(levels.map(({ variantId }) => variantId))))
    toldAt = clock()
  })

  /** The version of the last request for a rebuild. */
  async function wanted(): Promise<number> {
    if (!mayBeRequested && !wasAgo(requestedSince, ASK_EVERY)) return requested
    requestedSince = clock()
    // Before it is read: what is heard of from now on is looked for again.
    mayBeRequested = false
    try {
      return requested = await rebuilds.wanted()
    }
    catch (error) {
      mayBeRequested = true
      throw error
    }
  }

  const shopLanguage = async (): Promise<string> => (await shop.settings()).language ?? LANGUAGE

  /** More products than the index may hold would take the memory of the whole shop. */
  async function refuses(version: number): Promise<boolean> {
    const count = await products.countActive()
    if (count <= limit) return false
    const reason = `The shop has ${count} products, more than the ${limit} that its own search index may hold; it is searched by a plain query. Raise SEARCH_MAX_PRODUCTS if there is memory for it (about 1.5 kB a product).`
    if (state !== 'refused') notice(reason)
    state = 'refused'
    rebuiltFor = version
    if (engine.status().products > 0) await engine.rebuild(language, async () => {})
    await report(version, { state: 'refused', percent: 0, reason })
    return true
  }

  async function rebuild(version: number): Promise<void> {
    const began = ago(OVERLAP)
    const wasReady = isReady()
    language = await shopLanguage()
    const total = Math.max(1, await products.countActive())
    state = wasReady ? 'rebuilding' : 'building'
    percent = 0
    meanwhile = new Set()
    try {
      await engine.rebuild(language, async (put) => {
        let done = 0
        let lookedAt = clock()
        for await (const batch of batchesOf<ProductDocument>(products.active(), BATCH)) {
          await teller.tell(batch, put)
          percent = Math.min(99, Math.floor(100 * (done += batch.length) / total))
          await report(version, { state: 'building', percent })
          if (!wasReady || !wasAgo(lookedAt, LOOK_EVERY)) continue
          await lookAtStock()
          lookedAt = clock()
        }
        // Told to the old index alone, perhaps, or read before it was told.
        for (const id of meanwhile ?? []) stale.add(id)
        meanwhile = null
        await tellStale()
      })
    }
    catch (error) {
      state = wasReady ? 'ready' : 'building'
      throw error
    }
    finally {
      meanwhile = null
    }
    if (!wasReady || began < stock.since()) stock.rewind(began)
    toldAt = clock()
    rebuiltFor = version
    state = 'ready'
    percent = 100
    // Told before it is saved: it answers, also when the disk is full.
    await report(version, { state: 'ready', percent })
  }

  async function rebuildAndSave(version: number): Promise<void> {
    await rebuild(version)
    await tryToPersist()
  }

  async function prepare(): Promise<void> {
    triedAt = clock()
    const version = await wanted()
    if (await refuses(version)) return
    state = 'building'
    language = await shopLanguage()
    const mark = readMark(await engine.open(language))
    if (!mark || mark.rebuild < version) return rebuildAndSave(version)
    if (mark.last && !await products.hasChange(mark.last)) {
      // Of another shop, or of a time after the backup that was restored.
      notice('The saved search index knows of changes that this catalogue has not seen; it is built anew.')
      return rebuildAndSave(version)
    }
    for (const id of await products.idsChangedSince(mark.since)) stale.add(id)
    for (const facet of await facets.all()) if (facet.changedAt >= mark.since) await expectFacet(facet)
    teller.expect(await products.upcoming(clock()))
    stock.rewind(mark.since)
    rebuiltFor = mark.rebuild
    await tellStale()
    state = 'ready'
    percent = 100
  }

  async function persist(): Promise<void> {
    savedAt = clock()
    const since = ago(OVERLAP)
    await engine.save(writeMark({ since, rebuild: rebuiltFor, last: await products.lastChange() }))
    savedSince = since
    if (isUnsaved) notice('The search index is saved again.')
    isUnsaved = false
  }

  /** For a shop that runs: it is searched all the same when its disk is full, and saving is tried again each minute. */
  async function tryToPersist(): Promise<void> {
    try {
      await persist()
    }
    catch (error) {
      if (!isUnsaved) notice(`The search index cannot be saved (${error instanceof Error ? error.message : String(error)}); the shop is searched all the same, and a restart reads more of the catalogue.`)
      isUnsaved = true
    }
  }

  /** Resolves when what has changed so far would be there after a restart too, or nothing can be done about it. */
  async function save(): Promise<void> {
    // Once more after things have become quiet: else each restart would be told of the last changes again.
    if (isReady() && toldAt && toldAt >= savedSince) await tryToPersist()
  }

  async function run(): Promise<boolean> {
    if (state === 'refused' && !wasAgo(triedAt, SAVE_EVERY) && await wanted() <= rebuiltFor) return false
    if (!isReady()) await prepare()
    if (!isReady()) return false
    for (const id of teller.due()) stale.add(id)
    await tellStale()
    const more = await lookAtStock()
    const version = await wanted()
    const isAskedFor = version > rebuiltFor || await shopLanguage() !== language
    const isTooLarge = (isAskedFor || engine.status().products > limit) && await refuses(version)
    if (isAskedFor && !isTooLarge) await rebuildAndSave(version)
    if (wasAgo(savedAt, SAVE_EVERY)) await save()
    return more
  }

  return {
    /** Whether it knows the whole catalogue. */
    isReady,
    status: (): SearchIndexStatus => ({ state, percent, products: engine.status().products, limit }),
    save,

    /** Builds the index anew for a process that does nothing else. @returns why it was refused, or null */
    async rebuildAlone(version: number): Promise<SearchRebuildNode['state']> {
      if (!await refuses(version)) {
        await rebuild(version)
        await persist()
      }
      return state === 'refused' ? 'refused' : 'ready'
    },

    job: (): Job => ({ name: 'search index', idle: LOOK_EVERY, run }),
  }
}
