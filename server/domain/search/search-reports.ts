import type { PostgresConnection } from '../../db/postgres/client.ts'
import { foldQuery, isShowable } from '../events/recordable-query.ts'
import type { SearchRules } from '../search-rules/search-rules.service.ts'
import type { Clock } from '../shared/clock.ts'
import { searchReportRepository, type SearchTermRow, type TermFilter } from './search-report.repository.ts'

const DAY = 24 * 60 * 60_000
/** Days that popular queries are taken from, and how often one must have been asked to be shown to others. */
const POPULAR_DAYS = 30
const POPULAR_FROM = 5
const MOST_POPULAR = 6
/** Milliseconds for which popular queries are good. */
const FRESH_FOR = 60_000
/** Milliseconds after which they are read again when that failed. */
const RETRY_AFTER = 5_000

export interface TermSearch {
  days: number
  query: string
  show: TermFilter['show']
}

export type SearchTerm = SearchTermRow

/** What shoppers looked for, for the vendor, and what of it other shoppers may see. */
export function createSearchReports({ postgres, rules, clock }: { postgres: Pick<PostgresConnection, 'db'>, rules: Pick<SearchRules, 'list'>, clock: Clock }) {
  const { db } = postgres
  const daysAgo = (days: number) => new Date(clock().getTime() - days * DAY)
  async function filterOf({ days, query, show }: TermSearch): Promise<TermFilter> {
    // Whoever is led to a page needs no results.
    const settled = show === 'all' || show === 'suggested' ? [] : (await rules.list('redirect', '')).flatMap(({ queries }) => queries).map(foldQuery)
    return { from: daysAgo(days), containing: foldQuery(query.slice(0, 200)), show, settled }
  }
  let popular: { queries: string[], goodUntil: number } = { queries: [], goodUntil: 0 }
  let reading: Promise<void> | null = null

  async function readPopular(): Promise<void> {
    popular.goodUntil = clock().getTime() + RETRY_AFTER
    const queries = await searchReportRepository.popular(db, daysAgo(POPULAR_DAYS), POPULAR_FROM, 5 * MOST_POPULAR)
    popular = { queries: queries.filter(isShowable).slice(0, MOST_POPULAR), goodUntil: clock().getTime() + FRESH_FOR }
  }

  return {
    /** With a view of problems those are left out that lead to a page by now. */
    terms: async (search: TermSearch, slice: { offset: number, limit: number }) => searchReportRepository.terms(db, await filterOf(search), slice),
    totals: (days: number) => searchReportRepository.totals(db, daysAgo(days)),

    /** What is asked often and found, for a search field that is empty yet; the last ones, or none, while that cannot be found out. */
    async popular(): Promise<readonly string[]> {
      const isFirst = popular.goodUntil === 0
      if (popular.goodUntil <= clock().getTime()) reading ??= readPopular().catch(() => {}).finally(() => { reading = null })
      // Nobody waits for fresh ones where there are old ones.
      if (isFirst) await reading
      return popular.queries
    },
  }
}
