import { notInArray, sql, type SQL } from 'drizzle-orm'
import type { Executor } from '../../db/postgres/client.ts'
import { events } from '../../db/postgres/schema/events.ts'

export interface SearchTermRow {
  query: string
  /** How often it was searched for. */
  searches: number
  /** Products that the latest search found. */
  results: number
  /** Searches after which a product was opened, and put in the bag. */
  clicked: number
  added: number
  lastAt: Date
}

export interface TermFilter {
  from: Date
  /** Part of the words. */
  containing: string
  show: 'all' | 'without-results' | 'few-clicks'
  /** Queries that are not a problem though they look like one. */
  settled: readonly string[]
}

/** A query that led nowhere once or twice says little. */
const FEW_FROM = 3

const HAVING: Record<TermFilter['show'], SQL> = {
  'all': sql`true`,
  'without-results': sql`results = 0`,
  // Fewer than one search in five led to a product.
  'few-clicks': sql`results > 0 and searches >= ${FEW_FROM} and clicked * 5 < searches`,
}

/** Searches by their words, each search counted once, whatever came of it. */
function terms({ from, containing, show, settled }: TermFilter): SQL {
  const since = from.toISOString()
  const led = (name: 'search_click' | 'search_add') => sql`(select distinct search_id from ${events} where name = ${name} and created_at >= ${since}::timestamptz)`
  return sql`select * from (
    select s.query, count(*)::int searches, (array_agg(s.results order by s.created_at desc, s.id desc))[1] results,
      count(c.search_id)::int clicked, count(a.search_id)::int added, max(s.created_at) last_at
    from ${events} s left join ${led('search_click')} c on c.search_id = s.id left join ${led('search_add')} a on a.search_id = s.id
    where s.name = 'search' and s.created_at >= ${since}::timestamptz and position(${containing} in s.query) > 0
    group by s.query) term where ${HAVING[show]} and ${show === 'all' || settled.length === 0 ? sql`true` : notInArray(sql`query`, [...settled])}`
}

export const searchReportRepository = {
  async terms(db: Executor, filter: TermFilter, { offset, limit }: { offset: number, limit: number }): Promise<SearchTermRow[]> {
    const { rows } = await db.execute<Omit<SearchTermRow, 'lastAt'> & { last_at: string }>(
      sql`${terms(filter)} order by searches desc, last_at desc, query limit ${limit} offset ${offset}`)
    return rows.map(({ last_at, ...row }) => ({ ...row, lastAt: new Date(last_at) }))
  },

  async countTerms(db: Executor, filter: TermFilter): Promise<number> {
    const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int count from (${terms(filter)}) found`)
    return rows[0]!.count
  },

  /** Searches altogether, and how many of them found nothing or led to a product. */
  async totals(db: Executor, from: Date): Promise<{ searches: number, withoutResults: number, clicked: number }> {
    const { rows } = await db.execute<{ searches: number, withoutResults: number, clicked: number }>(sql`
      select count(*)::int searches, count(*) filter (where s.results = 0)::int "withoutResults", count(c.search_id)::int clicked
      from ${events} s left join (select distinct search_id from ${events} where name = 'search_click' and created_at >= ${from.toISOString()}::timestamptz) c on c.search_id = s.id
      where s.name = 'search' and s.created_at >= ${from.toISOString()}::timestamptz`)
    return rows[0]!
  },

  /** Queries that were asked at least `least` times and whose words products have, the most asked first. */
  async popular(db: Executor, from: Date, least: number, limit: number): Promise<string[]> {
    const { rows } = await db.execute<{ query: string }>(sql`
      select query from ${events} where name = 'search' and created_at >= ${from.toISOString()}::timestamptz
      group by query having count(*) >= ${least} and (array_agg(matched order by created_at desc, id desc))[1]
      order by count(*) desc, query limit ${limit}`)
    return rows.map(({ query }) => query)
  },
}
