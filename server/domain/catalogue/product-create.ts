import { slugify } from '#shared/utils/slug.ts'
import type { ProductDocument } from '../../db/mongo/documents.ts'
import type { InventoryService } from '../inventory/inventory.service.ts'
import type { Clock } from '../shared/clock.ts'
import { uuidv7 } from '../shared/ids.ts'
import { refusal, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { withDerived } from './derived-fields.ts'
import { applyDetails } from './product-changes.ts'
import { planOptions } from './product-options.ts'
import type { ProductReferences } from './product-references.ts'
import { productCreateSchema, productDuplicateSchema } from './product-schemas.ts'
import type { ProductRepository } from './product.repository.ts'
import type { ProductWriter } from './product-writer.ts'

/** Makes products: new ones, and copies of others. */
export function createProductMaker({ products, writer, references, inventory, clock }: {
  products: ProductRepository
  writer: ProductWriter
  references: ProductReferences
  inventory: Pick<InventoryService, 'adjust'>
  clock: Clock
}) {
  /** `linen-cushion`, else `linen-cushion-2` and so on. */
  async function freeSlug(wanted: string): Promise<string> {
    for (let number = 1; number < 50; number++) {
      const slug = number === 1 ? wanted : `${wanted.slice(0, 115)}-${number}`
      if (!await products.findBySlug(slug)) return slug
    }
    return `${wanted.slice(0, 110)}-${uuidv7().slice(0, 8)}`
  }

  return {
    freeSlug,

    /** A product with one price; with options, the variants that they make, all at that price. */
    async create(input: unknown, actor: string): Promise<Result<ProductDocument>> {
      const parsed = validate(productCreateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const { value } = parsed
      const now = clock()
      const wanted = value.slug ?? slugify(value.title)
      if (!wanted) return refusal('INVALID_INPUT', 'An address cannot be made of this title. Enter one.', ['input', 'slug'])
      const referred = await references.check(value, ['input'])
      if (!referred.ok) return referred
      const { sku, barcode, price, compareAtPrice, cost, weightGrams } = value
      const blank = withDerived({
        _id: uuidv7(), slug: value.slug ?? await freeSlug(wanted), title: value.title, descriptionHtml: '', tags: [], status: 'draft', options: [],
        variants: [{
          id: uuidv7(), sku: sku || undefined, barcode: barcode || undefined, optionValues: [], price, compareAtPrice: compareAtPrice ?? undefined,
          cost: cost ?? undefined, weightGrams: weightGrams ?? undefined, tracked: value.tracked ?? true,
        }],
        media: [], specifications: [], collectionIds: [], rank: 0, createdAt: now, changedAt: now, version: 1,
      })
      const plan = planOptions(blank, value.options ?? [], { createVariants: true })
      if (!plan.ok) return plan
      const { options, variants } = plan.value
      const written = await writer.insert(applyDetails({ ...blank, options, variants }, value, now))
      if (written.ok && value.onHand) await inventory.adjust(variants[0]!.id, value.onHand, 'counted', actor)
      return written
    },

    /** A draft like another product, without what belongs to one alone: address, SKUs, barcodes, stock. */
    async duplicate(input: unknown): Promise<Result<ProductDocument>> {
      const parsed = validate(productDuplicateSchema, input, ['input'])
      if (!parsed.ok) return parsed
      const original = await writer.find(parsed.value.id)
      if (!original) return refusal('NOT_FOUND', 'This product was deleted.', ['input', 'id'])
      const now = clock()
      const title = parsed.value.title ?? `${original.title.slice(0, 246)} (copy)`
      const { editedVersion, publishedAt, ...rest } = original
      return writer.insert(withDerived({
        ...rest, _id: uuidv7(), title, slug: await freeSlug(slugify(title) || original.slug), status: 'draft',
        variants: original.variants.map(({ sku, barcode, ...variant }) => ({ ...variant, id: uuidv7() })),
        createdAt: now, changedAt: now, version: 1,
      }))
    },
  }
}
