import { decode } from '../bson/decode.ts'
import { encode, RawDocument } from '../bson/encode.ts'
import { toInteger } from '../bson/numbers.ts'
import { isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { stageOf } from '../aggregate/documents.ts'
import { parsePipeline } from '../aggregate/pipeline.ts'
import { fail } from '../errors.ts'
import { find } from '../query/execute.ts'
import type { Search } from '../query/execute.ts'
import { parseFilter } from '../query/parse.ts'
import { parseSort } from '../query/sort.ts'
import type { Command, Commands } from './context.ts'
import { filterContext } from './find.ts'
import { checkFields, collectionName, countField, docField, flagField, listField } from './options.ts'
import { cursorReply } from './reply.ts'

/** Moves what a search can do (match, sort, skip, limit, in this order) from the front of a pipeline into a search. */
function leadingSearch(stages: readonly Value[], variables: Doc | undefined): { search: Search, rest: readonly Value[] } {
  const search: Search = { filter: { kind: 'and', items: [] }, sort: [], skip: 0, limit: 0 }
  let at = 0
  const next = (name: string): Value | undefined => {
    const stage = stages[at]
    if (!isDoc(stage) || !stage.has(name)) return undefined
    at++
    return stage.get(name)
  }
  const filter = next('$match')
  if (isDoc(filter)) search.filter = parseFilter(filter, variables ? { variables } : {})
  const sort = next('$sort')
  if (isDoc(sort)) search.sort = parseSort(sort)
  const skip = next('$skip')
  if (isNumber(skip)) search.skip = toInteger(skip) ?? 0
  const limit = next('$limit')
  if (isNumber(limit)) search.limit = toInteger(limit) ?? 0
  return { search, rest: stages.slice(at) }
}

function* documentsOf(entries: Iterable<{ bytes: Buffer }>): Generator<Doc> {
  for (const { bytes } of entries) yield decode(bytes)
}

/**
 * Whether what is left only counts: one group with a constant key and constant sums, as `countDocuments` sends it.
 * It reads nothing of a document, so none has to be decoded.
 */
function onlyCounts(rest: readonly Value[]): boolean {
  const [stage] = rest
  const group = rest.length === 1 && isDoc(stage) ? stage.get('$group') : undefined
  if (!isDoc(group)) return false
  return [...group].every(([name, value]) => name === '_id'
    ? isNumber(value) || value === null
    : isDoc(value) && value.size === 1 && isNumber(value.get('$sum')))
}

function* blanks(entries: Iterable<unknown>): Generator<Doc> {
  const blank: Doc = new Map()
  for (const _entry of entries) yield blank
}

function* encoded(documents: Iterable<Doc>): Generator<RawDocument> {
  for (const document of documents) yield new RawDocument(encode(document))
}

const aggregate: Command = (command, { catalog, cursors, database }) => {
  checkFields(command, ['pipeline', 'cursor', 'allowDiskUse', 'hint', 'let', 'bypassDocumentValidation'])
  const cursor = docField(command, 'cursor')
  if (flagField(command, 'explain', false) || !cursor) fail('FailedToParse', `The 'cursor' option is required, except for aggregate with the explain argument`)
  if (isNumber(command.get('aggregate'))) fail('NotSupported', 'aggregation over a database is not supported by the embedded server')
  const name = collectionName(command)
  const stages = listField(command, 'pipeline')
  const { variables } = filterContext(command)
  const context = { catalog, database, variables, known: new Set(variables?.keys()), now: new Date() }
  parsePipeline(stages, context)
  stages.forEach(stageOf)
  const { search, rest } = leadingSearch(stages, variables)
  const collection = catalog.get(database, name)
  const run = parsePipeline(rest, context)
  const entries = collection ? find(collection, search) : []
  const found = run(onlyCounts(rest) ? blanks(entries) : documentsOf(entries))
  // The results are taken at once: writes may come before the next batch.
  const results = [...encoded(found)]
  const namespace = `${database}.${name}`
  return cursorReply(namespace, cursors.start(namespace, results.values(), countField(cursor!, 'batchSize'), false), 'firstBatch')
}

export const aggregateCommands: Commands = { aggregate }
