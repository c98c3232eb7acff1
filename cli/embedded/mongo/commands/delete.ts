import { fail, ServerError } from '../errors.ts'
import { findAll } from '../query/execute.ts'
import { parseFilter } from '../query/parse.ts'
import type { Doc } from '../bson/values.ts'
import type { Command, Commands, Context } from './context.ts'
import { checkHint } from './hint.ts'
import { checkFields, collectionName, countField, docList, flagField, requiredDoc } from './options.ts'
import { ok, writeError } from './reply.ts'
import { commandVariables } from './variables.ts'

/** Deletes what one statement says; the number of deleted documents. Must run inside the committer. */
export function runDelete(statement: Doc, variables: Doc | undefined, name: string, { catalog, database }: Pick<Context, 'catalog' | 'database'>): number {
  for (const field of statement.keys()) {
    if (field === 'collation') fail('NotSupported', 'collation is not supported by the embedded server')
    if (!['q', 'limit', 'hint'].includes(field)) fail('UnknownField', `BSON field 'delete.deletes.${field}' is an unknown field.`)
  }
  const limit = countField(statement, 'limit')
  if (limit !== 0 && limit !== 1) return fail('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`)
  const filter = parseFilter(requiredDoc(statement, 'q'), variables ? { variables } : {})
  const collection = catalog.get(database, name)
  checkHint(statement, collection)
  if (!collection) return 0
  const found = findAll(collection, { filter, sort: [], skip: 0, limit })
  for (const entry of found) collection.remove(entry)
  return found.length
}

const remove: Command = async (command, context) => {
  checkFields(command, ['deletes', 'ordered', 'let'])
  const name = collectionName(command)
  const statements = docList(command, 'deletes')
  const ordered = flagField(command, 'ordered', true)
  const variables = commandVariables(command)
  return context.committer.run(() => {
    const errors: Doc[] = []
    let n = 0
    for (let i = 0; i < statements.length; i++) {
      try {
        n += runDelete(statements[i]!, variables, name, context)
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        errors.push(writeError(i, error))
        if (ordered) break
      }
    }
    return ok({ n, writeErrors: errors.length > 0 ? errors : undefined })
  })
}

export const deleteCommands: Commands = { delete: remove }
