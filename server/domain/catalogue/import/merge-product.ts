import { isDeepStrictEqual } from 'node:util'
import type { AssetDocument, OptionDocument, ProductDocument, VariantDocument } from '../../../db/mongo/documents.ts'
import { uuidv7 } from '../../shared/ids.ts'
import { withDerived } from '../derived-fields.ts'
import { plainLines, toHtml } from './cells.ts'
import type { Field, ImportedProduct, ImportedVariant } from './import.types.ts'
import { mergePictures } from './merge-pictures.ts'
import { mergeOthers } from './other-columns.ts'

export interface Merged {
  product: ProductDocument
  change: 'created' | 'updated' | 'unchanged'
  /** The variant of the document that each row became, in the order of the rows. */
  variantIds: string[]
}

/** What a product's references become, and the id that it has where it is new. */
export interface Links {
  newId?: string
  /** Collections that products are put into by hand; the others are none of a file's business. */
  byHand?: ReadonlySet<string>
  /** What goes well with it, where the file says so. */
  relatedIds?: string[]
  /** Of the products that went well with it until now, those that are still there. */
  present?: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** The same array where nothing changes, in whatever order. */
function sameSet(before: string[] | undefined, now: string[]): string[] {
  return before && before.length === now.length && before.every(id => now.includes(id)) ? before : now
}

function linksOf({ collectionIds, facetValueIds }: ImportedProduct, existing: ProductDocument | null, id: string, { byHand = NONE, relatedIds, present = NONE }: Links) {
  const inCollections = existing?.collectionIds ?? []
  const values = existing?.facetValueIds
  const before = existing?.relatedProductIds
  const related = relatedIds?.filter(other => other !== id)
  return {
    collectionIds: collectionIds ? sameSet(inCollections, [...inCollections.filter(one => !byHand.has(one)), ...collectionIds]) : inCollections,
    facetValueIds: facetValueIds && facetValueIds.length + (values?.length ?? 0) > 0 ? sameSet(values, facetValueIds) : values,
    // Deleted products that it named are no difference.
    relatedProductIds: !related || isDeepStrictEqual(before?.filter(one => present.has(one)) ?? [], related) ? before : related,
  }
}

/**
 * Pure: the product as it is after the import. Columns that the file lacks leave what the shop has; variants that the
 * file does not list stay, so that a file of one size's new price removes nothing.
 */
export function mergeProduct(imported: ImportedProduct, existing: ProductDocument | null, now: Date, links: Links = {}): Merged {
  const id = existing?._id ?? links.newId ?? uuidv7(now.getTime())
  const { media, byUrl } = mergePictures(imported, existing)
  const { variants, variantIds } = mergeVariants(imported, existing, byUrl)
  const status = imported.status ?? existing?.status ?? 'active'
  const product = withoutUndefined(withDerived({
    // What the file knows nothing of stays.
    ...existing,
    editedVersion: undefined,
    _id: id,
    slug: imported.slugIsMade ? existing?.slug ?? imported.slug : imported.slug,
    title: imported.title,
    subtitle: taken(imported.subtitle, existing?.subtitle),
    descriptionHtml: descriptionOf(imported, existing),
    vendor: taken(imported.vendor, existing?.vendor),
    productType: taken(imported.productType, existing?.productType),
    tags: imported.tags ?? existing?.tags ?? [],
    seo: seoOf(imported, existing),
    status,
    options: optionsOf(imported.optionNames, variants, existing),
    variants,
    media,
    specifications: imported.specifications ?? existing?.specifications ?? [],
    careText: taken(imported.careText, existing?.careText),
    makerText: taken(imported.makerText, existing?.makerText),
    taxCategory: taken(imported.taxCategory, existing?.taxCategory),
    otherColumns: mergeOthers(existing?.otherColumns, imported.others),
    ...linksOf(imported, existing, id, links),
    rank: existing?.rank ?? 0,
    publishedAt: imported.publishedAt ?? existing?.publishedAt ?? (status === 'active' ? now : undefined),
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

function mergeVariants(imported: ImportedProduct, existing: ProductDocument | null, pictures: Map<string, AssetDocument>) {
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
      continueSelling: row.continueSelling === undefined || row.continueSelling === (before?.continueSelling ?? false) ? before?.continueSelling : row.continueSelling || undefined,
      mediaId: row.imageUrl === undefined ? before?.mediaId : pictures.get(row.imageUrl ?? '')?.id,
      otherColumns: mergeOthers(before?.otherColumns, row.others),
    }))
  }
  return { variants: [...merged.values()], variantIds }
}

/** Colors stay with their values. So does the order, unless a value was renamed or is new: then it is that of the variants. */
function optionsOf(names: string[], variants: VariantDocument[], existing: ProductDocument | null): OptionDocument[] {
  return names.map((name, index) => {
    const known = existing?.options.find(option => option.name === name)?.values ?? existing?.options[index]?.values ?? []
    const valuesOf = (list: VariantDocument[]) => new Set(list.map(variant => variant.optionValues[index] ?? ''))
    const [used, usedBefore] = [valuesOf(variants), valuesOf(existing?.variants ?? [])]
    // One that lost its variants was renamed; one that never had any is the vendor's plan.
    const kept = known.filter(value => used.has(value.name) || !usedBefore.has(value.name))
    const names = new Set(known.map(value => value.name))
    if ([...used].every(value => names.has(value))) return { name, values: kept }
    const ordered = [...used].map(value => kept.find(entry => entry.name === value) ?? { name: value })
    return { name, values: [...ordered, ...kept.filter(value => !used.has(value.name))] }
  })
}

/** What is plain text in the shop is written to files with its paragraphs; read back it is the same. */
function descriptionOf({ descriptionHtml }: ImportedProduct, existing: ProductDocument | null): string {
  const before = existing?.descriptionHtml ?? ''
  if (descriptionHtml === undefined || descriptionHtml === toHtml(plainLines(before))) return before
  return descriptionHtml ?? ''
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
