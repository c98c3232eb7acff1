import type { ProductDocument } from '../../db/mongo/documents.ts'
import { success, type Result } from '../shared/result.ts'
import { validate } from '../shared/validate.ts'
import { matchesRules } from './collection-rules.ts'
import { rulesSchema } from './collection-schemas.ts'
import type { ProductRepository } from './product.repository.ts'
import type { RuledProducts } from './ruled-products.ts'

/** Milliseconds that a preview may take: it is asked for while somebody types. */
const BUDGET = 1_500
/** Products that are named. */
const SAMPLE = 5

export interface RulesMatch {
  count: number
  /** Whether all products were looked at; else there may be more. */
  complete: boolean
  /** The first ones. */
  products: ProductDocument[]
}

/** Counts what rules would bring into a collection, before they are saved. Drafts count too: they come in with the others. */
export function createRulesPreview({ products, ruled }: { products: Pick<ProductRepository, 'findByIds'>, ruled: RuledProducts }) {
  return async function previewRules(input: unknown): Promise<Result<RulesMatch>> {
    const rules = validate(rulesSchema, input, ['rules'])
    if (!rules.ok) return rules
    const { products: all, complete } = await ruled.within(BUDGET)
    const sample: string[] = []
    let count = 0
    for (const product of all) {
      if (!matchesRules(product, rules.value)) continue
      count++
      if (sample.length < SAMPLE) sample.push(product._id)
    }
    const found = new Map((sample.length > 0 ? await products.findByIds(sample) : []).map(product => [product._id, product]))
    return success({ count, complete, products: sample.flatMap(id => found.get(id) ?? []) })
  }
}
