import type { AssetDocument, ProductDocument } from '../../db/mongo/documents.ts'
import type { Clock } from '../shared/clock.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { edited } from './product-changes.ts'
import { mediaReorderSchema, mediaUpdateSchema } from './product-schemas.ts'
import type { ProductWriter } from './product-writer.ts'

const PRODUCT = ['input', 'productId']

/** The pictures that a product has: their order, what is said of them, and taking them away. */
export function createProductMedia({ writer, clock }: { writer: ProductWriter, clock: Clock }) {
  return {
    /** Pictures that are not named follow in the order that they had. */
    async reorder(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(mediaReorderSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { productId, version, mediaIds } = parsed.value
      return writer.change(productId, version, PRODUCT, (product) => {
        const unknown = mediaIds.findIndex((id, index) => !product.media.some(asset => asset.id === id) || mediaIds.indexOf(id) !== index)
        if (unknown >= 0) return noSuchPicture(['input', 'mediaIds', String(unknown)])
        const place = (asset: AssetDocument): number => mediaIds.includes(asset.id) ? mediaIds.indexOf(asset.id) : mediaIds.length
        return success(edited({ ...product, media: product.media.toSorted((a, b) => place(a) - place(b)) }, clock()))
      })
    },

    /** Alternative text and focal point; what is absent stays, and an absent focal point is the middle. */
    async update(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(mediaUpdateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { productId, version, media, removeIds } = parsed.value
      return writer.change(productId, version, PRODUCT, (product) => {
        const has = (id: string): boolean => product.media.some(asset => asset.id === id)
        const unknown = media.findIndex(({ id }) => !has(id))
        if (unknown >= 0) return noSuchPicture(['input', 'media', String(unknown), 'id'])
        const gone = new Set(removeIds ?? [])
        const changes = new Map(media.map(change => [change.id, change]))
        return success(edited(withoutPictures({
          ...product,
          media: product.media.map((asset) => {
            const { altText, focalPoint } = changes.get(asset.id) ?? {}
            return { ...asset, altText: altText ?? asset.altText, focalPoint: focalPoint === undefined ? asset.focalPoint : focalPoint ?? undefined }
          }),
        }, gone), clock()))
      })
    },
  }
}

/** Pure: the product without some of its pictures, also where variants and swatches show them. */
export function withoutPictures(product: ProductDocument, gone: Set<string>): ProductDocument {
  if (gone.size === 0) return product
  const kept = (mediaId: string | undefined): string | undefined => mediaId && gone.has(mediaId) ? undefined : mediaId
  return {
    ...product,
    media: product.media.filter(({ id }) => !gone.has(id)),
    variants: product.variants.map(variant => ({ ...variant, mediaId: kept(variant.mediaId) })),
    options: product.options.map(option => ({ ...option, values: option.values.map(value => ({ ...value, mediaId: kept(value.mediaId) })) })),
  }
}

function noSuchPicture(field: string[]) {
  return refusal('NOT_FOUND', 'The product does not have this picture any more.', field)
}
