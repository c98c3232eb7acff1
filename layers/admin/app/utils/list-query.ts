import type { LocationQuery } from 'vue-router'

/** One thing that narrows a list down; the searched words have the key `q`. */
export interface ListFilter { key: string, value: string }

/** What of a list's state is in the address. */
export interface ListState {
  /** From 1. */
  page: number
  view: string
  sort: string
  /** In the order in which they were set, so that the last one can be named when nothing is left. */
  filters: readonly ListFilter[]
}

const MAX_PAGE = 4_000
/** Characters of searched words; other values may be lists of ids. */
const MAX_WORDS = 200
const MAX_VALUE = 4_000
const first = (value: LocationQuery[string] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** Reads an address; `keys` are the filters that the list knows besides the searched words. */
export function readListQuery(query: LocationQuery, keys: readonly string[] = []): ListState {
  const page = Number(first(query.page))
  return {
    page: Number.isInteger(page) && page > 0 && page <= MAX_PAGE ? page : 1,
    view: first(query.view),
    sort: first(query.sort),
    filters: Object.entries(query).filter(([key]) => key === 'q' || keys.includes(key))
      .map(([key, value]) => ({ key, value: first(value).trim().slice(0, key === 'q' ? MAX_WORDS : MAX_VALUE) })).filter(({ value }) => value !== ''),
  }
}

/** An address of the same list in another state; empty values and page 1 are left out. */
export function listLink(path: string, { view, filters, sort, page }: Partial<ListState>): string {
  const query = new URLSearchParams()
  if (view) query.set('view', view)
  for (const { key, value } of filters ?? []) query.set(key, value)
  if (sort) query.set('sort', sort)
  if (page && page > 1) query.set('page', String(page))
  const words = query.toString()
  return words ? `${path}?${words}` : path
}

/** What a filter is set to; empty when it is not. */
export const filterValue = (state: Pick<ListState, 'filters'>, key: string): string => state.filters.find(filter => filter.key === key)?.value ?? ''

/** The first page with one filter set anew, or without it when the value is empty. */
export function withFilter(state: ListState, key: string, value: string): ListState {
  const known = state.filters.some(filter => filter.key === key)
  const kept = state.filters.flatMap(filter => filter.key !== key ? [filter] : value ? [{ key, value }] : [])
  return { ...state, page: 1, filters: known || !value ? kept : [...kept, { key, value }] }
}
