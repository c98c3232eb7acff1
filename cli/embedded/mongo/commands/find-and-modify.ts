import { decode } from '../bson/decode.ts'
import { doc } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { parseProjection } from '../projection/find.ts'
import { find } from '../query/execute.ts'
import type { FilterNode } from '../query/nodes.ts'
import { parseFilter } from '../query/parse.ts'
import { parseSort } from '../query/sort.ts'
import { parseUpdate } from '../update/parse.ts'
import { runUpdate } from '../update/run.ts'
import type { Command, Commands, Context } from './context.ts'
import { filterContext } from './find.ts'
import { checkHint } from './hint.ts'
import { checkFields, collectionName, docField, flagField } from './options.ts'
import { ok } from './reply.ts'

const known = [
  'query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'arrayFilters', 'hint', 'let', 'bypassDocumentValidation',
]

interface Found {
  value: Doc | undefined
  updatedExisting?: boolean
  upserted?: Value
  n: number
}

function removeFound(command: Doc, filter: FilterNode, context: Context): Found {
  const sort = parseSort(docField(command, 'sort'))
  const collection = context.catalog.get(context.database, collectionName(command))
  checkHint(command, collection)
  if (!collection) return { value: undefined, n: 0 }
  const [entry] = find(collection, { filter, sort, skip: 0, limit: 1 })
  if (!entry) return { value: undefined, n: 0 }
  collection.remove(entry)
  return { value: decode(entry.bytes), n: 1 }
}

function updateFound(command: Doc, filter: FilterNode, variables: Doc | undefined, { catalog, database }: Context): Found {
  const name = collectionName(command)
  checkHint(command, catalog.get(database, name))
  const result = runUpdate(catalog.get(database, name), () => catalog.getOrCreate(database, name), {
    filter,
    update: parseUpdate(command.get('update'), command.get('arrayFilters'), variables),
    sort: parseSort(docField(command, 'sort')),
    multi: false,
    upsert: flagField(command, 'upsert', false),
  })
  return {
    value: flagField(command, 'new', false) ? result.after : result.before,
    updatedExisting: result.matched > 0,
    n: result.matched + (result.upserted ? 1 : 0),
    ...(result.upserted ? { upserted: result.upserted.id } : {}),
  }
}

const findAndModify: Command = async (command, context) => {
  checkFields(command, known)
  const remove = flagField(command, 'remove', false)
  if (remove && command.has('update')) fail('FailedToParse', `Cannot specify both an 'update' and 'remove'=true`)
  if (!remove && !command.has('update')) fail('FailedToParse', `Either an update or remove=true must be specified`)
  if (remove && flagField(command, 'new', false)) fail('FailedToParse', `Cannot specify both 'new'=true and 'remove'=true; 'remove' always returns the deleted document`)
  if (remove && flagField(command, 'upsert', false)) fail('FailedToParse', `Cannot specify both 'upsert'=true and 'remove'=true`)
  const filters = filterContext(command)
  const filter = parseFilter(docField(command, 'query') ?? new Map<string, Value>(), filters)
  const project = parseProjection(docField(command, 'fields'), filter, filters)
  const found = await context.committer.run(() => (remove ? removeFound(command, filter, context) : updateFound(command, filter, filters.variables, context)))
  const lastErrorObject = doc({ n: found.n, updatedExisting: found.updatedExisting, upserted: found.upserted })
  const value = found.value && project ? project(found.value) : found.value
  return ok({ lastErrorObject, value: value ?? null })
}

export const findAndModifyCommands: Commands = { findAndModify, findandmodify: findAndModify }
