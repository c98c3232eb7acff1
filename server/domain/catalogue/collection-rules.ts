import type { CollectionDocument, CollectionRules, ProductDocument, RuleCondition, VariantDocument } from '../../db/mongo/documents.ts'

/** What conditions look at. */
export type Ruled = Pick<ProductDocument, 'tags' | 'productType' | 'vendor' | 'title' | 'minPrice' | 'stock' | 'facetValueIds' | 'createdAt'> & { variants: Pick<VariantDocument, 'price' | 'compareAtPrice'>[] }

/** What a condition compares: texts in lower case, or numbers. */
function valuesOf(product: Ruled, { field }: RuleCondition): (string | number)[] {
  const text = (value: string | undefined): string[] => value ? [value.toLowerCase()] : []
  switch (field) {
    case 'TAG': return product.tags.map(tag => tag.toLowerCase())
    case 'PRODUCT_TYPE': return text(product.productType)
    case 'VENDOR': return text(product.vendor)
    case 'TITLE': return text(product.title)
    case 'PRICE': return [product.minPrice]
    case 'COMPARE_AT_PRICE': return product.variants.flatMap(({ price, compareAtPrice }) => compareAtPrice !== undefined && compareAtPrice > price ? [compareAtPrice] : [])
    // What nobody has looked at yet is not said to be there.
    case 'STOCK': return [product.stock?.state ?? 'out']
    case 'FACET_VALUE': return (product.facetValueIds ?? []).map(id => id.toLowerCase())
    case 'CREATED_AT': return [product.createdAt.getTime()]
  }
}

/** Pure: whether a product meets a condition. Of several values one is enough; NOT_EQUALS wants none. */
export function meets(product: Ruled, condition: RuleCondition): boolean {
  const { field, relation } = condition
  const values = valuesOf(product, condition)
  const wanted = field === 'PRICE' || field === 'COMPARE_AT_PRICE' ? Number(condition.value) : field === 'CREATED_AT' ? Date.parse(condition.value) : condition.value.toLowerCase()
  switch (relation) {
    case 'EQUALS': return values.includes(wanted)
    case 'NOT_EQUALS': return !values.includes(wanted)
    case 'CONTAINS': return values.some(value => String(value).includes(String(wanted)))
    case 'STARTS_WITH': return values.some(value => String(value).startsWith(String(wanted)))
    case 'GREATER_THAN': return values.some(value => value > wanted)
    case 'LESS_THAN': return values.some(value => value < wanted)
    case 'IS_SET': return values.length > 0
    case 'IS_NOT_SET': return values.length === 0
  }
}

export function matchesRules(product: Ruled, { match, conditions }: CollectionRules): boolean {
  return match === 'ALL' ? conditions.every(condition => meets(product, condition)) : conditions.some(condition => meets(product, condition))
}

export type RuledCollection = Pick<CollectionDocument, '_id' | 'rules'>

/** Pure: where a product belongs: where it was put by hand, and where rules want it. The same array when nothing changes. */
export function membership(product: ProductDocument, ruled: readonly RuledCollection[]): string[] {
  const byRule = new Map(ruled.map(({ _id, rules }) => [_id, rules!]))
  const manual = product.collectionIds.filter(id => !byRule.has(id))
  const wanted = [...manual, ...[...byRule].flatMap(([id, rules]) => matchesRules(product, rules) ? [id] : [])]
  const same = wanted.length === product.collectionIds.length && wanted.every(id => product.collectionIds.includes(id))
  return same ? product.collectionIds : wanted
}
