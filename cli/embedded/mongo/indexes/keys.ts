import { compoundKey } from '../bson/keys.ts'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'
import { codes, fail, ServerError } from '../errors.ts'
import { toIndex } from '../query/paths.ts'
import type { KeyField } from './spec.ts'

/** The keys of a document in an index, without repeats. */
export interface DocumentKeys {
  keys: Buffer[]
  /** The positions of the fields that had an array on their way: these fields are "multikey". */
  arrays: Set<number>
  /** Whether any of the fields is present; a sparse index leaves the document out otherwise. */
  present: boolean
}

/** What an index holds for an empty array; it sorts below null, which also stands for a missing value. */
const EMPTY = Symbol('empty array')
type Part = Maybe | typeof EMPTY

/** Where a field's walk stands: at a value, or at an array with the rest of the path to go. */
type Step = { value: Part } | { array: Value[], rest: readonly string[] }

function follow(start: Doc, parts: readonly string[]): Step {
  let current: Maybe = start
  for (let i = 0; i < parts.length; i++) {
    if (isArray(current)) return { array: current, rest: parts.slice(i) }
    if (!isDoc(current)) return { value: undefined }
    current = current.get(parts[i]!)
  }
  return isArray(current) ? { array: current, rest: [] } : { value: current }
}

/** Goes on in one element of an array. An element at the end of the path counts as it is, even an array. */
function intoElement(item: Maybe, position: number, rest: readonly string[]): Step {
  if (rest.length === 0) return { value: item }
  if (toIndex(rest[0]!) === position) {
    if (rest.length === 1) return { value: item }
    if (isArray(item)) return { array: item, rest: rest.slice(1) }
    return isDoc(item) ? follow(item, rest.slice(1)) : { value: undefined }
  }
  return isDoc(item) ? follow(item, rest) : { value: undefined }
}

/** Walks all fields side by side; two fields may share one array, but not stand in two different ones. */
function expand(steps: readonly Step[], arrays: Set<number>, emit: (row: Part[]) => void): void {
  const open = steps.flatMap((step, position) => ('array' in step ? [{ ...step, position }] : []))
  const first = open[0]
  if (!first) return emit(steps.map((step) => ('value' in step ? step.value : undefined)))
  for (const step of open) {
    arrays.add(step.position)
    if (step.array !== first.array) fail('CannotIndexParallelArrays', 'cannot index parallel arrays')
  }
  const { array } = first
  const advance = (into: (rest: readonly string[]) => Step): void => {
    expand(steps.map((step) => ('array' in step ? into(step.rest) : step)), arrays, emit)
  }
  if (array.length === 0) return advance((rest) => ({ value: rest.length === 0 ? EMPTY : undefined }))
  const named = new Set(open.map((step) => toIndex(step.rest[0] ?? '')))
  const [index] = named
  if (named.size === 1 && index !== undefined && !array.some((item) => isDoc(item) && item.has(String(index)))) {
    return advance((rest) => intoElement(array[index], index, rest))
  }
  array.forEach((item, position) => advance((rest) => intoElement(item, position, rest)))
}

function startSteps(document: Doc, fields: readonly KeyField[]): Step[] {
  return fields.map((field) => follow(document, field.parts))
}

function rowKey(row: readonly Part[], descending: readonly boolean[]): Buffer {
  return compoundKey(row.map((value) => (value === EMPTY ? undefined : value ?? null)), descending)
}

/** Computes the keys. Throws 171 when two arrays stand side by side. */
export function documentKeys(document: Doc, fields: readonly KeyField[]): DocumentKeys {
  const descending = fields.map((field) => field.descending)
  const arrays = new Set<number>()
  const keys: Buffer[] = []
  let known: Set<string> | undefined
  let present = false
  expand(startSteps(document, fields), arrays, (row) => {
    if (row.some((value) => value !== undefined)) present = true
    const key = rowKey(row, descending)
    if (arrays.size > 0) {
      known ??= new Set()
      const id = key.toString('latin1')
      if (known.has(id)) return
      known.add(id)
    }
    keys.push(key)
  })
  return { keys, arrays, present }
}

/** The values that make up one of a document's keys, by path: what a duplicate key error tells. */
export function keyValues(document: Doc, fields: readonly KeyField[], key: Buffer): Doc {
  const descending = fields.map((field) => field.descending)
  const found: Doc = new Map()
  expand(startSteps(document, fields), new Set(), (row) => {
    if (found.size > 0 || !rowKey(row, descending).equals(key)) return
    fields.forEach((field, i) => {
      const value = row[i]
      found.set(field.path, typeof value === 'symbol' ? [] : value ?? null)
    })
  })
  return found
}

function sortKeys(document: Doc, fields: readonly KeyField[]): DocumentKeys {
  try {
    return documentKeys(document, fields)
  } catch (error) {
    if (error instanceof ServerError && error.code === codes.CannotIndexParallelArrays) fail('BadValue', 'cannot sort with keys that are parallel arrays')
    throw error
  }
}

/** The key that a document sorts by: its least one, directions taken into account. */
export function sortKey(document: Doc, fields: readonly KeyField[]): Buffer {
  const { keys } = sortKeys(document, fields)
  return keys.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least))
}
