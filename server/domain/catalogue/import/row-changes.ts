import { cut } from '#shared/utils/cut.ts'
import type { AssetDocument, ProductDocument, VariantDocument } from '../../../db/mongo/documents.ts'

/** What an import changes of one field, for a person. */
export interface RowChange {
  field: string
  /** Amounts are minor units. */
  kind: 'money' | 'text'
  before: string | null
  after: string | null
}

/** Characters of a text that are shown. */
const SHOWN = 80

const short = (text: string) => text.length > SHOWN ? `${cut(text, SHOWN - 1)}…` : text
const text = (value: string | number | undefined) => value === undefined || value === '' ? null : String(value)

type Read<T> = [field: string, kind: RowChange['kind'], read: (value: T) => string | number | undefined]

const PRODUCT: Read<ProductDocument>[] = [
  ['Handle', 'text', product => product.slug],
  ['Title', 'text', product => product.title],
  ['Status', 'text', product => product.status],
  ['Vendor', 'text', product => product.vendor],
  ['Type', 'text', product => product.productType],
  ['Tags', 'text', product => product.tags.join(', ')],
  ['Subtitle', 'text', product => product.subtitle],
  ['SEO title', 'text', product => product.seo?.title],
  ['SEO description', 'text', product => product.seo?.description],
  ['Care', 'text', product => product.careText],
  ['Maker', 'text', product => product.makerText],
  ['Tax category', 'text', product => product.taxCategory],
]

const VARIANT: Read<VariantDocument>[] = [
  ['Options', 'text', variant => variant.optionValues.join(' / ')],
  ['SKU', 'text', variant => variant.sku],
  ['Barcode', 'text', variant => variant.barcode],
  ['Price', 'money', variant => variant.price],
  ['Compare-at price', 'money', variant => variant.compareAtPrice],
  ['Cost', 'money', variant => variant.cost],
  ['Weight (g)', 'text', variant => variant.weightGrams],
  ['Stock', 'text', variant => variant.tracked ? 'counted' : 'not counted'],
  ['When sold out', 'text', variant => variant.continueSelling ? 'go on selling' : 'stop'],
]

function differences<T>(reads: Read<T>[], before: T, after: T): RowChange[] {
  return reads.flatMap(([field, kind, read]) => {
    const [was, is] = [text(read(before)), text(read(after))]
    return was === is ? [] : [{ field, kind, before: was && short(was), after: is && short(is) }]
  })
}

/** Something too long or too deep to be shown; it only says that it changes. */
const changed = (field: string): RowChange => ({ field, kind: 'text', before: null, after: null })

const pictures = (media: AssetDocument[]) => JSON.stringify(media.map(({ id, url, altText }) => [id, url, altText]))

/** What changes of the product itself. */
export function productChanges(before: ProductDocument, after: ProductDocument): RowChange[] {
  const same = (read: (product: ProductDocument) => unknown) => JSON.stringify(read(before)) === JSON.stringify(read(after))
  return [
    ...differences(PRODUCT, before, after),
    ...before.descriptionHtml === after.descriptionHtml ? [] : [changed('Description')],
    ...pictures(before.media) === pictures(after.media) ? [] : [changed('Pictures')],
    ...same(product => product.specifications) ? [] : [changed('Specifications')],
    ...same(product => product.collectionIds) ? [] : [changed('Collections')],
    ...same(product => product.facetValueIds) ? [] : [changed('Facets')],
    ...same(product => product.relatedProductIds) ? [] : [changed('Related products')],
    ...same(product => product.publishedAt) ? [] : [changed('Publish date')],
    ...same(product => product.otherColumns) ? [] : [changed('Further columns')],
  ]
}

/** What changes of a variant; null when it is new. */
export function variantChanges(before: VariantDocument, after: VariantDocument): RowChange[] {
  return [
    ...differences(VARIANT, before, after),
    ...before.mediaId === after.mediaId ? [] : [changed('Picture')],
    ...JSON.stringify(before.otherColumns) === JSON.stringify(after.otherColumns) ? [] : [changed('Further columns')],
  ]
}
