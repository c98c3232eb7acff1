import { BSONRegExp, ObjectId } from 'bson'
import { isArray, isDoc } from '../bson/values.ts'
import type { Doc } from '../bson/values.ts'
import { fail, ServerError } from '../errors.ts'
import type { Command, Commands, Context } from './context.ts'
import { checkFields, collectionName, docList, flagField } from './options.ts'
import { ok, writeError } from './reply.ts'

/** Large inserts are cut into groups, so that other clients get their turn between them. */
const GROUP = 1000

/** The document with an `_id`, which comes first. */
export function withId(document: Doc): Doc {
  const id = document.get('_id')
  if (id === undefined) return new Map([['_id', new ObjectId()], ...document])
  checkId(id)
  return document.keys().next().value === '_id' ? document : new Map([['_id', id], ...document])
}

/** Refuses what cannot be an `_id` (53). */
export function checkId(id: unknown): void {
  if (isArray(id) || id instanceof BSONRegExp) {
    fail('InvalidIdField', `The '_id' value cannot be of type ${isArray(id) ? 'array' : 'regex'}`)
  }
  if (isDoc(id)) {
    for (const name of id.keys()) if (name.startsWith('$')) fail('DollarPrefixedFieldName', `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`)
  }
}

/** Writes a group of documents, of which the first has the index `first` in the command; gives the errors. */
function insertGroup(documents: readonly Doc[], first: number, ordered: boolean, name: string, context: Context): Doc[] {
  const errors: Doc[] = []
  const collection = context.catalog.getOrCreate(context.database, name)
  for (let i = 0; i < documents.length; i++) {
    try {
      collection.insert(withId(documents[i]!))
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      errors.push(writeError(first + i, error))
      if (ordered) break
    }
  }
  return errors
}

const insert: Command = async (command, context) => {
  checkFields(command, ['documents', 'ordered', 'bypassDocumentValidation'])
  const name = collectionName(command)
  const documents = docList(command, 'documents')
  if (documents.length === 0 || documents.length > 100_000) {
    fail('InvalidLength', `Write batch sizes must be between 1 and 100000. Got ${documents.length} operations.`)
  }
  const ordered = flagField(command, 'ordered', true)
  const errors: Doc[] = []
  for (let first = 0; first < documents.length && !(ordered && errors.length > 0); first += GROUP) {
    const group = documents.slice(first, first + GROUP)
    errors.push(...await context.committer.run(() => insertGroup(group, first, ordered, name, context)))
  }
  const failed = errors[0]?.get('index')
  const n = ordered && typeof failed === 'number' ? failed : documents.length - errors.length
  return ok({ n, writeErrors: errors.length > 0 ? errors : undefined })
}

export const insertCommands: Commands = { insert }
