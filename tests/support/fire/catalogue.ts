import type { ProductDocument, ShopSettingsDocument } from '../../../server/db/mongo/documents.ts'
import { stableUuid } from '../../../server/domain/shared/ids.ts'

/** Few goods, so that buyers meet: scarce, plenty, uncounted, and one that costs nothing. */
export const FIRE_VARIANTS = ['scarce', 'plenty', 'uncounted', 'gift'].map(name => ({ name, id: stableUuid(`fire/${name}`) }))

const PRICES: Record<string, number> = { scarce: 2_499, plenty: 333, uncounted: 1, gift: 0 }

/** Counted at the start; `scarce` is counted for the first time by whoever is first. */
export const FIRE_STOCK = [{ variantId: stableUuid('fire/plenty'), onHand: 9 }, { variantId: stableUuid('fire/gift'), onHand: 2 }]

export function fireProducts(now: Date): ProductDocument[] {
  return FIRE_VARIANTS.map(({ name, id }) => ({
    _id: stableUuid(`fire/product/${name}`), slug: name, title: name, descriptionHtml: '', tags: [], status: 'active', options: [],
    variants: [{ id, optionValues: [], price: PRICES[name]!, tracked: name !== 'uncounted' }], skus: [], media: [], specifications: [],
    collectionIds: [], minPrice: PRICES[name]!, rank: 0, publishedAt: new Date(now.getTime() - 1_000), createdAt: now, changedAt: now, version: 1,
  }))
}

/** Two ways of delivery: one costs something, one is free, so that an order may cost nothing at all. */
export function fireSettings(now: Date): ShopSettingsDocument {
  return {
    _id: 'shop', name: 'Fire', tagline: '', description: '', contactEmail: 'shop@example.com', currencyCode: 'EUR', countryCode: 'DE',
    taxRatePercent: 19, taxTitle: 'VAT', returnDays: 14, confirmed: true, changedAt: now, version: 1,
    shippingMethods: [
      { id: 'pickup', title: 'Pick up', price: 0, countryCodes: ['DE'], minDays: 0, maxDays: 1 },
      { id: 'standard', title: 'Standard', price: 490, freeFrom: 10_000, countryCodes: ['DE'], minDays: 1, maxDays: 3 },
    ],
  }
}
