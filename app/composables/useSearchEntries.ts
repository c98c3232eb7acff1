import type { SearchEntry } from '~/components/Search/entries'
import type { PredictiveSearchQuery } from '~/graphql/generated/shop'

/** What the search panel lists for the words, in the order of the arrow keys, and which entry is active. */
export function useSearchEntries(
  words: Readonly<Ref<string>>,
  suggestions: Readonly<Ref<PredictiveSearchQuery['predictiveSearch'] | null>>,
  recent: Readonly<Ref<readonly string[]>>,
  popular: Readonly<Ref<readonly string[]>>,
) {
  const active = ref<number | null>(null)

  const entries = computed<SearchEntry[]>(() => {
    const found = suggestions.value
    if (!found) {
      if (words.value) return []
      const lately = new Set(recent.value.map(text => text.toLowerCase()))
      const entry = (kind: 'recent' | 'popular') => (text: string, index: number): SearchEntry => ({ kind, id: `search-${kind}-${index}`, to: searchPath(text), title: text })
      return [...recent.value.map(entry('recent')), ...popular.value.filter(text => !lately.has(text)).map(entry('popular'))]
    }
    const list: SearchEntry[] = [
      ...found.queries.map((entry, index): SearchEntry => ({ kind: 'query', id: `search-query-${index}`, to: searchPath(entry.text), title: entry.text })),
      ...found.collections.map((entry): SearchEntry => ({ kind: 'collection', id: `search-collection-${entry.slug}`, to: `/collections/${entry.slug}`, title: entry.title })),
      ...found.products.map((product): SearchEntry => ({
        kind: 'product',
        productId: product.id,
        id: `search-product-${product.slug}`,
        to: `/products/${product.slug}`,
        title: product.title,
        subtitle: product.subtitle,
        image: product.featuredImage,
        price: product.priceRange.minVariantPrice,
        from: product.priceRange.minVariantPrice.amount !== product.priceRange.maxVariantPrice.amount,
      })),
    ]
    if (found.products.length > 0) list.push({ kind: 'all', id: 'search-all', to: searchPath(words.value), title: 'All results' })
    return list
  })

  const activeId = computed(() => active.value === null ? null : entries.value[active.value]?.id ?? null)

  /** Moves through the list and back into the field at its ends. */
  function move(step: 1 | -1): void {
    const count = entries.value.length
    if (count === 0) return
    if (active.value === null) active.value = step === 1 ? 0 : count - 1
    else {
      const next = active.value + step
      active.value = next < 0 || next >= count ? null : next
    }
    void nextTick(() => {
      if (activeId.value) document.getElementById(activeId.value)?.scrollIntoView({ block: 'nearest' })
    })
  }

  function reset(): void {
    active.value = null
  }
  watch(entries, reset)

  return { entries, active: readonly(active), activeId, move, reset }
}
