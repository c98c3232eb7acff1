import { compareValues } from '../bson/compare.ts'
import { isArray, typeRank } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import type { FilterNode } from '../query/nodes.ts'
import type { Collection } from '../store/collection.ts'
import { EVERYTHING } from '../store/index-table.ts'
import type { IndexTable, KeyRange } from '../store/index-table.ts'
import { after, conditions, pointInterval, prefixIntervals, rangeInterval } from './bounds.ts'
import type { Condition, Interval } from './bounds.ts'
import { coveringTests } from './cover.ts'
import type { KeyTest } from './cover.ts'
import { implies } from './partial.ts'
import type { KeyField } from './spec.ts'

/** How the candidates for a filter are found. They are always tested again. */
export type Plan =
  | { kind: 'scan' }
  | {
    kind: 'index'
    index: IndexTable
    ranges: KeyRange[]
    reverse: boolean
    sorted: boolean
    /** What keys in the ranges must have besides, for their documents to fit; undefined when documents must be looked at. */
    tests: KeyTest[] | undefined
  }
  | { kind: 'union', plans: Plan[] }

export type IndexPlan = Extract<Plan, { kind: 'index' }>
interface Rated {
  plan: IndexPlan
  score: number
}

/** More ranges than these are read as one. */
const MAX_RANGES = 10_000

/** Documents that may be read and sorted before it is worth asking whether an order gives them sooner. */
const FEW = 500
/** Candidates are counted up to here. */
const MANY = 20_000
/** What counting a key costs, beside looking at it. */
const COUNTED_COST = 0.05
/** What looking at a key costs, beside reading a document and looking at it. */
const KEY_COST = 0.25

/**
 * Chooses an index for a filter and a sort; `scan` when none helps.
 *
 * @param most how many documents are wanted, those to be skipped included; 0 for all
 */
export function choosePlan(collection: Collection, filter: FilterNode, sort: readonly KeyField[], most = 0): Plan {
  const plans = ratedPlans(collection, filter, sort)
  const ordered = plans.filter(({ plan }) => plan.sorted).reduce<Rated | undefined>(better, undefined)
  let best = narrowest(plans.filter(({ plan }) => !plan.sorted))
  best = best && ordered ? cheaper(best, ordered, sort, most) : best ?? ordered
  if (best && best.score >= 10) return best.plan
  return unionPlan(collection, filter) ?? best?.plan ?? { kind: 'scan' }
}

/** The plan that tells with the fewest keys, and without a document, what fits a filter; undefined when none does. */
export function choosePlanOfKeys(collection: Collection, filter: FilterNode): IndexPlan | undefined {
  let best: { plan: IndexPlan, cost: number } | undefined
  for (const { plan } of ratedPlans(collection, filter, []).toSorted((a, b) => a.plan.index.arrays.size - b.plan.index.arrays.size)) {
    if (!plan.tests) continue
    const each = plan.tests.length === 0 ? COUNTED_COST : 1
    // No further than to where it is the dearer one: under arrays an index may have many keys of each document.
    const cost = each * countUpTo(plan, best ? Math.ceil(best.cost / each) : Number.MAX_SAFE_INTEGER)
    if (!best || cost < best.cost) best = { plan, cost }
  }
  return best?.plan
}

function ratedPlans(collection: Collection, filter: FilterNode, sort: readonly KeyField[]): Rated[] {
  const wanted = conditions(filter)
  return collection.indexes.flatMap((index) => {
    if (index.spec.partial && !implies(filter, index.spec.partial.node)) return []
    return rate(index, filter, index.spec.sparse ? wanted.filter(neverMissing) : wanted, sort) ?? []
  })
}

/** Where the fields of a sort stand in an index; undefined when it has not all of them, or arrays under one. */
export function sortPositions({ index }: IndexPlan, sort: readonly KeyField[]): number[] | undefined {
  const positions = sort.map(({ path }) => index.spec.fields.findIndex((field) => field.path === path))
  return positions.some((position) => position < 0 || index.arrays.has(position)) ? undefined : positions
}

