import { ObjectId } from 'bson'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import type { FilterNode } from '../query/nodes.ts'
import { checkId } from '../commands/insert.ts'
import type { Update } from './parse.ts'

/** The equalities of a filter that an upserted document starts with. */
function equalities(node: FilterNode, out: [string, Value][]): void {
  if (node.kind === 'and') return node.items.forEach((item) => equalities(item, out))
  if (node.kind === 'or' && node.items.length === 1) return equalities(node.items[0]!, out)
  if (node.kind !== 'field') return
  if (node.operator === '$eq') out.push([node.path, node.operand])
  else if (node.operator === '$in' && isArray(node.operand) && node.operand.length === 1) out.push([node.path, node.operand[0]!])
}

function setPath(target: Doc, path: string, value: Value): void {
  const parts = path.split('.')
  let current = target
  for (const part of parts.slice(0, -1)) {
    const child = current.get(part) ?? new Map<string, Value>()
    if (!isDoc(child)) return fail(54, `cannot infer query fields to set, path '${path}' is matched twice`)
    current.set(part, child)
    current = child
  }
  const last = parts.at(-1)!
  if (current.has(last)) fail(54, `cannot infer query fields to set, path '${path}' is matched twice`)
  current.set(last, value)
}

/** The document that an upsert inserts: what the query says equals, then the update, `_id` first. */
export function upsertDocument(filter: FilterNode, update: Update): Doc {
  const found: [string, Value][] = []
  equalities(filter, found)
  const start: Doc = new Map()
  for (const [path, value] of found) {
    if (update.kind !== 'replacement' || path === '_id') setPath(start, path, value)
  }
  const updated = update.apply({ document: start, index: undefined, inserting: true })
  const given = updated.get('_id')
  const id = given === undefined ? new ObjectId() : given
  checkId(id)
  updated.delete('_id')
  return new Map<string, Value>([['_id', id], ...updated])
}
