import { doc } from '../bson/values.ts'
import type { Doc } from '../bson/values.ts'
import { fail, ServerError } from '../errors.ts'
import { parseFilter } from '../query/parse.ts'
import { parseSort } from '../query/sort.ts'
import { parseUpdate } from '../update/parse.ts'
import { runUpdate } from '../update/run.ts'
import type { UpdateResult, UpdateStatement } from '../update/run.ts'
import type { Command, Commands, Context } from './context.ts'
import { checkHint } from './hint.ts'
import { checkFields, collectionName, docField, docList, flagField, requiredDoc } from './options.ts'
import { ok, writeError } from './reply.ts'
import { commandVariables } from './variables.ts'

const known = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint', 'c', 'sort']

/** Parses one statement of the command. */
function parseStatement(statement: Doc, variables: Doc | undefined): UpdateStatement {
  for (const field of statement.keys()) {
    if (field === 'collation') fail('NotSupported', 'collation is not supported by the embedded server')
    if (!known.includes(field)) fail('UnknownField', `BSON field 'update.updates.${field}' is an unknown field.`)
  }
  const multi = flagField(statement, 'multi', false)
  const constants = docField(statement, 'c')
  const update = parseUpdate(statement.get('u'), statement.get('arrayFilters'), new Map([...variables ?? [], ...constants ?? []]))
  if (constants && update.kind !== 'pipeline') fail(51198, 'Constant values may only be specified for pipeline updates')
  if (multi && update.kind === 'replacement') fail('FailedToParse', 'multi update is not supported for replacement-style update')
  const sort = parseSort(docField(statement, 'sort'))
  if (multi && sort.length > 0) fail('FailedToParse', 'Cannot specify sort with multi=true')
  const filter = parseFilter(requiredDoc(statement, 'q'), variables ? { variables } : {})
  return { filter, update, sort, multi, upsert: flagField(statement, 'upsert', false) }
}

/** Executes one statement of the command. Must run inside the committer. */
export function runStatement(statement: Doc, variables: Doc | undefined, name: string, { catalog, database }: Pick<Context, 'catalog' | 'database'>): UpdateResult {
  const parsed = parseStatement(statement, variables)
  const collection = catalog.get(database, name)
  checkHint(statement, collection)
  return runUpdate(collection, () => catalog.getOrCreate(database, name), parsed)
}

const update: Command = async (command, { catalog, committer, database }) => {
  checkFields(command, ['updates', 'ordered', 'let', 'bypassDocumentValidation'])
  const name = collectionName(command)
  const statements = docList(command, 'updates')
  const ordered = flagField(command, 'ordered', true)
  const variables = commandVariables(command)
  return committer.run(() => {
    const errors: Doc[] = []
    const upserted: Doc[] = []
    let n = 0
    let nModified = 0
    for (let index = 0; index < statements.length; index++) {
      try {
        const result = runStatement(statements[index]!, variables, name, { catalog, database })
        n += result.matched
        nModified += result.modified
        if (result.upserted) {
          n++
          upserted.push(doc({ index, _id: result.upserted.id }))
        }
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        errors.push(writeError(index, error))
        if (ordered) break
      }
    }
    return ok({
      n,
      nModified,
      upserted: upserted.length > 0 ? upserted : undefined,
      writeErrors: errors.length > 0 ? errors : undefined,
    })
  })
}

export const updateCommands: Commands = { update }
