import type { AnyBulkWriteOperation, Collection, Db, Document, MongoClient } from 'mongodb'
import type { Entities } from './entities.ts'
import type { Operation } from './format.ts'

type Run<T> = (target: T, args: Document, options: Document) => Promise<unknown>

/** A bulk write's result has getters, which a comparison of fields would not see. */
function bulkResult(result: Document): Document {
  const { insertedCount, insertedIds, matchedCount, modifiedCount, deletedCount, upsertedCount, upsertedIds } = result
  return { insertedCount, insertedIds, matchedCount, modifiedCount, deletedCount, upsertedCount, upsertedIds }
}

const onCollection: Readonly<Record<string, [names: string[], run: Run<Collection>]>> = {
  aggregate: [['pipeline'], (collection, { pipeline }, options) => collection.aggregate(pipeline as Document[], options).toArray()],
  bulkWrite: [['requests'], async (collection, { requests }, options) => {
    const result = await collection.bulkWrite(requests as AnyBulkWriteOperation[], options)
    return bulkResult(result)
  }],
  count: [['filter'], async (collection, { filter }, options) => {
    const { n } = await collection.db.command({ count: collection.collectionName, query: filter as Document, ...options }) as { n: number }
    return n
  }],
  countDocuments: [['filter'], (collection, { filter }, options) => collection.countDocuments(filter as Document, options)],
  createIndex: [['keys'], (collection, { keys }, options) => collection.createIndex(keys as Document, options)],
  deleteMany: [['filter'], (collection, { filter }, options) => collection.deleteMany(filter as Document, options)],
  deleteOne: [['filter'], (collection, { filter }, options) => collection.deleteOne(filter as Document, options)],
  distinct: [['fieldName', 'filter'], (collection, { fieldName, filter }, options) => collection.distinct(String(fieldName), filter as Document, options)],
  estimatedDocumentCount: [[], (collection, _, options) => collection.estimatedDocumentCount(options)],
  find: [['filter'], (collection, { filter }, options) => collection.find(filter as Document, options).toArray()],
  findOne: [['filter'], (collection, { filter }, options) => collection.findOne(filter as Document, options)],
  findOneAndDelete: [['filter'], (collection, { filter }, options) => collection.findOneAndDelete(filter as Document, options)],
  findOneAndReplace: [['filter', 'replacement'], (collection, { filter, replacement }, options) =>
    collection.findOneAndReplace(filter as Document, replacement as Document, returned(options))],
  findOneAndUpdate: [['filter', 'update'], (collection, { filter, update }, options) =>
    collection.findOneAndUpdate(filter as Document, update as Document, returned(options))],
  insertMany: [['documents'], (collection, { documents }, options) => collection.insertMany(documents as Document[], options)],
  insertOne: [['document'], (collection, { document }, options) => collection.insertOne(document as Document, options)],
  replaceOne: [['filter', 'replacement'], (collection, { filter, replacement }, options) =>
    collection.replaceOne(filter as Document, replacement as Document, options)],
  updateMany: [['filter', 'update'], (collection, { filter, update }, options) => collection.updateMany(filter as Document, update as Document, options)],
  updateOne: [['filter', 'update'], (collection, { filter, update }, options) => collection.updateOne(filter as Document, update as Document, options)],
}

const onDatabase: Readonly<Record<string, [names: string[], run: Run<Db>]>> = {
  aggregate: [['pipeline'], (db, { pipeline }, options) => db.aggregate(pipeline as Document[], options).toArray()],
  createCollection: [['collection'], (db, { collection }, options) => db.createCollection(String(collection), options).then(() => undefined)],
  dropCollection: [['collection'], (db, { collection }) => db.dropCollection(String(collection))],
  modifyCollection: [['collection'], (db, { collection }, options) => db.command({ collMod: collection as string, ...options })],
}

const onClient: Readonly<Record<string, [names: string[], run: Run<MongoClient>]>> = {
  clientBulkWrite: [['models'], async (client, { models }, options) => clientResult(await client.bulkWrite(clientModels(models as Document[]), options))],
}

/** The driver adds `didUpsert` to each update, which the format does not know. */
function clientResult({ updateResults, ...result }: Awaited<ReturnType<MongoClient['bulkWrite']>>): Document {
  const updates = [...updateResults ?? []].map(([index, { didUpsert: _, ...update }]) => [index, update] as const)
  return { ...result, updateResults: updateResults && new Map(updates) }
}

/** The format says `Before` and `After`. */
const returned = ({ returnDocument, ...options }: Document): Document =>
  (returnDocument === undefined ? options : { ...options, returnDocument: String(returnDocument).toLowerCase() })

type ClientModels = Parameters<MongoClient['bulkWrite']>[0]

/** `{ insertOne: { namespace, ... } }` becomes `{ name: 'insertOne', namespace, ... }`. */
function clientModels(models: readonly Document[]): ClientModels {
  return models.map((model) => {
    const [[name, fields]] = Object.entries(model) as [[string, Document]]
    return { name, ...fields }
  }) as unknown as ClientModels
}

function call<T>(table: Readonly<Record<string, [string[], Run<T>]>>, target: T, { name, arguments: args = {} }: Operation): Promise<unknown> {
  const known = table[name]
  if (!known) throw new Error(`this runner does not know the operation ${name}`)
  const [names, run] = known
  const options = Object.fromEntries(Object.entries(args).filter(([field]) => !names.includes(field)))
  return run(target, args, options)
}

/** Runs one operation by the official driver. */
export async function runOperation(entities: Entities, operation: Operation): Promise<unknown> {
  const { object, name, arguments: args = {} } = operation
  if (object === 'testRunner') {
    if (name !== 'failPoint') throw new Error(`this runner does not know the operation ${name}`)
    return entities.clients.get(String(args.client))!.db('admin').command(args.failPoint as Document)
  }
  const collection = entities.collections.get(object)
  if (collection) return call(onCollection, collection, operation)
  const database = entities.databases.get(object)
  if (database) return call(onDatabase, database, operation)
  return call(onClient, entities.clients.get(object)!, operation)
}
