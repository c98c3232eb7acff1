import type { ProductDocument, ShopSettingsDocument, VariantDocument } from '../../server/db/mongo/documents.ts'
import type { CartFacts } from '../../server/domain/cart/cart-view.ts'

export const MUG = '01a20000-0000-7000-8000-000000000001'
const NOW = new Date('2026-11-24T12:00:00Z')

export function productOf(change: Partial<ProductDocument> = {}, variant: Partial<VariantDocument> = {}): ProductDocument {
  return {
    _id: '01a20000-0000-7000-8000-00000000000a', slug: 'mug-rund', title: 'Mug Rund', descriptionHtml: '', tags: [], status: 'active', options: [],
    variants: [{ id: MUG, optionValues: [], price: 2400, tracked: true, ...variant }], skus: [], media: [], specifications: [], collectionIds: [],
    minPrice: 2400, rank: 0, publishedAt: new Date('2026-01-01'), createdAt: NOW, changedAt: NOW, version: 1, ...change,
  }
}

export const SETTINGS: ShopSettingsDocument = {
  _id: 'shop', name: 'Stillhaus', tagline: '', description: '', contactEmail: 'hello@stillhaus.example', currencyCode: 'EUR', countryCode: 'DE', taxRatePercent: 19, taxTitle: 'VAT', returnDays: 30,
  shippingMethods: [{ id: 'standard', title: 'Standard', price: 490, freeFrom: 10_000, countryCodes: ['DE', 'AT'], minDays: 2, maxDays: 3 }],
  confirmed: true, changedAt: NOW, version: 1,
}

/** What the catalogue and the stock say of the one mug. */
export function factsOf({ onHand }: { onHand: number }): CartFacts {
  return { settings: SETTINGS, products: [productOf()], levels: new Map([[MUG, { variantId: MUG, onHand, reserved: 0, lowStockThreshold: null, version: 1, changedAt: NOW }]]), now: NOW }
}
