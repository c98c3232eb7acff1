import type { AssetDocument, ProductDocument, VariantDocument } from '../../db/mongo/documents.ts'
import type { ImageSnapshot } from '../order/order.types.ts'

/** How long a product counts as new, in milliseconds. */
const NEW_FOR = 30 * 24 * 60 * 60 * 1000

/** `Sage / 350 ml`; empty for a product that has one variant and no options. */
export function variantTitle(variant: Pick<VariantDocument, 'optionValues'>): string {
  return variant.optionValues.join(' / ')
}

/** The variant's own picture, else the product's first. */
export function variantImage(product: ProductDocument, variant: VariantDocument): AssetDocument | null {
  return product.media.find(asset => asset.id === variant.mediaId) ?? product.media[0] ?? null
}

/** A color that a product comes in, with the first variant of it. */
export interface ProductColor {
  name: string
  /** CSS color. */
  color: string
  variant: VariantDocument
}

/** The colors of a product, in the vendor's order; a color without a variant is left out. */
export function productColors(product: Pick<ProductDocument, 'options' | 'variants'>): ProductColor[] {
  return product.options.flatMap((option, index) => option.values.flatMap(({ name, color }) => {
    const variant = color ? product.variants.find(candidate => candidate.optionValues[index] === name) : undefined
    return color && variant ? [{ name, color, variant }] : []
  }))
}

/** What an order keeps of a picture. */
export function toImageSnapshot(asset: AssetDocument): ImageSnapshot {
  const { altText, key, widths, url, width, height } = asset
  return { altText, key, widths, url, width, height }
}

/** Whether shoppers may see the product at all. */
export function isPublished(product: ProductDocument, now: Date): boolean {
  return product.status === 'active' && !product.deletedAt && product.publishedAt !== undefined && product.publishedAt <= now
}

export function isNew(product: ProductDocument, now: Date): boolean {
  return product.tags.includes('new') && product.publishedAt !== undefined
    && now.getTime() - product.publishedAt.getTime() < NEW_FOR
}

/** Lowest and highest of the given amounts in minor units; null when there are none. */
export function amountRange(amounts: number[]): { min: number, max: number } | null {
  return amounts.length === 0 ? null : { min: Math.min(...amounts), max: Math.max(...amounts) }
}

/** An option whose swatches have their pictures. */
export interface ShownOption {
  name: string
  values: { name: string, color?: string, image?: AssetDocument }[]
}

/** The options of a product, each swatch with its picture. */
export function shownOptions(product: Pick<ProductDocument, 'options' | 'media'>): ShownOption[] {
  return product.options.map(({ name, values }) => ({
    name,
    values: values.map(({ name, color, mediaId }) => ({ name, color, image: mediaId ? product.media.find(asset => asset.id === mediaId) : undefined })),
  }))
}
