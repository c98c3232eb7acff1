import { decode, decodeFields } from '../bson/decode.ts'
import { encode, RawDocument } from '../bson/encode.ts'
import { count as countValue } from '../bson/numbers.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fieldsTaken } from '../projection/fields-taken.ts'
import { parseProjection } from '../projection/find.ts'
import { countFound } from '../query/count.ts'
import { find } from '../query/execute.ts'
import type { Search } from '../query/execute.ts'
import { parseFilter } from '../query/parse.ts'
import type { FilterContext } from '../query/parse.ts'
import { parseSort } from '../query/sort.ts'
import type { Collection } from '../store/collection.ts'
import type { Command, Commands } from './context.ts'
import { checkHint } from './hint.ts'
import { checkFields, collectionName, countField, docField, flagField } from './options.ts'
import { cursorReply, ok } from './reply.ts'
import { commandVariables } from './variables.ts'

const findFields = [
  'filter', 'projection', 'sort', 'hint', 'skip', 'limit', 'batchSize', 'singleBatch', 'noCursorTimeout', 'let',
  'allowDiskUse', 'allowPartialResults', 'oplogReplay',
]

export function filterContext(command: Doc): FilterContext {
  const variables = commandVariables(command)
  return variables ? { variables } : {}
}

/** Reads a batch of records at a time, so that a cursor holds numbers, not documents, between its batches. */
function* resumable(collection: Collection, search: Search, convert: (bytes: Buffer) => Buffer, eager: number): Generator<RawDocument> {
  const records: number[] = []
  const first: Buffer[] = []
  for (const entry of find(collection, search)) {
    if (first.length < eager) first.push(entry.bytes)
    else records.push(entry.record)
  }
  for (const bytes of first) yield new RawDocument(convert(bytes))
  for (const record of records) {
    const bytes = collection.read(record)
    if (bytes) yield new RawDocument(convert(bytes))
  }
}

const findCommand: Command = (command, { catalog, cursors, database }) => {
  checkFields(command, findFields)
  const name = collectionName(command)
  const context = filterContext(command)
  const filterDoc = docField(command, 'filter') ?? new Map<string, Value>()
  const search: Search = {
    filter: parseFilter(filterDoc, context),
    sort: parseSort(docField(command, 'sort')),
    skip: countField(command, 'skip') ?? 0,
    limit: countField(command, 'limit') ?? 0,
  }
  const projection = docField(command, 'projection')
  const project = parseProjection(projection, search.filter, context)
  const fields = fieldsTaken(projection)
  const batchSize = countField(command, 'batchSize')
  const single = flagField(command, 'singleBatch', false)
  const collection = catalog.get(database, name)
  checkHint(command, collection)
  const read = (bytes: Buffer): Doc => (fields ? decodeFields(bytes, fields) : decode(bytes))
  const convert = project ? (bytes: Buffer) => encode(project(read(bytes))) : (bytes: Buffer) => bytes
  const documents = collection ? resumable(collection, search, convert, (batchSize ?? 101) + 1) : [].values()
  const namespace = `${database}.${name}`
  return cursorReply(namespace, cursors.start(namespace, documents, batchSize, single, flagField(command, 'noCursorTimeout', false)), 'firstBatch')
}

const countCommand: Command = (command, { catalog, database }) => {
  checkFields(command, ['query', 'skip', 'limit', 'hint'])
  const filter = parseFilter(docField(command, 'query') ?? new Map<string, Value>())
  const skip = countField(command, 'skip') ?? 0
  const limit = countField(command, 'limit') ?? 0
  const collection = catalog.get(database, collectionName(command))
  checkHint(command, collection)
  if (!collection) return ok({ n: 0 })
  return ok({ n: countValue(countFound(collection, { filter, sort: [], skip, limit })) })
}

export const findCommands: Commands = { find: findCommand, count: countCommand }
