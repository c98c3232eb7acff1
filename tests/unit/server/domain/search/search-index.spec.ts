import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FacetDocument, ProductDocument } from '../../../../../server/db/mongo/documents.ts'
import type { SearchRebuildNode } from '../../../../../server/db/mongo/search-documents.ts'
import { createLocalSearch } from '../../../../../server/drivers/search/local.ts'
import type { Change } from '../../../../../server/domain/change-feed/change-feed.ts'
import { createSearchIndex } from '../../../../../server/domain/search/search-index.ts'
import { removeFolder } from '../../../../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-index-'))
afterAll(() => removeFolder(folder))

const productOf = (id: string, title: string): ProductDocument => ({
  _id: id, title, slug: id, status: 'active', publishedAt: new Date(0), createdAt: new Date(0), changedAt: new Date(0), version: 1, rank: 0, tags: [], options: [], specifications: [],
  collectionIds: [], descriptionHtml: '', media: [], variants: [{ id: `${id}-1`, price: 100, optionValues: [] }],
} as unknown as ProductDocument)

/** A catalogue, the requests of its back office, and one node with an index of its own in `dataDir`. */
function shopOf(titles: Record<string, string>, { limit = 100, dataDir = mkdtempSync(join(folder, 'node-')), requested = 0 } = {}) {
  const catalogue = new Map(Object.entries(titles).map(([id, title]) => [id, productOf(id, title)]))
  const listeners: ((changes: Change[]) => Promise<void> | void)[] = []
  const reports: (SearchRebuildNode & { version: number })[] = []
  const notices: string[] = []
  const engine = createLocalSearch({ dataDir })
  const shop = {
    language: undefined as string | undefined, requested, now: Date.now(), whileReading: async (_id: string): Promise<void> => {},
    catalogue, reports, notices, engine, dataDir,
    /** What is known of facets, and the one product that has their values. */
    facets: [] as FacetDocument[], withFacets: 'a',
    looks: 0,
    /** Somebody asks for a rebuild, and the change feed tells of it. */
    async request(version: number) {
      shop.requested = version
      await Promise.all(listeners.map(listener => listener([{ collection: 'searchRebuilds', id: 'search', version, deleted: false }])))
    },
    async change(id: string, title: string | null) {
      if (title === null) catalogue.delete(id)
      else catalogue.set(id, productOf(id, title))
      await Promise.all(listeners.map(listener => listener([{ collection: 'products', id, version: 2, deleted: title === null }])))
    },
    ids: async (text: string) => (await engine.search({ text, sort: 'relevance', offset: 0, limit: 10 })).ids.toSorted(),
  }
  const index = createSearchIndex({
    engine, limit, notice: sentence => void notices.push(sentence), clock: () => new Date(shop.now),
    products: {
      async* active() {
        // As a cursor does: what it has read may have changed by now.
        for (const product of [...catalogue.values()]) {
          await shop.whileReading(product._id)
          yield product
        }
      },
      countActive: async () => catalogue.size,
      findByIds: async ids => ids.flatMap(id => catalogue.get(id) ?? []),
      findByVariantIds: async () => [], idsChangedSince: async () => [], idsOf: async () => [shop.withFacets], upcoming: async () => [],
      lastChange: async () => [...catalogue.values()].map(({ _id, changedAt }) => ({ id: _id, at: changedAt })).at(-1) ?? null,
      hasChange: async ({ id, at }) => (catalogue.get(id)?.changedAt ?? new Date(-1)) >= at,
    },
    facets: { all: async () => shop.facets, find: async () => null, entries: async () => new Map() },
    inventory: { levels: async ids => ids.map(() => null), changed: async () => [], time: async () => new Date() },
    shop: { settings: async () => ({ language: shop.language }) as never },
    rebuilds: { wanted: async () => (shop.looks++, shop.requested), report: async (version, _node, standing) => void reports.push({ ...standing, version }) },
    changes: { subscribe: (listener) => {
      listeners.push(listener as (changes: readonly Change[]) => void)
      return () => {}
    } },
  })
  return Object.assign(shop, { index, look: () => index.job().run() })
}

