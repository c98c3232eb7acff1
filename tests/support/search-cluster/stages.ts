import { z } from 'zod'

/**
 * What MongoDB documents of `$search` and `$searchMeta`, as far as the driver uses it: every key that is not named here,
 * and every value of another type, is refused as the service would refuse it.
 * Source: mongodb.com/docs/atlas/atlas-search (operators-collectors, scoring, sort, counting, facet).
 */
const text = z.string().min(1)
const score = z.strictObject({ boost: z.strictObject({ value: z.number().positive() }) })
const fuzzy = z.strictObject({ maxEdits: z.union([z.literal(1), z.literal(2)]), prefixLength: z.int().min(0), maxExpansions: z.int().min(1).max(1000) })
const bound = z.union([z.number(), z.date()])

export interface Operator {
  compound?: { must?: Operator[], should?: Operator[], filter?: Operator[], mustNot?: Operator[], minimumShouldMatch?: number }
  text?: { query: string, path: string | string[], matchCriteria?: 'any' | 'all', fuzzy?: z.infer<typeof fuzzy>, score?: z.infer<typeof score> }
  phrase?: { query: string, path: string, slop?: number, score?: z.infer<typeof score> }
  autocomplete?: { query: string, path: string, tokenOrder?: 'any' | 'sequential', fuzzy?: z.infer<typeof fuzzy>, score?: z.infer<typeof score> }
  equals?: { path: string, value: string | boolean }
  in?: { path: string, value: string[] }
  range?: { path: string, gte?: z.infer<typeof bound>, lte?: z.infer<typeof bound> }
}

const clauses = z.array(z.lazy(() => operator)).min(1)

const compound = z.strictObject({
  must: clauses.optional(), should: clauses.optional(), filter: clauses.optional(), mustNot: clauses.optional(), minimumShouldMatch: z.int().min(0).optional(),
}).refine(({ should = [], minimumShouldMatch = 0 }) => minimumShouldMatch <= should.length, 'minimumShouldMatch asks for more clauses than there are')

/** One key each: an operator is named by it. */
const operators = {
  compound,
  text: z.strictObject({ query: text, path: z.union([text, z.array(text).min(1)]), matchCriteria: z.enum(['any', 'all']).optional(), fuzzy: fuzzy.optional(), score: score.optional() }),
  phrase: z.strictObject({ query: text, path: text, slop: z.int().min(0).optional(), score: score.optional() }),
  autocomplete: z.strictObject({ query: text, path: text, tokenOrder: z.enum(['any', 'sequential']).optional(), fuzzy: fuzzy.optional(), score: score.optional() }),
  equals: z.strictObject({ path: text, value: z.union([z.string(), z.boolean()]) }),
  in: z.strictObject({ path: text, value: z.array(z.string()).min(1) }),
  range: z.strictObject({ path: text, gte: bound.optional(), lte: bound.optional() }).refine(({ gte, lte }) => gte !== undefined || lte !== undefined, 'a range without a bound'),
}

const operator: z.ZodType<Operator> = z.strictObject(z.object(operators).partial().shape)
  .refine(value => Object.keys(value).length === 1, 'an operator has one name')

const direction = z.union([z.literal(1), z.literal(-1)])
const count = z.strictObject({ type: z.enum(['total', 'lowerBound']), threshold: z.int().optional() })

const rising = (bounds: number[]): boolean => bounds.every((bound, at) => at === 0 || bound > bounds[at - 1]!)
const facet = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('string'), path: text, numBuckets: z.int().min(1).max(1000).optional() }),
  z.strictObject({ type: z.literal('number'), path: text, boundaries: z.array(z.number()).min(2).max(1000).refine(rising, 'boundaries must rise'), default: text.optional() }),
])

export const searchStage = z.strictObject({
  index: text,
  compound,
  sort: z.record(z.string(), z.union([direction, z.strictObject({ $meta: z.literal('searchScore'), order: direction.optional() })])).optional(),
  count: count.optional(),
})

export const searchMetaStage = z.strictObject({
  index: text,
  compound: compound.optional(),
  facet: z.strictObject({ operator, facets: z.record(z.string(), facet) }).optional(),
  count: count.optional(),
}).refine(({ compound, facet }) => (compound === undefined) !== (facet === undefined), 'one operator or collector')

export type SearchStage = z.infer<typeof searchStage>
export type SearchMetaStage = z.infer<typeof searchMetaStage>

/** What may follow: nothing else is needed of the cluster. */
export const restOfPipeline = z.array(z.union([
  z.strictObject({ $skip: z.int().min(1) }),
  z.strictObject({ $limit: z.int().min(1) }),
  z.strictObject({ $project: z.record(z.string(), z.union([z.literal(0), z.literal(1)])) }),
]))

const filter = z.union([
  z.strictObject({ type: z.enum(['lowercase', 'icuFolding', 'englishPossessive']) }),
  z.strictObject({ type: z.literal('snowballStemming'), stemmerName: z.enum(['english', 'german']) }),
])
const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('string'), analyzer: text, norms: z.enum(['include', 'omit']).optional() }),
  z.strictObject({ type: z.literal('autocomplete'), analyzer: text, tokenization: z.enum(['edgeGram', 'rightEdgeGram', 'nGram']), minGrams: z.int().min(1), maxGrams: z.int(), foldDiacritics: z.boolean() }),
  z.strictObject({ type: z.literal('token'), normalizer: z.enum(['lowercase', 'none']).optional() }),
  z.strictObject({ type: z.literal('number'), representation: z.enum(['double', 'int64']).optional() }),
  z.strictObject({ type: z.literal('boolean') }),
  z.strictObject({ type: z.literal('date') }),
])

export const definition = z.strictObject({
  mappings: z.strictObject({ dynamic: z.literal(false), fields: z.record(z.string(), z.union([field, z.array(field).min(1)])) }),
  analyzers: z.array(z.strictObject({ name: text, tokenizer: z.strictObject({ type: z.literal('standard') }), tokenFilters: z.array(filter) })),
})

export type Definition = z.infer<typeof definition>
