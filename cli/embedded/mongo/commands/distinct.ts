import { compareValues, equalValues } from '../bson/compare.ts'
import { decodeFields } from '../bson/decode.ts'
import { isArray } from '../bson/values.ts'
import type { Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { pointInterval } from '../indexes/bounds.ts'
import { choosePlan } from '../indexes/planner.ts'
import { find, isEmptyFilter } from '../query/execute.ts'
import type { FilterNode } from '../query/nodes.ts'
import { walk } from '../query/paths.ts'
import { parseFilter } from '../query/parse.ts'
import type { Collection } from '../store/collection.ts'
import { EVERYTHING } from '../store/index-table.ts'
import type { IndexTable, KeyRange } from '../store/index-table.ts'
import type { Command, Commands } from './context.ts'
import { checkHint } from './hint.ts'
import { checkFields, collectionName, docField } from './options.ts'
import { ok } from './reply.ts'

/** The values that a stored document has at a path; an array stands for its elements. */
function valuesAt(bytes: Buffer, parts: readonly string[]): Value[] {
  const values: Value[] = []
  walk(decodeFields(bytes, new Set([parts[0]!])), parts, false, (value) => {
    if (value !== undefined) values.push(...(isArray(value) ? value : [value]))
    return false
  })
  return values
}

/** An index over the one field, and the ranges of it that hold just the values asked for. */
function indexFor(collection: Collection, key: string, filter: FilterNode): { index: IndexTable, ranges: readonly KeyRange[] } | undefined {
  const usable = ({ spec }: IndexTable): boolean => spec.fields.length === 1 && spec.fields[0]!.path === key && !spec.partial
  if (isEmptyFilter(filter)) {
    const index = collection.indexes.find(usable)
    return index && { index, ranges: [EVERYTHING] }
  }
  const plan = choosePlan(collection, filter, [])
  // Under arrays a condition chooses documents, whose other elements count too.
  return plan.kind === 'index' && plan.tests?.length === 0 && usable(plan.index) && plan.index.arrays.size === 0 ? plan : undefined
}

/** One document of each key says what the key stands for; many are read only where the first ones lack the field. */
function* valuesOfIndex(index: IndexTable, ranges: readonly KeyRange[], parts: readonly string[]): Generator<Value> {
  const { descending } = index.spec.fields[0]!
  for (const range of ranges) {
    for (const key of index.distinctKeys(range)) {
      const { from, to } = { from: key, to: Buffer.concat([key, Buffer.of(0)]) }
      for (const { bytes } of index.scan({ from, to }, false)) {
        const value = valuesAt(bytes, parts).find((candidate) => pointInterval(candidate, descending).from.equals(key))
        if (value === undefined) continue
        yield value
        break
      }
    }
  }
}

const distinct: Command = (command, { catalog, database }) => {
  checkFields(command, ['key', 'query', 'hint'])
  const key = command.get('key')
  if (typeof key !== 'string' || key === '') return fail('TypeMismatch', `BSON field 'distinct.key' must be a string`)
  const filter = parseFilter(docField(command, 'query') ?? new Map<string, Value>())
  const collection = catalog.get(database, collectionName(command))
  checkHint(command, collection)
  const parts = key.split('.')
  const values: Value[] = []
  if (collection) {
    const plan = indexFor(collection, key, filter)
    if (plan) values.push(...valuesOfIndex(plan.index, plan.ranges, parts))
    else for (const { bytes } of find(collection, { filter, sort: [], skip: 0, limit: 0 })) values.push(...valuesAt(bytes, parts))
  }
  values.sort(compareValues)
  return ok({ values: values.filter((value, i) => i === 0 || !equalValues(value, values[i - 1])) })
}

export const distinctCommands: Commands = { distinct }
