import { listLink, type ListState } from './list-query'

/** A state of a list as its address holds it, without the page: that belongs to no view. */
export const queryOf = (state: ListState): string => listLink('', { ...state, page: 1 }).replace(/^\?/, '')

const sorted = (query: string): string => [...new URLSearchParams(query)].map(pair => JSON.stringify(pair)).sort().join()

/** Whether two states are the same, whatever was set first. */
export const sameQuery = (one: string, other: string): boolean => sorted(one) === sorted(other)