describe('a search index', () => {
  it('is built behind the shop and follows changes', async () => {
    const shop = shopOf({ a: 'Mug', b: 'Vase' })
    expect(shop.index.isReady()).toBe(false)
    await shop.look()
    expect(shop.index.status()).toMatchObject({ state: 'ready', percent: 100, products: 2 })
    await shop.change('a', 'Carafe')
    expect(await shop.ids('carafe')).toEqual(['a'])
  })

  it('does not ask whether a rebuild is wanted before it hears so, and after a minute to be sure', async () => {
    const shop = shopOf({ a: 'Mug' })
    for (let look = 0; look < 5; look++) await shop.look()
    expect(shop.looks).toBe(1)
    await shop.request(1)
    await shop.look()
    expect(shop.looks).toBe(2)
    expect(shop.reports.filter(({ version, state }) => version === 1 && state === 'ready')).toHaveLength(1)
    // One that the feed has missed.
    shop.requested = 2
    await shop.look()
    expect(shop.looks).toBe(2)
    shop.now += 60_000
    await shop.look()
    expect(shop.reports.filter(({ version, state }) => version === 2 && state === 'ready')).toHaveLength(1)
  })

  it('is rebuilt when asked, says how far it is, and loses no change that comes meanwhile', async () => {
    const shop = shopOf({ a: 'Mug', b: 'Vase', c: 'Bowl' })
    await shop.look()
    await shop.request(1)
    shop.whileReading = async (id) => {
      if (id !== 'b') return
      expect(shop.index.status()).toMatchObject({ state: 'rebuilding' })
      expect(await shop.ids('vase')).toEqual(['b'])
      await shop.change('a', 'Carafe')
      await shop.change('b', null)
      await shop.change('c', 'Plate')
    }
    await shop.look()
    expect(await shop.ids('carafe')).toEqual(['a'])
    expect(await shop.ids('vase')).toEqual([])
    expect(await shop.ids('plate')).toEqual(['c'])
    expect(await shop.ids('mug')).toEqual([])
    expect(shop.reports.at(-1)).toMatchObject({ version: 1, state: 'ready', percent: 100 })
    const { length } = shop.reports
    await shop.look()
    expect(shop.reports).toHaveLength(length)
  })

  it('is rebuilt in the language that the shop changes to', async () => {
    const shop = shopOf({ a: 'Teppichläufer' })
    await shop.look()
    expect(await shop.ids('läufer')).toEqual([])
    shop.language = 'de'
    await shop.look()
    expect(await shop.ids('läufer')).toEqual(['a'])
  })

  it('goes on from its file, except when a rebuild was asked for since', async () => {
    const first = shopOf({ a: 'Mug' })
    await first.look()
    const again = shopOf({ a: 'Renamed while nobody looked' }, { dataDir: first.dataDir })
    await again.look()
    expect(await again.ids('mug')).toEqual(['a'])
    const asked = shopOf({ a: 'Renamed while nobody looked' }, { dataDir: first.dataDir, requested: 1 })
    await asked.look()
    expect(await asked.ids('renamed')).toEqual(['a'])
    expect(asked.reports.at(-1)).toMatchObject({ version: 1, state: 'ready' })
  })

  it('is built anew when its file knows of changes that the catalogue has not seen: of another shop, or before a restored backup', async () => {
    const first = shopOf({ a: 'Mug', b: 'Vase' })
    await first.look()
    const other = shopOf({ a: 'Mug', c: 'Bowl' }, { dataDir: first.dataDir })
    await other.look()
    expect(await other.ids('vase')).toEqual([])
    expect(await other.ids('bowl')).toEqual(['c'])
    expect(other.notices).toEqual(['The saved search index knows of changes that this catalogue has not seen; it is built anew.'])
  })

  it('hears at its start of facets that were changed after its file was saved', async () => {
    const first = shopOf({ a: 'Mug', b: 'Vase' })
    await first.look()
    const again = shopOf({ a: 'Carafe', b: 'Renamed while nobody looked' }, { dataDir: first.dataDir })
    again.facets = [{ _id: 'f', values: [{ id: 'v' }], changedAt: new Date(again.now) } as FacetDocument]
    await again.look()
    expect(await again.ids('carafe')).toEqual(['a'])
    expect(await again.ids('vase')).toEqual(['b'])
  })

  it('answers on where it cannot be saved, says so once, and is saved as soon as it can be, also when nothing changes', async () => {
    const shop = shopOf({ a: 'Mug' })
    removeFolder(shop.dataDir)
    writeFileSync(shop.dataDir, 'in the way')
    for (let look = 0; look < 5; look++) {
      await shop.look()
      shop.now += 61_000
    }
    expect(await shop.ids('mug')).toEqual(['a'])
    expect(shop.notices).toHaveLength(1)
    expect(shop.notices[0]).toMatch(/^The search index cannot be saved \(.+\); the shop is searched all the same/)
    rmSync(shop.dataDir)
    await shop.look()
    expect(existsSync(join(shop.dataDir, 'search.bin'))).toBe(true)
    expect(shop.notices[1]).toBe('The search index is saved again.')
  })

  it('stays away from a shop that is too large, says so once, and comes back when it is smaller', async () => {
    const shop = shopOf({ a: 'Mug', b: 'Vase', c: 'Bowl' }, { limit: 2, requested: 1 })
    await shop.look()
    await shop.look()
    expect(shop.index.isReady()).toBe(false)
    expect(shop.index.status()).toMatchObject({ state: 'refused', products: 0, limit: 2 })
    expect(shop.notices).toHaveLength(1)
    expect(shop.notices[0]).toContain('SEARCH_MAX_PRODUCTS')
    expect(shop.reports.at(-1)).toMatchObject({ state: 'refused' })
    shop.catalogue.delete('c')
    shop.now += 61_000
    await shop.look()
    expect(shop.index.isReady()).toBe(true)
  })

  it('steps back when a shop has grown too large', async () => {
    const shop = shopOf({ a: 'Mug' }, { limit: 1 })
    await shop.look()
    await shop.change('b', 'Vase')
    await shop.look()
    expect(shop.index.status()).toMatchObject({ state: 'refused', products: 0 })
  })

  it('tries again when a store was away in the middle', async () => {
    const shop = shopOf({ a: 'Mug', b: 'Vase' })
    await shop.look()
    await shop.request(1)
    shop.whileReading = async () => Promise.reject(new Error('away'))
    await expect(shop.look()).rejects.toThrow('away')
    expect(await shop.ids('mug')).toEqual(['a'])
    expect(shop.index.isReady()).toBe(true)
    shop.whileReading = async () => {}
    await shop.look()
    expect(shop.reports.at(-1)).toMatchObject({ version: 1, state: 'ready' })
  })
})
