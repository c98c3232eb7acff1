import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Maybe, Value } from '../bson/values.ts'

/** Gets a value at the end of a path, and the index in the outermost array passed on the way. True ends the walk. */
export type Visit = (value: Maybe, index: number | undefined) => boolean

/**
 * Walks a dotted path as the matcher of the real server does: arrays on the way are entered (each of their documents,
 * and the element that a numeric part names), and with `expand` an array at the end gives its elements, then itself.
 * A document in which the path ends early gives `undefined`; an array without documents gives nothing.
 */
export function walk(start: Doc, parts: readonly string[], expand: boolean, visit: Visit): boolean {
  return walkDoc(start, parts, 0, expand, visit, undefined)
}

function walkDoc(
  start: Doc, parts: readonly string[], from: number, expand: boolean, visit: Visit, index: number | undefined,
): boolean {
  let at = from + 1
  let current = start.get(parts[from]!)
  for (;;) {
    const end = at === parts.length
    if (isArray(current) && (expand || !end)) return walkArray(current, parts, at, expand, visit, index)
    if (end) return visit(current, index)
    if (!isDoc(current)) return visit(undefined, index)
    current = current.get(parts[at++]!)
  }
}

function walkArray(
  array: readonly Value[], parts: readonly string[], at: number, expand: boolean, visit: Visit, index: number | undefined,
): boolean {
  if (at === parts.length) {
    for (let i = 0; i < array.length; i++) if (visit(array[i], index ?? i)) return true
    return visit(array as Value[], index)
  }
  const offset = parts[at]!
  for (let i = 0; i < array.length; i++) {
    const item = array[i]!
    if (isDoc(item) && walkDoc(item, parts, at, expand, visit, index ?? i)) return true
    if (offset === String(i) && walkElement(item, parts, at + 1, expand, visit, index ?? i)) return true
  }
  return false
}

/** Goes on behind an array element that a numeric part of the path names. */
function walkElement(
  item: Value, parts: readonly string[], at: number, expand: boolean, visit: Visit, index: number,
): boolean {
  if (at === parts.length) return visit(item, index)
  if (isDoc(item)) return walkDoc(item, parts, at, expand, visit, index)
  return isArray(item) && walkArray(item, parts, at, expand, visit, index)
}

const arrayIndex = /^(0|[1-9]\d{0,8})$/

/** The array index that a part of a path names, or `undefined`. */
export function toIndex(part: string): number | undefined {
  return arrayIndex.test(part) ? Number(part) : undefined
}
