import { decode } from '../bson/decode.ts'
import { encode, RawDocument } from '../bson/encode.ts'
import { count as countValue } from '../bson/numbers.ts'
import { isArray } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { compareValues, equalValues } from '../bson/compare.ts'
import { fail } from '../errors.ts'
import { parseProjection } from '../projection/find.ts'
import { countFound } from '../query/count.ts'
import { find } from '../query/execute.ts'
import type { Search } from '../query/execute.ts'
import { walk } from '../query/paths.ts'
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
  const project = parseProjection(docField(command, 'projection'), search.filter, context)
  const batchSize = countField(command, 'batchSize')
  const single = flagField(command, 'singleBatch', false)
  const collection = catalog.get(database, name)
  checkHint(command, collection)
  const convert = project ? (bytes: Buffer) => encode(project(decode(bytes))) : (bytes: Buffer) => bytes
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

const distinct: Command = (command, { catalog, database }) => {
  checkFields(command, ['key', 'query', 'hint'])
  const key = command.get('key')
  if (typeof key !== 'string' || key === '') return fail('TypeMismatch', `BSON field 'distinct.key' must be a string`)
  const filter = parseFilter(docField(command, 'query') ?? new Map<string, Value>())
  const collection = catalog.get(database, collectionName(command))
  checkHint(command, collection)
  const values: Value[] = []
  const parts = key.split('.')
  for (const entry of collection ? find(collection, { filter, sort: [], skip: 0, limit: 0 }) : []) {
    walk(decode(entry.bytes), parts, false, (value) => {
      if (value !== undefined) values.push(...(isArray(value) ? value : [value]))
      return false
    })
  }
  values.sort(compareValues)
  return ok({ values: values.filter((value, i) => i === 0 || !equalValues(value, values[i - 1])) })
}

export const findCommands: Commands = { find: findCommand, count: countCommand, distinct }
