import { isDeepStrictEqual } from 'node:util'
import type { AssetDocument, OptionDocument, ProductDocument, VariantDocument } from '../../../db/mongo/documents.ts'
import { stableUuid, uuidv7 } from '../../shared/ids.ts'
import { withDerived } from '../derived-fields.ts'
import type { Field, ImportedProduct, ImportedVariant } from './import.types.ts'

export interface Merged {
  product: ProductDocument
  change: 'created' | 'updated' | 'unchanged'
  /** The variant of the document that each row became, in the order of the rows. */
  variantIds: string[]
}

/**
 * Pure: the product as it is after the import. Columns that the file lacks leave what the shop has; variants that the
 * file does not list stay, so that a file of one size's new price removes nothing.
 */
export function mergeProduct(imported: ImportedProduct, existing: ProductDocument | null, now: Date): Merged {
  const media = mergePictures(imported, existing)
  const { variants, variantIds } = mergeVariants(imported, existing, media)
  const status = imported.status ?? existing?.status ?? 'active'
  const product = withoutUndefined(withDerived({
    // What the file knows nothing of stays.
    ...existing,
    editedVersion: undefined,
    _id: existing?._id ?? uuidv7(now.getTime()),
    slug: imported.slug,
    title: imported.title,
    subtitle: existing?.subtitle,
    descriptionHtml: imported.descriptionHtml ?? (imported.descriptionHtml === null ? '' : existing?.descriptionHtml ?? ''),
    vendor: taken(imported.vendor, existing?.vendor),
    productType: taken(imported.productType, existing?.productType),
    tags: imported.tags ?? existing?.tags ?? [],
    seo: seoOf(imported, existing),
    status,
    options: optionsOf(imported.optionNames, variants, existing?.options),
    variants,
    media,
    specifications: existing?.specifications ?? [],
    careText: existing?.careText,
    makerText: existing?.makerText,
    collectionIds: existing?.collectionIds ?? [],
    rank: existing?.rank ?? 0,
    publishedAt: existing?.publishedAt ?? (status === 'active' ? now : undefined),
    createdAt: existing?.createdAt ?? now,
    changedAt: existing?.changedAt ?? now,
    version: existing?.version ?? 1,
  }))
  if (!existing) return { product, change: 'created', variantIds }
  if (isDeepStrictEqual(product, withoutUndefined({ ...existing, editedVersion: undefined }))) return { product: existing, change: 'unchanged', variantIds }
  return { product: { ...product, changedAt: now, version: existing.version + 1 }, change: 'updated', variantIds }
}

/** A variant is the one with the same SKU, else the one with the same option values. */
export function matchVariant(row: ImportedVariant, existing: ProductDocument | null): VariantDocument | undefined {
  const variants = existing?.variants ?? []
  return (row.sku ? variants.find(variant => variant.sku === row.sku) : undefined)
    ?? variants.find(variant => isDeepStrictEqual(variant.optionValues, row.optionValues))
}

function mergeVariants(imported: ImportedProduct, existing: ProductDocument | null, media: AssetDocument[]) {
  const variantIds: string[] = []
  const merged = new Map((existing?.variants ?? []).map(variant => [variant.id, variant]))
  for (const row of imported.variants) {
    const before = matchVariant(row, existing)
    const id = before?.id ?? uuidv7()
    variantIds.push(id)
    merged.set(id, withoutUndefined({
      id,
      sku: taken(row.sku, before?.sku),
      barcode: taken(row.barcode, before?.barcode),
      optionValues: row.optionValues,
      price: row.price,
      compareAtPrice: taken(row.compareAtPrice, before?.compareAtPrice),
      cost: taken(row.cost, before?.cost),
      weightGrams: taken(row.weightGrams, before?.weightGrams),
      tracked: row.tracked ?? before?.tracked ?? false,
      continueSelling: row.continueSelling ?? before?.continueSelling,
      mediaId: row.imageUrl === undefined ? before?.mediaId : media.find(asset => asset.url !== undefined && asset.url === row.imageUrl)?.id,
    }))
  }
  return { variants: [...merged.values()], variantIds }
}

/** The file's pictures in the file's order; pictures that were uploaded here stay, before them. */
function mergePictures(imported: ImportedProduct, existing: ProductDocument | null): AssetDocument[] {
  const before = existing?.media ?? []
  const variantPictures = imported.variants.flatMap(row => row.imageUrl ? [{ url: row.imageUrl, altText: '' }] : [])
  if (!imported.pictures && variantPictures.length === 0) return before
  const wanted = new Map([...variantPictures, ...imported.pictures ?? []].map(picture => [picture.url, picture]))
  const ordered = [...imported.pictures ?? [], ...variantPictures.filter(({ url }) => !imported.pictures?.some(picture => picture.url === url))]
  const kept = before.filter(asset => asset.key !== undefined || (!imported.pictures && !wanted.has(asset.url ?? '')))
  const remote = new Map(ordered.map(({ url, altText }) => {
    const known = before.find(asset => asset.url === url && asset.key === undefined)
    return [url, { ...known, id: known?.id ?? stableUuid(`import/${imported.slug}/${url}`), altText, url }]
  }))
  return [...kept, ...remote.values()]
}

/** Values in the order in which the variants use them; colors that staff gave to values stay. */
function optionsOf(names: string[], variants: VariantDocument[], before: OptionDocument[] | undefined): OptionDocument[] {
  return names.map((name, index) => {
    const known = before?.find(option => option.name === name)?.values ?? before?.[index]?.values ?? []
    const used = [...new Set(variants.map(variant => variant.optionValues[index] ?? ''))]
    return { name, values: used.map(value => known.find(entry => entry.name === value) ?? { name: value }) }
  })
}

function seoOf(imported: ImportedProduct, existing: ProductDocument | null): ProductDocument['seo'] {
  const title = taken(imported.seoTitle, existing?.seo?.title)
  const description = taken(imported.seoDescription, existing?.seo?.description)
  const seo = withoutUndefined({ title, description })
  return Object.keys(seo).length > 0 ? seo : existing?.seo && withoutUndefined(existing.seo)
}

function taken<T>(field: Field<T>, before: T | undefined): T | undefined {
  return field === undefined ? before : field ?? undefined
}

/** The store keeps no undefined, so comparing with it needs none either. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T
}
