import type { LocationQuery } from 'vue-router'

const text = (value: LocationQuery[string] | undefined): string => typeof value === 'string' ? value : ''

/** What of a list's state is in the address. */
export function readListQuery(query: LocationQuery): { page: number, query: string, view: string, sort: string } {
  const page = Number(text(query.page))
  return { page: Number.isInteger(page) && page > 0 && page <= 400 ? page : 1, query: text(query.q).slice(0, 200), view: text(query.view), sort: text(query.sort) }
}

/** An address of the same list in another state; empty values and page 1 are left out. */
export function listLink(path: string, state: { page?: number, query?: string, view?: string, sort?: string }): string {
  const query = new URLSearchParams()
  if (state.view) query.set('view', state.view)
  if (state.query) query.set('q', state.query)
  if (state.sort) query.set('sort', state.sort)
  if (state.page && state.page > 1) query.set('page', String(state.page))
  const words = query.toString()
  return words ? `${path}?${words}` : path
}
