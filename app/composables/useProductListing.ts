import type { ProductListingFragment, SearchInput } from '~/graphql/generated/shop'
import type { ListingSort, ListingState } from '~/utils/product-listing'

export const PER_PAGE = 24

/** Milliseconds before a list that is being read says so: most answers are there sooner. */
const QUIET_FOR = 200

/**
 * A list of products whose filters, order and page stand in the address.
 *
 * @param path address without its query
 * @param options.fixed what else belongs to the address (the words of a search)
 */
export function useProductListing(path: string, options: { sorts: readonly ListingSort[], currencyCode: () => string, fixed?: () => Record<string, string> }) {
  const route = useRoute()
  const { sorts, currencyCode, fixed = () => ({}) } = options
  const state = computed(() => listingFromQuery(route.query, sorts, currencyCode()))
  const addressOf = (next: ListingState): string => listingAddress(path, next, sorts, currencyCode(), fixed())
  /** @param result says what values are called */
  const appliedIn = (result: Pick<ProductListingFragment, 'facets'>) => appliedFilters(state.value, currencyCode(), (facet, value) => facetValueTitle(result, facet, value))
  const isFiltered = computed(() => appliedIn({ facets: [] }).length > 0)

  const input = computed<Omit<SearchInput, 'query'>>(() => ({
    page: state.value.page ?? 1,
    perPage: PER_PAGE,
    sort: state.value.sort.value,
    facets: Object.entries(state.value.facets).map(([facet, values]) => ({ facet, values })),
    price: state.value.price,
    inStock: state.value.inStock,
  }))

  return {
    state, appliedIn, isFiltered, input, addressOf, sorts,
    currencyCode: computed(currencyCode),
    go: (next: ListingState) => navigateTo(addressOf(next)),
    pageAddress: (page: number) => addressOf({ ...state.value, page }),
  }
}

export type ProductListing = ReturnType<typeof useProductListing>

/** The last value that was there, so that a list stays in view while the next one is read. */
export function useLastKnown<T>(current: () => T | null | undefined): Ref<T | null> {
  const kept = shallowRef<T | null>(current() ?? null)
  watch(current, (value) => { if (value !== null && value !== undefined) kept.value = value })
  return kept
}

/** Whether something has been pending for longer than one notices. */
export function useSlowly(pending: () => boolean): Ref<boolean> {
  const slow = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(pending, (now) => {
    clearTimeout(timer)
    if (now) timer = setTimeout(() => { slow.value = true }, QUIET_FOR)
    else slow.value = false
  })
  onScopeDispose(() => clearTimeout(timer))
  return slow
}
