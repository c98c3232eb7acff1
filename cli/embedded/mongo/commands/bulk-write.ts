import { Double } from 'bson'
import { encode, RawDocument } from '../bson/encode.ts'
import { doc, isNumber } from '../bson/values.ts'
import type { Doc, Maybe } from '../bson/values.ts'
import { toInteger } from '../bson/numbers.ts'
import { fail, ServerError } from '../errors.ts'
import type { Command, Commands, Context } from './context.ts'
import { runDelete } from './delete.ts'
import { withId } from './insert.ts'
import { checkFields, countField, docField, docList, flagField, requiredDoc } from './options.ts'
import { cursorReply, writeError } from './reply.ts'
import { runStatement } from './update.ts'
import { commandVariables } from './variables.ts'

const NAMESPACE = 'admin.$cmd.bulkWrite'

/** A collection that operations name by its place in `nsInfo`. */
interface Target {
  database: string
  name: string
}

function parseTarget(info: Doc): Target {
  for (const field of info.keys()) if (field !== 'ns') fail('UnknownField', `BSON field 'bulkWrite.nsInfo.${field}' is an unknown field.`)
  const ns = info.get('ns')
  const dot = typeof ns === 'string' ? ns.indexOf('.') : -1
  if (typeof ns !== 'string' || dot < 1) return fail('InvalidNamespace', `Invalid namespace specified for bulkWrite: '${String(ns)}'`)
  return { database: ns.slice(0, dot), name: ns.slice(dot + 1) }
}

/** What an operation did, as far as it counts. */
interface Done {
  n: number
  nModified?: number
  upserted?: Doc
}

/** The names that a statement's fields have in the older commands. */
const updateFields = new Map(Object.entries({
  filter: 'q', updateMods: 'u', multi: 'multi', upsert: 'upsert', arrayFilters: 'arrayFilters', hint: 'hint', constants: 'c', collation: 'collation', sort: 'sort',
}))

function renamed(operation: Doc, kind: string, names: ReadonlyMap<string, string>): Doc {
  const out: Doc = new Map()
  for (const [field, value] of [...operation].slice(1)) {
    out.set(names.get(field) ?? fail('UnknownField', `BSON field '${kind}.${field}' is an unknown field.`), value)
  }
  return out
}

function deleteStatement(operation: Doc): Doc {
  const multi = flagField(operation, 'multi', false)
  const names = new Map([['filter', 'q'], ['multi', 'limit'], ['hint', 'hint'], ['collation', 'collation']])
  return renamed(operation, 'bulkWrite.delete', names).set('limit', multi ? 0 : 1)
}

function runOperation(operation: Doc, targets: readonly Target[], variables: Doc | undefined, { catalog }: Context): [kind: string, done: Done] {
  const [[kind, place]] = operation as unknown as [[string, Maybe]]
  const target = targets[(isNumber(place) ? toInteger(place) : undefined) ?? -1]
  if (!target) return fail('BadValue', `BulkWrite ops entry has an invalid nsInfo index.`)
  const { database, name } = target
  if (kind === 'insert') {
    catalog.getOrCreate(database, name).insert(withId(requiredDoc(operation, 'document')))
    return [kind, { n: 1 }]
  }
  if (kind === 'delete') return [kind, { n: runDelete(deleteStatement(operation), variables, name, { catalog, database }) }]
  const { matched, modified, upserted } = runStatement(renamed(operation, 'bulkWrite.update', updateFields), variables, name, { catalog, database })
  return [kind, { n: matched + (upserted ? 1 : 0), nModified: modified, ...(upserted ? { upserted: doc({ _id: upserted.id }) } : {}) }]
}

/** The counts that the answer sums up. */
function newTotals() {
  return { nErrors: 0, nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 }
}

function addTo(totals: ReturnType<typeof newTotals>, kind: string, { n, nModified = 0, upserted }: Done): void {
  if (kind === 'insert') totals.nInserted += n
  else if (kind === 'delete') totals.nDeleted += n
  else if (upserted) totals.nUpserted++
  else totals.nMatched += n
  totals.nModified += nModified
}

/** Writes to several collections in one command, as MongoDB 8 has it. */
const bulkWrite: Command = async (command, context) => {
  checkFields(command, ['ops', 'nsInfo', 'ordered', 'errorsOnly', 'bypassDocumentValidation', 'let', 'cursor'])
  if (context.database !== 'admin') fail('Unauthorized', 'bulkWrite may only be run against the admin database.')
  const operations = docList(command, 'ops')
  if (operations.length === 0 || operations.length > 100_000) {
    fail('InvalidLength', `Write batch sizes must be between 1 and 100000. Got ${operations.length} operations.`)
  }
  for (const operation of operations) {
    const [kind] = operation.keys()
    if (kind !== 'insert' && kind !== 'update' && kind !== 'delete') fail('BadValue', `BSON field 'bulkWrite.ops' has an unknown operation '${kind}'`)
  }
  const targets = docList(command, 'nsInfo').map(parseTarget)
  const ordered = flagField(command, 'ordered', true)
  const errorsOnly = flagField(command, 'errorsOnly', false)
  const variables = commandVariables(command)
  const { entries, totals } = await context.committer.run(() => {
    const totals = newTotals()
    const entries: Doc[] = []
    for (let idx = 0; idx < operations.length; idx++) {
      try {
        const [kind, done] = runOperation(operations[idx]!, targets, variables, context)
        addTo(totals, kind, done)
        if (!errorsOnly) entries.push(doc({ ok: new Double(1), idx, ...done }))
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        totals.nErrors++
        const refused = writeError(idx, error)
        refused.delete('index')
        entries.push(new Map([...doc({ ok: new Double(0), idx, n: 0 }), ...refused]))
        if (ordered) break
      }
    }
    return { entries, totals }
  })
  const cursor = docField(command, 'cursor')
  const results = entries.map((entry) => new RawDocument(encode(entry)))
  const batch = context.cursors.start(NAMESPACE, results.values(), cursor && countField(cursor, 'batchSize'), false)
  const reply = cursorReply(NAMESPACE, batch, 'firstBatch')
  for (const [name, count] of Object.entries(totals)) reply.set(name, count)
  return reply
}

export const bulkWriteCommands: Commands = { bulkWrite }
