import { compareValues } from '../bson/compare.ts'
import { isArray, typeRank } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import type { FilterNode } from '../query/nodes.ts'
import type { Collection } from '../store/collection.ts'
import { EVERYTHING } from '../store/index-table.ts'
import type { IndexTable, KeyRange } from '../store/index-table.ts'
import { after, conditions, pointInterval, rangeInterval } from './bounds.ts'
import type { Condition, Interval } from './bounds.ts'
import { isExact } from './exact.ts'
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
    /** Whether the ranges hold keys of exactly the documents that fit. */
    exact: boolean
  }
  | { kind: 'union', plans: Plan[] }

type IndexPlan = Extract<Plan, { kind: 'index' }>
interface Rated {
  plan: IndexPlan
  score: number
}

/** More ranges than these are read as one. */
const MAX_RANGES = 10_000

/** Chooses an index for a filter and a sort; `scan` when none helps. */
export function choosePlan(collection: Collection, filter: FilterNode, sort: readonly KeyField[]): Plan {
  const wanted = conditions(filter)
  let best: Rated | undefined
  for (const index of collection.indexes) {
    if (index.spec.partial && !implies(filter, index.spec.partial.node)) continue
    const rated = rate(index, filter, index.spec.sparse ? wanted.filter(neverMissing) : wanted, sort)
    if (rated && (!best || rated.score > best.score)) best = rated
  }
  if (best && best.score >= 10) return best.plan
  return unionPlan(collection, filter) ?? best?.plan ?? { kind: 'scan' }
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
  const range = equal < fields.length ? rangeFor(index, equal, wanted.filter((condition) => isApart(index, used, condition))) : undefined
  if (range) score += 5
  const order = single ? sortedBy(index, equal, sort) : undefined
  if (order !== undefined && sort.length > 0) score += 4
  if (score === 0 || (index.spec.sparse && equal === 0 && !range)) return undefined
  const ranges = equal === fields.length ? prefixes.map(pointRange) : makeRanges(prefixes, range)
  const reverse = order === 'reverse'
  const exact = isExact(filter, wanted, index, equal)
  return { plan: { kind: 'index', index, ranges, reverse, sorted: order !== undefined && sort.length > 0, exact }, score }
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

function makeRanges(prefixes: readonly Buffer[], range: Interval | undefined): KeyRange[] {
  return prefixes.map((prefix) => ({
    from: Buffer.concat([prefix, range?.from ?? EVERYTHING.from]),
    to: Buffer.concat([prefix, range?.to ?? EVERYTHING.to]),
  }))
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
