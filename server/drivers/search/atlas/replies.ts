import { MongoError, type Collection } from 'mongodb'
import { z } from 'zod'
import type { SearchProductDocument } from '../../../db/mongo/search-documents.ts'
import { SearchUnavailable } from '../unavailable.ts'
import type { Pipeline } from './pipelines.ts'

/** Milliseconds that the store may work on one question of a shopper. */
const LONGEST = 1_000

const buckets = z.object({ buckets: z.array(z.object({ _id: z.union([z.string(), z.number()]), count: z.number() })) })

const meta = z.object({
  count: z.object({ total: z.number() }),
  facet: z.object({ values: buckets.optional(), prices: buckets.optional() }).optional(),
})

const row = z.object({
  productId: z.string(),
  exactCodes: z.array(z.string()).optional(),
  title: z.string().optional(),
  productType: z.string().optional(),
  vendor: z.string().optional(),
  details: z.string().optional(),
  priceMin: z.number().optional(),
  priceMax: z.number().optional(),
})

export type Row = z.infer<typeof row>

/** Counts of a set: how many there are, by label, and by the lower bound of the price. */
export interface Counts { total: number, labels: { label: string, count: number }[], prices: Map<number, number> }

export type Asking = ReturnType<typeof createAsking>

/** Puts questions to the search index. Throws `SearchUnavailable` when the cluster does not answer them, anything else when the answer is of another shape than documented. */
export function createAsking(products: Collection<SearchProductDocument>) {
  async function ask(pipeline: Pipeline): Promise<object[]> {
    try {
      return await products.aggregate(pipeline, { maxTimeMS: LONGEST }).toArray()
    }
    catch (error) {
      throw error instanceof MongoError ? new SearchUnavailable(error.message, { cause: error }) : error
    }
  }

  async function counts(pipeline: Pipeline): Promise<Counts> {
    const [first] = await ask(pipeline)
    // A collection without the index answers with nothing at all, not with a count of none.
    if (!first) throw new SearchUnavailable('Its index is missing; a restart makes it anew')
    const { count, facet } = meta.parse(first)
    return {
      total: count.total,
      labels: facet?.values?.buckets.map(({ _id, count }) => ({ label: String(_id), count })) ?? [],
      prices: new Map(facet?.prices?.buckets.map(({ _id, count }) => [Number(_id), count])),
    }
  }

  return {
    counts,
    total: async (pipeline: Pipeline): Promise<number> => (await counts(pipeline)).total,
    rows: async (pipeline: Pipeline): Promise<Row[]> => z.array(row).parse(await ask(pipeline)),
  }
}
