import { notInArray, sql, type SQL } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { events } from '../../db/postgres/schema/events.ts'

export interface SearchTermRow {
  query: string
  /** How often it was searched for. */
  searches: number
  /** Products that the latest search found; null when nobody has searched for just this. */
  results: number | null
  /** Searches after which a product was opened, and put in the bag. */
  clicked: number
  added: number
  /** Products opened straight from the suggestions when this had been typed. */
  suggested: number
  lastAt: Date
}

export interface TermFilter {
  from: Date
  /** Part of the words. */
  containing: string
  show: 'all' | 'without-results' | 'few-clicks' | 'suggested'
  /** Queries that are not a problem though they look like one. */
  settled: readonly string[]
}

export interface SearchTotals { searches: number, withoutResults: number, clicked: number, suggested: number }

/** A query that led nowhere once or twice says little. */
const FEW_FROM = 3

const HAVING: Record<TermFilter['show'], SQL> = {
  'all': sql`searches > 0`,
  'without-results': sql`results = 0`,
  // Fewer than one search in five led to a product.
  'few-clicks': sql`results > 0 and searches >= ${FEW_FROM} and clicked * 5 < searches`,
  'suggested': sql`suggested > 0`,
}

/** More results than that are not told apart. */
const MANY = 2 ** 20
/** Of the latest search, in one pass and without sorting: what it found is written behind its milliseconds. */
const LATEST = sql`max((date_part('epoch', created_at) * 1000)::bigint * ${sql.raw(String(MANY))} + least(results, ${sql.raw(String(MANY - 1))})) filter (where name = 'search')`

/** Searches by their words. */
function terms({ from, containing, show, settled }: TermFilter): SQL {
  return sql`select *, (count(*) over ())::int total from (
    select query, (count(*) filter (where name = 'search'))::int searches, (${LATEST} % ${sql.raw(String(MANY))})::int results,
      (count(*) filter (where clicked))::int clicked, (count(*) filter (where added))::int added,
      (count(*) filter (where name = 'suggestion_click'))::int suggested, max(created_at) last_at
    from ${events} where name in ('search', 'suggestion_click') and created_at >= ${from.toISOString()}::timestamptz and position(${containing} in query) > 0
    group by query) term where ${HAVING[show]} and ${settled.length === 0 ? sql`true` : notInArray(sql`query`, [...settled])}`
}

export const searchReportRepository = {
  /** A page of them, and how many there are on all pages. */
  async terms(db: Executor, filter: TermFilter, { offset, limit }: { offset: number, limit: number }): Promise<{ terms: SearchTermRow[], total: number }> {
    const { rows } = await db.execute<Omit<SearchTermRow, 'lastAt'> & { last_at: string, total: number }>(
      sql`${terms(filter)} order by ${filter.show === 'suggested' ? sql`suggested` : sql`searches`} desc, last_at desc, query limit ${limit} offset ${offset}`)
    // A page behind the end tells of no total.
    const total = rows[0]?.total ?? (offset > 0 ? (await db.execute<{ count: number }>(sql`select count(*)::int count from (${terms(filter)}) found`)).rows[0]!.count : 0)
    return { terms: rows.map(({ last_at, total: _, ...row }) => ({ ...row, lastAt: new Date(last_at) })), total }
  },

  /** Searches altogether, how many of them found nothing or led to a product, and products opened straight from suggestions. */
  async totals(db: Executor, from: Date): Promise<SearchTotals> {
    const { rows } = await db.execute<SearchTotals & Record<string, unknown>>(sql`
      select (count(*) filter (where name = 'search'))::int searches, (count(*) filter (where results = 0))::int "withoutResults",
        (count(*) filter (where clicked))::int clicked, (count(*) filter (where name = 'suggestion_click'))::int suggested
      from ${events} where name in ('search', 'suggestion_click') and created_at >= ${from.toISOString()}::timestamptz`)
    return rows[0]!
  },

  /** Queries that were asked at least `least` times and then found products with all their words, the most asked first; what finds nothing by now is left out. */
  async popular(db: Executor, from: Date, least: number, limit: number): Promise<string[]> {
    const { rows } = await db.execute<{ query: string }>(sql`
      select query from ${events} where name = 'search' and created_at >= ${from.toISOString()}::timestamptz
      group by query having count(*) filter (where matched) >= ${least} and ${LATEST} % ${sql.raw(String(MANY))} > 0
      order by count(*) desc, query limit ${limit}`)
    return rows.map(({ query }) => query)
  },
}
