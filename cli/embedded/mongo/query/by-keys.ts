import { keyParts, passes } from '../indexes/cover.ts'
import { inOrder, sortPositions } from '../indexes/planner.ts'
import type { IndexPlan } from '../indexes/planner.ts'
import type { KeyField } from '../indexes/spec.ts'

/** Ranges that are worth a look whether they are empty: a prefix has two, and the second one hardly ever holds anything. */
const FEW_RANGES = 2

/** A document that is known only by its key in an index. */
interface Found {
  record: number
  parts: readonly Buffer[]
}

/** Stands for a key with a value that its bytes do not tell apart: documents must be read after all. */
class Unknown extends Error {}

/** Documents whose keys lie in the ranges and pass the tests, each once, in the order of the plan. */
function* fitting({ index, ranges, reverse, tests }: IndexPlan, last: number): Generator<Found> {
  const seen = index.arrays.size > 0 ? new Set<number>() : undefined
  for (const range of inOrder(ranges, reverse)) {
    for (const { key, record } of index.scanKeys(range, reverse)) {
      if (seen?.has(record)) continue
      const parts = last < 0 ? [] : keyParts(key, index, last)
      if (!parts) throw new Unknown()
      if (tests && !passes(parts, tests)) continue
      seen?.add(record)
      yield { record, parts }
    }
  }
}

/** The bytes of a part, turned around when the sort runs the other way than the index. */
function turned(part: Buffer, turn: boolean): Buffer {
  if (!turn) return part
  const other = Buffer.from(part)
  for (let i = 0; i < other.length; i++) other[i]! ^= 0xff
  return other
}

function sorted(found: Iterable<Found>, sort: readonly KeyField[], positions: readonly number[], { index }: IndexPlan): Found[] {
  const turns = sort.map(({ descending }, i) => descending !== index.spec.fields[positions[i]!]!.descending)
  const keyed = Array.from(found, (one) => ({ one, key: Buffer.concat(positions.map((position, i) => turned(one.parts[position]!, turns[i]!))) }))
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ one }) => one)
}

function take(found: Iterable<Pick<Found, 'record'>>, skip: number, limit: number): number[] {
  const records: number[] = []
  let position = 0
  for (const { record } of found) {
    if (position++ < skip) continue
    records.push(record)
    if (limit > 0 && records.length === limit) break
  }
  return records
}

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

/**
 * The records of a page in order, found without reading a document: neither those before the page nor those that do not
 * fit. Undefined when the keys do not tell enough.
 */
export function recordsByKeys(plan: IndexPlan, sort: readonly KeyField[], skip: number, limit: number): number[] | undefined {
  const { tests, index, ranges, reverse } = plan
  if (!tests) return undefined
  const positions = sort.length === 0 || plan.sorted ? [] : sortPositions(plan, sort)
  if (!positions) return undefined
  const last = Math.max(-1, ...positions, ...tests.map(({ position }) => position))
  const [only] = ranges
  // Where each key is a document that fits, the database counts off those before the page by itself.
  if (only && ranges.length === 1 && last < 0 && index.arrays.size === 0) return take(index.scanKeys(only, reverse, skip), 0, limit)
  return orUndefined(() => {
    const found = fitting(plan, last)
    return take(positions.length > 0 ? sorted(found, sort, positions, plan) : found, skip, limit)
  })
}

/** How many documents fit, without reading one; undefined when the keys do not tell. */
export function countByKeys(plan: IndexPlan): number | undefined {
  const { tests, index } = plan
  if (!tests) return undefined
  const ranges = index.arrays.size > 0 && plan.ranges.length <= FEW_RANGES ? plan.ranges.filter((range) => index.countUpTo(range, 1) > 0) : plan.ranges
  // Under arrays a document may have keys in several ranges.
  if (tests.length === 0 && (ranges.length <= 1 || index.arrays.size === 0)) return ranges.reduce((sum, range) => sum + index.count(range), 0)
  return orUndefined(() => {
    let count = 0
    for (const _ of fitting(plan, Math.max(-1, ...tests.map(({ position }) => position)))) count++
    return count
  })
}
