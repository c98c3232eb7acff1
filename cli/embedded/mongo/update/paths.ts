import { fail } from '../errors.ts'
import { toIndex } from '../query/paths.ts'

/** A path that an update writes to. Parts may be `$`, `$[]` and `$[name]`. */
export interface UpdatePath {
  text: string
  parts: readonly string[]
}

const identifier = /^\$\[(.*)\]$/

/** The array filter that a part names: '' for `$[]`, undefined for a plain part. */
export function filterName(part: string): string | undefined {
  return identifier.exec(part)?.[1]
}

export function parseUpdatePath(text: string): UpdatePath {
  const parts = text.split('.')
  if (text === '') fail(56, 'An empty update path is not valid.')
  if (parts.includes('')) fail(56, `The update path '${text}' contains an empty field name, which is not allowed.`)
  parts.forEach((part, i) => {
    if (!part.startsWith('$')) return
    const positional = part === '$' || filterName(part) !== undefined
    if (!positional) fail('DollarPrefixedFieldName', `The dollar ($) prefixed field '${part}' in '${text}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`)
    if (i === 0) fail('BadValue', `Cannot have positional (i.e. '$') element in the first position in path '${text}'`)
  })
  if (parts.filter((part) => part === '$').length > 1) fail('BadValue', `Too many positional (i.e. '$') elements found in path '${text}'`)
  return { text, parts }
}

function compareParts(a: string, b: string): number {
  const x = toIndex(a)
  const y = toIndex(b)
  if (x !== undefined && y !== undefined) return x - y
  return a < b ? -1 : a > b ? 1 : 0
}

/** The order in which the real server applies modifications, and adds new fields: by name, numbers by value. */
export function comparePaths(a: UpdatePath, b: UpdatePath): number {
  const shared = Math.min(a.parts.length, b.parts.length)
  for (let i = 0; i < shared; i++) {
    const order = compareParts(a.parts[i]!, b.parts[i]!)
    if (order !== 0) return order
  }
  return a.parts.length - b.parts.length
}

/** Refuses two modifications of which one writes inside the other (40). The paths are in order. */
export function checkConflicts(paths: readonly UpdatePath[]): void {
  const seen = new Set<string>()
  for (const { text, parts } of paths) {
    for (let i = 1; i <= parts.length; i++) {
      const start = parts.slice(0, i).join('.')
      if (seen.has(start)) fail('ConflictingUpdateOperators', `Updating the path '${text}' would create a conflict at '${start}'`)
    }
    seen.add(text)
  }
}
