import { decode, decodeFields } from '../bson/decode.ts'
import type { Doc } from '../bson/values.ts'
import { sortKey } from '../indexes/keys.ts'
import { choosePlan, inOrder } from '../indexes/planner.ts'
import type { IndexPlan, Plan } from '../indexes/planner.ts'
import type { KeyField } from '../indexes/spec.ts'
import type { Collection } from '../store/collection.ts'
import type { Entry } from '../store/index-table.ts'
import { fieldsRead, matches } from './match.ts'
import type { FilterNode } from './nodes.ts'
import { recordsByKeys } from './by-keys.ts'

/** What to find. `limit` 0 means all. */
export interface Search {
  filter: FilterNode
  sort: readonly KeyField[]
  skip: number
  limit: number
}

/** Whether a filter lets everything through. */
export const isEmptyFilter = (filter: FilterNode): boolean => filter.kind === 'and' && filter.items.length === 0

function* candidates(collection: Collection, plan: Plan): Generator<Entry> {
  if (plan.kind === 'scan') return yield* collection.scan()
  if (plan.kind === 'index') {
    const seen = plan.ranges.length > 1 && plan.index.arrays.size > 0 ? new Set<number>() : undefined
    for (const range of inOrder(plan.ranges, plan.reverse)) {
      for (const entry of plan.index.scan(range, plan.reverse)) {
        if (seen?.has(entry.record)) continue
        seen?.add(entry.record)
        yield entry
      }
    }
    return
  }
  const seen = new Set<number>()
  for (const part of plan.plans) {
    for (const entry of candidates(collection, part)) {
      if (!seen.has(entry.record)) yield entry
      seen.add(entry.record)
    }
  }
}

const readFields = (bytes: Buffer, fields: ReadonlySet<string> | undefined): Doc =>
  fields ? decodeFields(bytes, fields) : decode(bytes)

function* fitting(collection: Collection, plan: Plan, filter: FilterNode): Generator<Entry> {
  if (isEmptyFilter(filter)) return yield* candidates(collection, plan)
  const fields = fieldsRead(filter)
  for (const entry of candidates(collection, plan)) {
    if (matches(filter, readFields(entry.bytes, fields))) yield entry
  }
}

function sorted(entries: Iterable<Entry>, sort: readonly KeyField[]): Entry[] {
  const fields = new Set(sort.map(({ parts }) => parts[0]!))
  const keyed = Array.from(entries, (entry) => ({ entry, key: sortKey(decodeFields(entry.bytes, fields), sort) }))
  keyed.sort((a, b) => Buffer.compare(a.key, b.key))
  return keyed.map(({ entry }) => entry)
}

function* slice(entries: Iterable<Entry>, skip: number, limit: number): Generator<Entry> {
  let position = 0
  for (const entry of entries) {
    if (position++ < skip) continue
    yield entry
    if (limit > 0 && position >= skip + limit) return
  }
}

/** Whether a plan would read documents that nobody asked for: those before the page, those that do not fit, or all for their order. */
function worthKeys(plan: Plan, sort: readonly KeyField[], skip: number): plan is IndexPlan {
  return plan.kind === 'index' && plan.tests !== undefined && (skip > 0 || plan.tests.length > 0 || (sort.length > 0 && !plan.sorted))
}

function* read(collection: Collection, records: readonly number[]): Generator<Entry> {
  for (const record of records) {
    const bytes = collection.read(record)
    if (bytes) yield { record, bytes }
  }
}

/** Finds documents, in order. The caller must not write before it has taken what it wants. */
export function* find(collection: Collection, { filter, sort, skip, limit }: Search): Generator<Entry> {
  const plan = choosePlan(collection, filter, sort, limit > 0 ? skip + limit : 0)
  const records = worthKeys(plan, sort, skip) ? recordsByKeys(plan, sort, skip, limit) : undefined
  if (records) return yield* read(collection, records)
  const found = fitting(collection, plan, filter)
  const ordered = sort.length === 0 || (plan.kind === 'index' && plan.sorted) ? found : sorted(found, sort)
  yield* slice(ordered, skip, limit)
}

/** The same, complete, for writers. */
export function findAll(collection: Collection, search: Search): Entry[] {
  return [...find(collection, search)]
}
