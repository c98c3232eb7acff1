import { show } from '../bson/show.ts'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { matches } from '../query/match.ts'
import type { FilterNode } from '../query/nodes.ts'
import { parseFilter } from '../query/parse.ts'
import { filterName } from './paths.ts'
import type { UpdatePath } from './paths.ts'

/** The filters of `arrayFilters`, by the name they give to the element. */
export type ArrayFilters = ReadonlyMap<string, FilterNode>

/** The one name that all conditions of a filter begin with. */
function nameOf(node: FilterNode): string | undefined {
  if (node.kind === 'field') return node.parts[0]
  if (node.kind === 'expression') return undefined
  const names = new Set((node.kind === 'not' ? [node.item] : node.items).map(nameOf))
  if (names.size > 1) {
    const [first, second] = names
    fail('FailedToParse', `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${first}' and '${second}'`)
  }
  return [...names][0]
}

export function parseArrayFilters(list: Value | undefined): ArrayFilters {
  const out = new Map<string, FilterNode>()
  if (list === undefined || list === null) return out
  if (!isArray(list)) return fail('TypeMismatch', 'arrayFilters must be an array')
  for (const item of list) {
    if (!isDoc(item)) return fail('TypeMismatch', 'every array filter must be an object')
    const node = parseFilter(item)
    const name = nameOf(node)
    if (name === undefined) return fail('FailedToParse', 'Cannot use an expression without a top-level field name in arrayFilters')
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) fail('BadValue', `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`)
    if (out.has(name)) fail('FailedToParse', `Found multiple array filters with the same top-level field name ${name}`)
    out.set(name, node)
  }
  return out
}

/** Refuses names without a filter (2) and filters that no path uses (9). */
export function checkFilterUse(filters: ArrayFilters, paths: readonly UpdatePath[], update: Doc): void {
  const used = new Set<string>()
  for (const { text, parts } of paths) {
    for (const part of parts) {
      const name = filterName(part)
      if (!name) continue
      if (!filters.has(name)) fail('BadValue', `No array filter found for identifier '${name}' in path '${text}'`)
      used.add(name)
    }
  }
  for (const name of filters.keys()) {
    if (!used.has(name)) fail('FailedToParse', `The array filter for identifier '${name}' was not used in the update ${show(update)}`)
  }
}

export function elementTester(filters: ArrayFilters): (name: string, element: Value) => boolean {
  return (name, element) => matches(filters.get(name)!, new Map([[name, element]]))
}
