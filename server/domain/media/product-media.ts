import type { AssetDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { LibraryAsset } from './asset.repository.ts'

/** Pictures that one product may have. */
export const MOST_MEDIA = 250

/** What a product keeps of a picture of the library. */
export function toMedia({ _id, altText, key, widths, width, height, allFormats, focalPoint }: LibraryAsset): AssetDocument {
  const media: AssetDocument = { id: _id, altText, key, widths, width, height }
  if (allFormats) media.allFormats = true
  if (focalPoint) media.focalPoint = focalPoint
  return media
}

/** Appends the pictures that the product does not show yet. */
export function withMedia(product: ProductDocument, added: AssetDocument[]): ProductDocument {
  const keys = new Set(product.media.map(asset => asset.key))
  return { ...product, media: [...product.media, ...added.filter(asset => !keys.has(asset.key))] }
}

/**
 * A picture after a change in the library: its focal point is the picture's own, its words only where the place had no
 * words of its own.
 */
export function withLibraryChange(asset: AssetDocument, before: LibraryAsset, after: LibraryAsset): AssetDocument {
  if (asset.key !== after.key) return asset
  const { focalPoint: _before, ...rest } = asset
  return {
    ...rest,
    altText: asset.altText === before.altText || asset.altText === '' ? after.altText : asset.altText,
    ...after.focalPoint ? { focalPoint: after.focalPoint } : {},
  }
}
