import type { Doc, Maybe } from '../bson/values.ts'
import type { FilterNode, MatchDetails } from './nodes.ts'
import { walk } from './paths.ts'

/** Whether a document fits a filter. */
export function matches(node: FilterNode, doc: Doc, details?: MatchDetails): boolean {
  switch (node.kind) {
    case 'and': return node.items.every((item) => matches(item, doc, details))
    case 'or': return node.items.some((item) => matches(item, doc, details))
    case 'nor': return !node.items.some((item) => matches(item, doc))
    case 'not': return !matches(node.item, doc)
    case 'expression': return node.test(doc)
  }
  if (node.parts.length === 1 && !node.expand) return node.test(doc.get(node.path), details)
  return walk(doc, node.parts, node.expand, (value, index) => {
    if (!node.test(value, details)) return false
    if (details && index !== undefined) details.index = index
    return true
  })
}

/** Whether one value fits a filter made of operators only, as inside `$elemMatch: { $gt: 1 }` and `$pull`. */
export function matchesValue(node: FilterNode, value: Maybe): boolean {
  switch (node.kind) {
    case 'and': return node.items.every((item) => matchesValue(item, value))
    case 'or': return node.items.some((item) => matchesValue(item, value))
    case 'nor': return !node.items.some((item) => matchesValue(item, value))
    case 'not': return !matchesValue(node.item, value)
    case 'expression': return false
    case 'field': return node.test(value)
  }
}

/** The top-level fields a filter reads, or `undefined` when it may read all of them. */
export function fieldsRead(node: FilterNode): Set<string> | undefined {
  if (node.kind === 'expression') return undefined
  if (node.kind === 'field') return new Set([node.parts[0]!])
  const out = new Set<string>()
  for (const item of node.kind === 'not' ? [node.item] : node.items) {
    const fields = fieldsRead(item)
    if (!fields) return undefined
    for (const field of fields) out.add(field)
  }
  return out
}
