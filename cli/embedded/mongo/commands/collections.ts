import { Binary } from 'bson'
import { encode, RawDocument } from '../bson/encode.ts'
import { doc } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { fail } from '../errors.ts'
import { matches } from '../query/match.ts'
import { parseFilter } from '../query/parse.ts'
import type { Collection } from '../store/collection.ts'
import type { Command, Commands } from './context.ts'
import { idIndexDescription } from './indexes.ts'
import { checkFields, collectionName, countField, docField, flagField } from './options.ts'
import { cursorReply, ok } from './reply.ts'

const create: Command = async (command, { catalog, committer, database }) => {
  const name = collectionName(command)
  const [, ...options] = command.keys()
  const lacking = options.find((option) => ['capped', 'size', 'max', 'viewOn', 'pipeline', 'timeseries', 'validator', 'clusteredIndex', 'collation', 'changeStreamPreAndPostImages', 'expireAfterSeconds', 'encryptedFields'].includes(option))
  if (lacking) fail('NotSupported', `the option '${lacking}' of create is not supported by the embedded server`)
  checkFields(command, ['autoIndexId', 'idIndex'])
  return committer.run(() => {
    if (!catalog.get(database, name)) catalog.create(database, name)
    return ok()
  })
}

const drop: Command = async (command, { catalog, committer, cursors, database }) => {
  checkFields(command, [])
  const name = collectionName(command)
  return committer.run(() => {
    const indexes = catalog.get(database, name)?.indexes.length
    const namespace = `${database}.${name}`
    if (!catalog.drop(database, name)) return ok({ info: 'ns not found' })
    cursors.killAll((other) => other === namespace)
    return ok({ nIndexesWas: indexes, ns: namespace })
  })
}

const dropDatabase: Command = async (command, { catalog, committer, cursors, database }) => {
  checkFields(command, [])
  return committer.run(() => {
    const names = catalog.collections(database).map(([name]) => name)
    for (const name of names) catalog.drop(database, name)
    cursors.killAll((namespace) => namespace.startsWith(`${database}.`))
    return ok({ dropped: names.length > 0 ? database : undefined })
  })
}

function describe(name: string, { uuid }: Collection, nameOnly: boolean): Doc {
  if (nameOnly) return doc({ name, type: 'collection' })
  const info = doc({ readOnly: false, uuid: new Binary(uuid, 4) })
  return doc({ name, type: 'collection', options: new Map(), info, idIndex: idIndexDescription })
}

const listCollections: Command = (command, { catalog, cursors, database }) => {
  checkFields(command, ['filter', 'nameOnly', 'cursor', 'authorizedCollections'])
  const filter = parseFilter(docField(command, 'filter') ?? new Map<string, Value>())
  const nameOnly = flagField(command, 'nameOnly', false)
  const found = catalog.collections(database)
    .map(([name, collection]) => ({ full: describe(name, collection, false), answer: describe(name, collection, nameOnly) }))
    .filter(({ full }) => matches(filter, full))
    .map(({ answer }) => new RawDocument(encode(answer)))
  const namespace = `${database}.$cmd.listCollections`
  const cursor = docField(command, 'cursor')
  return cursorReply(namespace, cursors.start(namespace, found.values(), cursor && countField(cursor, 'batchSize'), false), 'firstBatch')
}

const listDatabases: Command = (command, { catalog }) => {
  checkFields(command, ['filter', 'nameOnly', 'authorizedDatabases'])
  const filter = parseFilter(docField(command, 'filter') ?? new Map<string, Value>())
  const nameOnly = flagField(command, 'nameOnly', false)
  const databases = catalog.databaseNames().map((name) => {
    if (nameOnly) return doc({ name })
    const size = catalog.collections(name).reduce((sum, [, collection]) => sum + collection.size(), 0)
    return doc({ name, sizeOnDisk: BigInt(size), empty: false })
  }).filter((found) => matches(filter, found))
  if (nameOnly) return ok({ databases })
  const total = databases.reduce((sum, found) => sum + BigInt(found.get('sizeOnDisk') as bigint), 0n)
  return ok({ databases, totalSize: total, totalSizeMb: total / 1_048_576n })
}

export const collectionCommands: Commands = { create, drop, dropDatabase, listCollections, listDatabases }
