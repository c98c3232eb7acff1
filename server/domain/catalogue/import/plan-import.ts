import type { ProductDocument } from '../../../db/mongo/documents.ts'
import { MOST_VARIANTS } from '../variant-schemas.ts'
import type { ImportRepository, ProductWrite } from './import.repository.ts'
import type { ImportedProduct, RowNote } from './import.types.ts'
import { matchVariant, mergeProduct, type Merged } from './merge-product.ts'
import { findRelated, type FileProducts } from './related-products.ts'

/** One product of the file beside what the shop has. */
export interface PlannedProduct {
  imported: ImportedProduct
  existing: ProductDocument | null
  merged: Merged
  write: ProductWrite | null
  /** What its variants have on the shelf, where it was ever counted. */
  onHand: Map<string, number>
}

export interface Plan {
  planned: PlannedProduct[]
  refused: RowNote[]
}

/** What the file is, beyond the products that are planned. */
export interface PlannedFile {
  products: FileProducts
  /** What the file calls its column of related products. */
  relatedColumn: string | undefined
  byHand: ReadonlySet<string>
}

/**
 * Compares products of the file with the shop, and writes nothing. Products are matched by handle, else by their SKUs:
 * then the handle was changed in the file.
 *
 * @param stock tells what is on hand
 */
export async function planImport(products: ImportedProduct[], repository: ImportRepository, stock: (variantIds: string[]) => Promise<Map<string, number>>, now: Date, file: PlannedFile): Promise<Plan> {
  const planned: PlannedProduct[] = []
  const refused: RowNote[] = []
  const skus = products.flatMap(product => product.variants.flatMap(variant => variant.sku ?? []))
  const [bySlug, bySku, related] = await Promise.all([repository.findBySlugs(products.map(product => product.slug)), skus.length > 0 ? repository.findBySkus(skus) : [], findRelated(products, file.products, repository)])
  const slugs = new Map(bySlug.map(product => [product.slug, product]))
  const owners = new Map(bySku.flatMap(product => product.skus.map((sku): [string, ProductDocument] => [sku, product])))
  const formerly = related.size > 0 ? [...bySlug, ...bySku].flatMap(({ relatedProductIds }) => relatedProductIds ?? []) : []
  const present = formerly.length > 0 ? await repository.presentIds(formerly) : new Set<string>()
  const taken = new Set<string>()
  for (const imported of products) {
    const existing = slugs.get(imported.slug) ?? ownerOf(imported, owners)
    if (existing && taken.has(existing._id)) {
      refused.push(...imported.variants.map(({ line }) => ({ line, message: `Another handle of the file means the same product ("${existing.title}").` })))
      continue
    }
    const unknown = related.get(imported.slug)?.unknown ?? []
    if (unknown.length > 0) {
      refused.push(...imported.variants.map(({ line }, index): RowNote => index === 0 && line === imported.line
        ? { line, column: file.relatedColumn, message: `Neither the shop nor the file has a product "${unknown.join('", "')}"; write handles, like those of the first column.` }
        : { line, message: `The product's first row (line ${imported.line}) was refused.` }))
      continue
    }
    const { accepted, problems } = checkAgainst(imported, existing, owners)
    refused.push(...problems)
    if (!accepted) continue
    if (existing) taken.add(existing._id)
    const merged = mergeProduct(accepted, existing, now, { newId: file.products.idOf(imported.slug), byHand: file.byHand, relatedIds: related.get(imported.slug)?.ids, present })
    const write = merged.change === 'unchanged' ? null : { product: merged.product, expectedVersion: existing?.version ?? null }
    planned.push({ imported: accepted, existing, merged, write, onHand: new Map() })
  }
  const counted = planned.filter(({ existing }) => existing !== null).flatMap(({ imported, merged }) => merged.variantIds.filter((_id, index) => imported.variants[index]!.onHand !== undefined))
  const onHand = counted.length > 0 ? await stock(counted) : new Map<string, number>()
  return { planned: planned.map(product => ({ ...product, onHand })), refused }
}

/** The one product that has all of the rows' SKUs; null when they are new or belong to several. */
function ownerOf(imported: ImportedProduct, owners: Map<string, ProductDocument>): ProductDocument | null {
  const found = new Set(imported.variants.flatMap(variant => variant.sku ? owners.get(variant.sku) ?? [] : []))
  return found.size === 1 ? [...found][0]! : null
}

/** Takes away the rows that contradict what the shop has. */
function checkAgainst(imported: ImportedProduct, existing: ProductDocument | null, owners: Map<string, ProductDocument>) {
  const problems: RowNote[] = []
  const matched = new Set<string>()
  const variants = imported.variants.filter((row) => {
    const owner = row.sku ? owners.get(row.sku) : undefined
    const variant = matchVariant(row, existing)
    const problem = owner && owner._id !== existing?._id
      ? `The SKU "${row.sku}" belongs to "${owner.title}" (${owner.slug}).`
      : variant && matched.has(variant.id) ? 'This SKU and these options belong to the same variant of the shop as another row.' : null
    if (problem) problems.push({ line: row.line, message: problem })
    else if (variant) matched.add(variant.id)
    return problem === null
  })
  const others = existing?.variants.filter(variant => !matched.has(variant.id)) ?? []
  if (others.some(variant => variant.optionValues.length !== imported.optionNames.length)) {
    problems.push(...variants.map(({ line }) => ({
      line, message: `In the shop "${imported.slug}" has ${existing?.options.length ? `the options ${existing.options.map(option => option.name).join(', ')}` : 'no options'}; give the file the same, or delete the product first.`,
    })))
    return { accepted: null, problems }
  }
  const count = others.length + variants.length
  if (count > MOST_VARIANTS) {
    problems.push(...variants.map(({ line }) => ({ line, message: `With this file "${imported.slug}" has ${count.toLocaleString('en')} variants; a product has at most ${MOST_VARIANTS.toLocaleString('en')}. Offer it as several products.` })))
    return { accepted: null, problems }
  }
  return { accepted: variants.length > 0 ? { ...imported, variants } : null, problems }
}
