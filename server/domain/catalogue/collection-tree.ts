import type { CollectionDocument } from '../../db/mongo/documents.ts'
import { refusal } from '../shared/result.ts'

/** Levels below each other that a menu can still show. */
export const DEEPEST = 6

type Node = Pick<CollectionDocument, '_id' | 'parentId'>

/** Pure: what lies above a collection, the nearest first; a circle is broken off. */
export function ancestors<T extends Node>(start: string | undefined, all: ReadonlyMap<string, T>): T[] {
  const found: T[] = []
  for (let id = start; id !== undefined;) {
    const node = all.get(id)
    if (!node || found.includes(node)) break
    found.push(node)
    id = node.parentId
  }
  return found
}

/** @returns why a collection cannot lie below that parent */
export function problemOfParent(id: string, parentId: string, all: Node[]) {
  const field = ['input', 'parentId']
  const byId = new Map(all.map(node => [node._id, node]))
  if (!byId.has(parentId)) return refusal('NOT_FOUND', 'This collection does not exist any more.', field)
  const above = ancestors(parentId, byId)
  if (parentId === id || above.some(node => node._id === id)) return refusal('COLLECTION_CYCLE', 'A collection cannot lie below itself. Choose another one above it.', field)
  const below = depthBelow(id, all)
  return above.length + below > DEEPEST ? refusal('TOO_DEEP', `Collections go at most ${DEEPEST} levels deep.`, field) : null
}

/** Levels from a collection down, itself included. */
function depthBelow(id: string, all: Node[], seen: ReadonlySet<string> = new Set()): number {
  if (seen.has(id)) return 0
  const children = all.filter(node => node.parentId === id)
  return 1 + Math.max(0, ...children.map(child => depthBelow(child._id, all, new Set([...seen, id]))))
}