/** Whether keys tell which documents fit and in which order, so that only those of a page are read. */
const isToldByKeys = (plan: IndexPlan, sort: readonly KeyField[]): boolean => plan.tests !== undefined && sortPositions(plan, sort) !== undefined

/** Ranges lie in the order of keys. */
export const inOrder = (ranges: readonly KeyRange[], reverse: boolean): readonly KeyRange[] => (reverse ? ranges.toReversed() : ranges)

const better = (best: Rated | undefined, other: Rated): Rated => (best && best.score >= other.score ? best : other)

/** The plan that leaves the fewest documents; of those that leave many, the one that promises most. */
function narrowest(plans: readonly Rated[]): Rated | undefined {
  const best = plans.reduce<Rated | undefined>(better, undefined)
  if (!best || plans.length === 1 || best.score >= 100) return best
  const counted = plans.map((rated) => ({ rated, found: countUpTo(rated.plan, FEW) }))
  return counted.sort((a, b) => a.found - b.found || b.rated.score - a.rated.score)[0]!.rated
}

/**
 * One plan narrows the documents down and has to sort them, the other reads them in order until enough have been found.
 * The rarer what is looked for, the longer the second one reads.
 */
function cheaper(narrow: Rated, ordered: Rated, sort: readonly KeyField[], most: number): Rated {
  const cost = isToldByKeys(narrow.plan, sort) ? KEY_COST : 2
  // From here on the order is cheaper, however many documents it has; counting further would only take time.
  const enough = most === 0 ? MANY : Math.min(MANY, Math.ceil(Math.sqrt(most * MANY / cost)))
  const found = countUpTo(narrow.plan, enough)
  if (found >= enough || countUpTo(ordered.plan, found + 1) <= found) return ordered
  if (found <= FEW) return narrow
  const all = countUpTo(ordered.plan, MANY)
  const read = most === 0 ? all : most * all / found
  return read < found * cost ? ordered : narrow
}

function countUpTo({ index, ranges }: IndexPlan, most: number): number {
  let sum = 0
  for (const range of ranges) {
    sum += index.countUpTo(range, most - sum)
    if (sum >= most) break
  }
  return sum
}

/** A sparse index leaves out documents without its fields, so conditions that null could meet must not use it. */
function neverMissing({ operand }: Condition): boolean {
  return operand !== null && !(isArray(operand) && operand.includes(null))
}

/** Builds the ranges of one index: equal fields first, then at most one range. */
function rate(index: IndexTable, filter: FilterNode, wanted: readonly Condition[], sort: readonly KeyField[]): Rated | undefined {
  const { fields, unique } = index.spec
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let score = 0
  let equal = 0
  let single = true
  const used: Condition[] = []
  for (; equal < fields.length; equal++) {
    const condition = equalityOn(fields[equal]!, wanted)
    const points = condition && isApart(index, used, condition) ? pointsOf(condition, fields[equal]!) : undefined
    if (!points || points.length * prefixes.length > MAX_RANGES) break
    used.push(condition!)
    prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point.from])))
    if (points.length !== 1) single = false
    score += points.length === 1 ? 10 : 9
  }
  if (unique && equal === fields.length) score += 100
  const intervals = equal < fields.length ? rangesFor(index, equal, wanted.filter((condition) => isApart(index, used, condition))) : []
  const ranged = intervals.length > 0
  if (ranged) score += 5
  const order = single ? sortedBy(index, equal, sort) : undefined
  if (order !== undefined && sort.length > 0) score += 4
  if (score === 0 || (index.spec.sparse && equal === 0 && !ranged)) return undefined
  const ranges = equal === fields.length ? prefixes.map(pointRange) : makeRanges(prefixes, ranged ? intervals : [EVERYTHING])
  const reverse = order === 'reverse'
  const tests = coveringTests(filter, wanted, index, equal)
  return { plan: { kind: 'index', index, ranges, reverse, sorted: order !== undefined && sort.length > 0, tests }, score }
}

/**
 * Whether a condition may narrow an index that is narrowed by the `used` ones already. Two fields of one array, such as
 * `v.id` and `v.n`, may meet their conditions in different elements, but a key holds the two of one element: they may
 * be used together only when one `$elemMatch` asks for both.
 */
