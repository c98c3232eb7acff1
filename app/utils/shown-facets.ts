import type { ProductListingFragment } from '~/graphql/generated/shop'

export type ListingFacet = ProductListingFragment['facets'][number]

/** Facets worth asking about: those whose values tell things apart. Tags are the vendor's own notes and no filter. */
export function shownFacets({ facets }: Pick<ProductListingFragment, 'facets'>): ListingFacet[] {
  return facets.filter(({ facet, values }) => facet !== 'tag' && (values.length > 1 || values.some(({ selected }) => selected)))
}

/** What a facet's value is called; its own name where the result does not say. */
export function facetValueTitle({ facets }: Pick<ProductListingFragment, 'facets'>, facet: string, value: string): string {
  return facets.find(entry => entry.facet === facet)?.values.find(entry => entry.value === value)?.title ?? value
}

/** The first values, and the rest to unfold; what is chosen is always among the first. One more needs no unfolding. */
export function partsOf<Value extends { selected: boolean }>(values: readonly Value[], shown: number): Value[][] {
  if (values.length <= shown + 1) return [[...values]]
  const isFirst = (value: Value, index: number): boolean => index < shown || value.selected
  return [values.filter(isFirst), values.filter((value, index) => !isFirst(value, index))]
}
