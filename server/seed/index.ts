import { fileURLToPath } from 'node:url'
import type { DocumentCollections } from '../db/mongo/collections.ts'
import type { MenuDocument, PageDocument, ShopSettingsDocument } from '../db/mongo/documents.ts'
import { ensureIndexes } from '../db/mongo/indexes.ts'
import type { PostgresConnection } from '../db/postgres/client.ts'
import { insertInitialStock } from '../domain/inventory/initial-stock.repository.ts'
import { stableUuid } from '../domain/shared/ids.ts'
import type { MediaStore } from '../drivers/media/types.ts'
import { demoProducts, productId, toCollectionDocuments, toHomepageDocument, toProductDocument, variantId } from './demo-documents.ts'
import { demoFacets } from './demo/facets.ts'
import { demoPages } from './demo/pages.ts'
import { demoSearchRules } from './demo/search-rules.ts'
import { demoMenus, demoSettings } from './demo/storefront.ts'
import { emptyMenus, emptyPages, emptySettings } from './empty-shop.ts'
import { openDemoPictures } from './pictures.ts'

export interface SeedTarget {
  documents: DocumentCollections
  postgres: PostgresConnection
  media: MediaStore
  now?: Date
  /** Hears that there is something to load. */
  onStart?: () => void
}

/** What an empty shop was filled with; `null` when there was a shop already. */
export type Seeded = 'demo' | 'empty' | null

/**
 * Fills an empty shop, once: with the demo shop, or with the least that a shop needs. A shop that exists is left alone.
 * The settings are written last, and every document has an id of its own, so a load that was interrupted starts over
 * at the next start and ends with the same shop.
 *
 * @param imageFolder where the demo shop's photographs lie; a bundle names its own
 */
export async function seedShop({ documents, postgres, media, now = new Date(), onStart }: SeedTarget, demo: boolean, imageFolder = fileURLToPath(new URL('./images', import.meta.url))): Promise<Seeded> {
  await ensureIndexes(documents)
  const existing = await documents.settings.findOne({ _id: 'shop' })
  if (existing) return null
  onStart?.()
  if (demo) {
    const pictures = openDemoPictures(imageFolder)
    await Promise.all([
      pictures.store(media),
      putAll(documents.products, demoProducts.map(product => toProductDocument(product, pictures, now))),
      putAll(documents.facets, demoFacets(now)),
      putAll(documents.searchRules, demoSearchRules(productId, now)),
      putAll(documents.collections, toCollectionDocuments(pictures, now)),
      putAll(documents.homepage, [toHomepageDocument(pictures, now)]),
      putContent(documents, demoPages, demoMenus, now),
      insertInitialStock(postgres, demoProducts.flatMap(product => product.variants.map(({ sku, stock }) => ({ variantId: variantId(sku), onHand: stock }))), { type: 'demo', id: 'demo' }),
    ])
    await putAll(documents.assets, pictures.library(now))
    await putSettings(documents, { ...demoSettings, demoLoadedAt: now }, now)
    return 'demo'
  }
  await putContent(documents, emptyPages, emptyMenus, now)
  await putSettings(documents, emptySettings, now)
  return 'empty'
}

type Content<T extends { _id: string }> = Omit<T, '_id' | 'changedAt' | 'version'>

async function putContent(documents: DocumentCollections, pages: Content<PageDocument>[], menus: Content<MenuDocument>[], now: Date): Promise<void> {
  await putAll(documents.pages, pages.map(page => ({ ...page, _id: stableUuid(`page/${page.slug}`), changedAt: now, version: 1 })))
  await putAll(documents.menus, menus.map(menu => ({ ...menu, _id: stableUuid(`menu/${menu.handle}`), changedAt: now, version: 1 })))
}

async function putSettings({ settings }: DocumentCollections, shop: Content<ShopSettingsDocument>, now: Date): Promise<void> {
  await settings.replaceOne({ _id: 'shop' }, { ...shop, changedAt: now, version: 1 }, { upsert: true })
}

/** Written by its id, whether it is there already or not. */
type Put<T extends { _id: string }> = { replaceOne: { filter: { _id: T['_id'] }, replacement: Omit<T, '_id'>, upsert: true } }

/** The part of a collection that loading uses. */
interface Target<T extends { _id: string }> {
  bulkWrite(operations: Put<T>[]): Promise<unknown>
}

async function putAll<T extends { _id: string }>(target: Target<T>, all: T[]): Promise<void> {
  await target.bulkWrite(all.map(({ _id, ...replacement }) => ({ replaceOne: { filter: { _id }, replacement, upsert: true } })))
}