function isApart(index: IndexTable, used: readonly Condition[], condition: Condition): boolean {
  const position = ({ path }: Condition): number => index.spec.fields.findIndex((field) => field.path === path)
  const root = ({ path }: Condition): string => path.split('.')[0]!
  if (!index.arrays.has(position(condition))) return true
  return used.every((other) => root(other) !== root(condition) || !index.arrays.has(position(other))
    || (other.element !== undefined && other.element === condition.element))
}

function equalityOn(field: KeyField, wanted: readonly Condition[]): Condition | undefined {
  const found = wanted.filter(({ path, operator }) => path === field.path && (operator === '$eq' || operator === '$in'))
  return found.find(({ operator }) => operator === '$eq') ?? found[0]
}

function pointsOf({ operator, operand }: Condition, field: KeyField): Interval[] {
  const values: Value[] = operator === '$in' && isArray(operand) ? [...operand].sort(compareValues) : [operand]
  const points = values.map((value) => pointInterval(value, field.descending))
  const unique = points.filter((point, i) => i === 0 || !point.from.equals(points[i - 1]!.from))
  return field.descending ? unique.reverse() : unique
}

/** Ranges on the next field: those of a prefix, else the one between two bounds. */
function rangesFor(index: IndexTable, position: number, wanted: readonly Condition[]): Interval[] {
  const { path, descending } = index.spec.fields[position]!
  const prefix = wanted.find((condition) => condition.path === path && condition.operator === '$regex')
  if (prefix) return prefixIntervals(prefix.operand, descending)
  const range = rangeFor(index, position, wanted)
  return range ? [range] : []
}

/** A range on the next field. Under arrays the two bounds may be met by different elements, so one is used. */
function rangeFor(index: IndexTable, position: number, wanted: readonly Condition[]): Interval | undefined {
  const field = index.spec.fields[position]!
  const own = wanted.filter(({ path }) => path === field.path)
  const lower = own.find(({ operator }) => operator === '$gt' || operator === '$gte')
  const upper = own.find(({ operator }) => operator === '$lt' || operator === '$lte')
  if (!lower && !upper) return undefined
  if (lower && upper && (index.arrays.has(position) || !sameType(lower, upper))) {
    return rangeInterval(lower, undefined, field.descending)
  }
  return rangeInterval(lower, upper, field.descending)
}

const sameType = (a: Condition, b: Condition): boolean => typeRank(a.operand) === typeRank(b.operand)

const pointRange = (key: Buffer): KeyRange => ({ from: key, to: after(key), point: true })

function makeRanges(prefixes: readonly Buffer[], intervals: readonly Interval[]): KeyRange[] {
  return prefixes.flatMap((prefix) => intervals.map(({ from, to }) => ({ from: Buffer.concat([prefix, from]), to: Buffer.concat([prefix, to]) })))
}

/** Whether reading the index in one direction gives the sort, when its first `equal` fields have one value each. */
function sortedBy(index: IndexTable, equal: number, sort: readonly KeyField[]): 'forward' | 'reverse' | undefined {
  const { fields } = index.spec
  const fixed = new Set(fields.slice(0, equal).filter((_, i) => !index.arrays.has(i)).map(({ path }) => path))
  const open = sort.filter(({ path }) => !fixed.has(path))
  let reverse: boolean | undefined
  for (let i = 0; i < open.length; i++) {
    const field = fields[equal + i]
    if (!field || field.path !== open[i]!.path || index.arrays.has(equal + i)) return undefined
    const turned = field.descending !== open[i]!.descending
    if (reverse !== undefined && reverse !== turned) return undefined
    reverse = turned
  }
  return reverse ? 'reverse' : 'forward'
}

/** An `$or` whose branches all have an index is read branch by branch. */
function unionPlan(collection: Collection, filter: FilterNode): Plan | undefined {
  const nodes = filter.kind === 'and' ? filter.items : [filter]
  for (const node of nodes) {
    if (node.kind !== 'or' || node.items.length === 0) continue
    const plans = node.items.map((item) => choosePlan(collection, item, []))
    if (plans.every((plan) => plan.kind !== 'scan')) return { kind: 'union', plans }
  }
  return undefined
}
