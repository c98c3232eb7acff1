import { z } from 'zod'
import { changedPrice } from '#shared/utils/price-change.ts'
import type { ProductDocument, VariantDocument } from '../../../db/mongo/documents.ts'
import { refusal, success, type Result } from '../../shared/result.ts'
import { withDerived } from '../derived-fields.ts'
import { edited, toStatus } from '../product-changes.ts'
import { idList, statusField, tagList } from '../product-fields.ts'

const priceChange = z.object({
  /** Hundredths count, further decimals are refused. */
  percent: z.number().min(-99.99, 'A price can fall by 99.99 % at most.').max(1_000, 'A price can rise by 1,000 % at most.')
    .refine(value => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'Use at most two decimals.').nullish(),
  /** Minor units, may be negative. */
  amount: z.int('Enter a whole number of minor units.').min(-1e12).max(1e12).nullish(),
  rounding: z.enum(['NONE', 'WHOLE', 'END_99']).nullish(),
  /** Whether the price of before becomes the crossed-out one. */
  showAsReduced: z.boolean().nullish(),
}).refine(({ percent, amount }) => (percent == null) !== (amount == null), 'Give a percentage or an amount.')

export const bulkActionSchema = z.object({
  status: statusField.nullish(),
  tagsAdd: tagList.nullish(),
  tagsRemove: tagList.nullish(),
  collectionIdsAdd: idList('Collections', 20).nullish(),
  collectionIdsRemove: idList('Collections', 20).nullish(),
  price: priceChange.nullish(),
  delete: z.boolean().nullish(),
})
export type BulkAction = z.output<typeof bulkActionSchema>

export const isNothing = (action: BulkAction): boolean => Object.values(action).every(value => value == null || value === false || (Array.isArray(value) && value.length === 0))

const MOST_TAGS = 100

function withPrices(product: ProductDocument, change: NonNullable<BulkAction['price']>, currencyCode: string): Result<VariantDocument[]> {
  const variants = product.variants.map((variant) => {
    const price = changedPrice(variant.price, change, currencyCode)
    const reduced = change.showAsReduced && price < variant.price
    return { ...variant, price, ...reduced ? { compareAtPrice: Math.max(variant.compareAtPrice ?? 0, variant.price) } : {} }
  })
  if (variants.some(({ price }) => price < 0)) return refusal('PRICE_TOO_LOW', 'The price would fall below zero.')
  if (variants.some(({ price }) => price > 1_000_000_000_000)) return refusal('PRICE_TOO_HIGH', 'The price would be too large.')
  return success(variants)
}

function withTags(tags: string[], add: string[], remove: string[]): string[] {
  const gone = new Set(remove.map(tag => tag.toLowerCase()))
  const kept = tags.filter(tag => !gone.has(tag.toLowerCase()))
  const known = new Set(kept.map(tag => tag.toLowerCase()))
  return [...kept, ...add.filter(tag => !known.has(tag.toLowerCase()) && !gone.has(tag.toLowerCase()))]
}

/**
 * Pure: the product after a bulk action, deletion apart; the same object when nothing changes.
 *
 * @param currencyCode of the shop, for rounding
 */
export function applyBulkAction(product: ProductDocument, action: BulkAction, currencyCode: string, now: Date): Result<ProductDocument> {
  const status = action.status ? toStatus(action.status) : product.status
  const tags = withTags(product.tags, action.tagsAdd ?? [], action.tagsRemove ?? [])
  if (tags.length > MOST_TAGS) return refusal('TOO_MANY_TAGS', `It would have more than ${MOST_TAGS} tags.`)
  const removed = new Set(action.collectionIdsRemove ?? [])
  const collectionIds = [...new Set([...product.collectionIds, ...action.collectionIdsAdd ?? []])].filter(id => !removed.has(id))
  const variants = action.price ? withPrices(product, action.price, currencyCode) : success(product.variants)
  if (!variants.ok) return variants
  const publishedAt = product.publishedAt ?? (status === 'active' ? now : undefined)
  const changed = { ...product, status, tags, collectionIds, publishedAt, variants: variants.value }
  const same = status === product.status && tags.join('\n') === product.tags.join('\n') && collectionIds.join() === product.collectionIds.join()
    && variants.value.every(({ price, compareAtPrice }, index) => price === product.variants[index]!.price && compareAtPrice === product.variants[index]!.compareAtPrice)
  return success(same ? product : edited(withDerived(changed), now))
}

/** What an operation may change of a product. */
export interface BeforeBulk {
  status: ProductDocument['status']
  tags: string[]
  collectionIds: string[]
  published: boolean
  prices: { id: string, price: number, compareAtPrice?: number }[]
}

export const beforeOf = ({ status, tags, collectionIds, publishedAt, variants }: ProductDocument): BeforeBulk => ({
  status, tags, collectionIds, published: publishedAt !== undefined, prices: variants.map(({ id, price, compareAtPrice }) => ({ id, price, compareAtPrice })),
})

/** Pure: the product with what an operation changed put back. */
export function undone(product: ProductDocument, { status, tags, collectionIds, published, prices }: BeforeBulk, now: Date): ProductDocument {
  const before = new Map(prices.map(price => [price.id, price]))
  const variants = product.variants.map((variant) => {
    const { price, compareAtPrice } = before.get(variant.id) ?? variant
    return { ...variant, price, compareAtPrice }
  })
  return edited(withDerived({ ...product, status, tags, collectionIds, publishedAt: published ? product.publishedAt : undefined, variants }), now)
}
