import { decode, decodeFields } from '../bson/decode.ts'
import type { Doc } from '../bson/values.ts'
import { sortKey } from '../indexes/keys.ts'
import { choosePlan } from '../indexes/planner.ts'
import type { Plan } from '../indexes/planner.ts'
import type { KeyField } from '../indexes/spec.ts'
import type { Collection } from '../store/collection.ts'
import type { Entry } from '../store/index-table.ts'
import { fieldsRead, matches } from './match.ts'
import type { FilterNode } from './nodes.ts'

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
    for (const range of plan.ranges) {
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

/** Finds documents, in order. The caller must not write before it has taken what it wants. */
export function* find(collection: Collection, { filter, sort, skip, limit }: Search): Generator<Entry> {
  const plan = choosePlan(collection, filter, sort, limit > 0 ? skip + limit : 0)
  const found = fitting(collection, plan, filter)
  const ordered = sort.length === 0 || (plan.kind === 'index' && plan.sorted) ? found : sorted(found, sort)
  yield* slice(ordered, skip, limit)
}

/** The same, complete, for writers. */
export function findAll(collection: Collection, search: Search): Entry[] {
  return [...find(collection, search)]
}
