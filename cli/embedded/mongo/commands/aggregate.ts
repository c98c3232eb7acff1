import { decode, decodeFields } from '../bson/decode.ts'
import { encode, RawDocument } from '../bson/encode.ts'
import { count, toInteger } from '../bson/numbers.ts'
import { isDoc, isNumber } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { stageOf } from '../aggregate/documents.ts'
import { parsePipeline } from '../aggregate/pipeline.ts'
import { fail } from '../errors.ts'
import { fieldsOfStage } from '../projection/fields-taken.ts'
import { countFound } from '../query/count.ts'
import { find } from '../query/execute.ts'
import type { Search } from '../query/execute.ts'
import { parseFilter } from '../query/parse.ts'
import { parseSort } from '../query/sort.ts'
import type { Collection } from '../store/collection.ts'
import type { Command, Commands } from './context.ts'
import { filterContext } from './find.ts'
import { checkHint } from './hint.ts'
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

function* documentsOf(entries: Iterable<{ bytes: Buffer }>, fields: ReadonlySet<string> | undefined): Generator<Doc> {
  for (const { bytes } of entries) yield fields ? decodeFields(bytes, fields) : decode(bytes)
}

/**
 * The answer to what is left, when it only counts: `$count`, or one group with a constant key and sums of 1, as
 * `countDocuments` sends it. It reads nothing of a document, so none has to be decoded, or even read.
 */
function counting(rest: readonly Value[]): ((n: number) => Doc) | undefined {
  const [stage] = rest
  if (rest.length !== 1 || !isDoc(stage)) return undefined
  const name = stage.get('$count')
  if (typeof name === 'string') return (n) => new Map([[name, count(n)]])
  const group = stage.get('$group')
  if (!isDoc(group)) return undefined
  const counts = [...group].every(([field, value]) => field === '_id'
    ? isNumber(value) || value === null
    : isDoc(value) && value.size === 1 && value.get('$sum') === 1)
  return counts ? (n) => new Map([...group].map(([field, value]) => [field, field === '_id' ? value : count(n)])) : undefined
}

function* counted(collection: Collection, search: Search, answer: (n: number) => Doc): Generator<Doc> {
  const n = countFound(collection, search)
  if (n > 0) yield answer(n)
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
  checkHint(command, collection)
  const run = parsePipeline(rest, context)
  const answer = counting(rest)
  const found = collection && answer ? counted(collection, search, answer) : run(documentsOf(collection ? find(collection, search) : [], fieldsOfStage(rest[0])))
  // The results are taken at once: writes may come before the next batch.
  const results = [...encoded(found)]
  const namespace = `${database}.${name}`
  return cursorReply(namespace, cursors.start(namespace, results.values(), countField(cursor!, 'batchSize'), false), 'firstBatch')
}

export const aggregateCommands: Commands = { aggregate }
