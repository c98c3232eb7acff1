import { AnalyticsEventTrackDocument, type AnalyticsEventName } from '~/graphql/generated/shop'

const KEY = 'zivero.search-trail'

/** The last search of this tab and where its products stood. It ends with the tab, and says nothing of who searched. */
interface SearchTrail {
  query: string
  searchId: string
  /** By slug; places from 1. */
  products: Record<string, { id: string, position: number }>
}

function read(): SearchTrail | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as SearchTrail | null
  }
  catch {
    return null
  }
}

/**
 * Keeps what a search found, so that the shop can be told what came of it.
 *
 * @param searchId null on a further page or a narrowed list of the same search
 * @param before how many products stand on the pages before
 */
export function followSearch(query: string, searchId: string | null, nodes: readonly { id: string, slug: string }[], before: number): void {
  const known = read()
  const same = known?.query === query ? known : null
  const id = searchId ?? same?.searchId
  if (!id) return
  const places = nodes.map(({ id: productId, slug }, index) => [slug, { id: productId, position: before + index + 1 }] as const)
  const trail: SearchTrail = { query, searchId: id, products: { ...same?.searchId === id ? same.products : {}, ...Object.fromEntries(places) } }
  try {
    sessionStorage.setItem(KEY, JSON.stringify(trail))
  }
  catch {
    // Storage may be full or forbidden; then nobody is told.
  }
}

/** Tells the shop what became of a product of the last search. Products of no search are passed over, failures too. */
export function tellOfSearch(name: AnalyticsEventName, slug: string): void {
  const trail = read()
  const product = trail?.products[slug]
  if (!trail || !product) return
  postShopOperation(AnalyticsEventTrackDocument, { input: { name, searchId: trail.searchId, productId: product.id, position: product.position } }).catch(() => {})
}

/** Tells the shop which suggested product was opened, and by how much of a query. A failure is passed over. */
export function tellOfSuggestion(query: string, productId: string, position: number): void {
  postShopOperation(AnalyticsEventTrackDocument, { input: { name: 'SUGGESTION_CLICKED', query, productId, position } }).catch(() => {})
}

/** The product that a click leads to; null for other clicks. */
export function productOfClick(event: Event): string | null {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]')
  return /^\/products\/([^/]+)$/.exec(link?.pathname ?? '')?.[1] ?? null
}
