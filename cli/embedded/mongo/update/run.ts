import { decode } from '../bson/decode.ts'
import type { Doc, Value } from '../bson/values.ts'
import type { KeyField } from '../indexes/spec.ts'
import { find, findAll } from '../query/execute.ts'
import { matches } from '../query/match.ts'
import type { FilterNode, MatchDetails } from '../query/nodes.ts'
import type { Collection } from '../store/collection.ts'
import type { Entry } from '../store/index-table.ts'
import type { Update } from './parse.ts'
import { upsertDocument } from './upsert.ts'

/** One update statement, parsed. */
export interface UpdateStatement {
  filter: FilterNode
  update: Update
  sort: readonly KeyField[]
  multi: boolean
  upsert: boolean
}

export interface UpdateResult {
  matched: number
  modified: number
  upserted?: { id: Value }
  /** The document before and after, of a statement for one document. */
  before?: Doc
  after?: Doc
}

/** Updates one document that fits; says whether it changed. */
function updateEntry(collection: Collection, entry: Entry, { filter, update }: UpdateStatement): { before: Doc, after: Doc, changed: boolean } {
  const before = decode(entry.bytes)
  const details: MatchDetails = {}
  matches(filter, before, details)
  const after = update.apply({ document: before, index: details.index, inserting: false })
  return { before, after, changed: collection.replace(entry, before, after) }
}

/** Executes a statement. `collection` makes the collection when an upsert needs it. */
export function runUpdate(existing: Collection | undefined, collection: () => Collection, statement: UpdateStatement): UpdateResult {
  const { filter, sort, multi } = statement
  const search = { filter, sort, skip: 0, limit: multi ? 0 : 1 }
  if (existing && multi) {
    const entries = findAll(existing, search)
    let modified = 0
    for (const entry of entries) if (updateEntry(existing, entry, statement).changed) modified++
    if (entries.length > 0) return { matched: entries.length, modified }
  } else if (existing) {
    const [entry] = find(existing, search)
    if (entry) {
      const { before, after, changed } = updateEntry(existing, entry, statement)
      return { matched: 1, modified: Number(changed), before, after }
    }
  }
  if (!statement.upsert) return { matched: 0, modified: 0 }
  const inserted = upsertDocument(filter, statement.update)
  collection().insert(inserted)
  return { matched: 0, modified: 0, upserted: { id: inserted.get('_id')! }, after: inserted }
}
