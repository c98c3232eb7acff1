import { isArray, doc, isDoc } from '../bson/values.ts'
import type { Doc, Value } from '../bson/values.ts'
import { encode, RawDocument } from '../bson/encode.ts'
import { show } from '../bson/show.ts'
import { fail, ServerError } from '../errors.ts'
import { describeIndex, parseIndexSpec, sameKey, sameOptions } from '../indexes/spec.ts'
import type { IndexSpec } from '../indexes/spec.ts'
import type { Collection } from '../store/collection.ts'
import type { IndexTable } from '../store/index-table.ts'
import type { Command, Commands, Context } from './context.ts'
import { checkFields, collectionName, countField, docField, docList } from './options.ts'
import { cursorReply, ok } from './reply.ts'

/** Whether the index is there already. Throws 85 and 86 when another one is in its place. */
function isThere(collection: Collection, spec: IndexSpec): boolean {
  for (const { spec: other } of collection.indexes) {
    const key = sameKey(other.key, spec.key)
    if (other.name === spec.name && key && sameOptions(other, spec)) return true
    if (key && other.name === '_id_' && !spec.sparse && !spec.partial) return true
    const wanted = show(describeIndex(spec))
    const found = show(describeIndex(other))
    if (other.name === spec.name) {
      fail('IndexKeySpecsConflict', `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${wanted}, existing index: ${found}`)
    }
    const partial = show(other.partial?.filter) === show(spec.partial?.filter)
    if (key && partial && sameOptions(other, spec)) fail('IndexOptionsConflict', `Index already exists with a different name: ${other.name}`)
    if (key && partial) fail('IndexOptionsConflict', `An equivalent index already exists with a different name and options. Requested index: ${wanted}, existing index: ${found}`)
  }
  return false
}

/** Builds indexes inside the current group; all of them or none. */
function build(specs: readonly IndexSpec[], collection: Collection): void {
  const built: IndexTable[] = []
  try {
    for (const spec of specs) {
      if (isThere(collection, spec)) continue
      const index = collection.addIndex(spec)
      built.push(index)
      collection.fillIndex(index)
    }
  } catch (error) {
    if (error instanceof ServerError) for (const index of built) collection.dropIndex(index)
    throw error
  }
}

const createIndexes: Command = async (command, { catalog, committer, database }) => {
  checkFields(command, ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'])
  const name = collectionName(command)
  const specs = docList(command, 'indexes').map(parseIndexSpec)
  if (specs.length === 0) fail('BadValue', 'Must specify at least one index to create')
  return committer.run(() => {
    const existing = catalog.get(database, name)
    const collection = existing ?? catalog.create(database, name)
    const before = collection.indexes.length
    build(specs, collection)
    const after = collection.indexes.length
    return ok({
      numIndexesBefore: before,
      numIndexesAfter: after,
      createdCollectionAutomatically: !existing,
      note: after === before ? 'all indexes already exist' : undefined,
    })
  })
}

function existingCollection({ catalog, database }: Context, name: string): Collection {
  return catalog.get(database, name) ?? fail('NamespaceNotFound', `ns does not exist: ${database}.${name}`)
}

const listIndexes: Command = (command, context) => {
  checkFields(command, ['cursor'])
  const name = collectionName(command)
  const collection = existingCollection(context, name)
  const documents = collection.indexes.map(({ spec }) => new RawDocument(encode(describeIndex(spec))))
  const cursor = docField(command, 'cursor')
  const namespace = `${context.database}.${name}`
  return cursorReply(namespace, context.cursors.start(namespace, documents.values(), cursor && countField(cursor, 'batchSize'), false), 'firstBatch')
}

/** The indexes that `dropIndexes` means: `*`, a name, a key, or a list of names. */
function selected(collection: Collection, which: Value | undefined): IndexTable[] {
  if (which === '*') return collection.indexes.filter((index) => index !== collection.idIndex)
  return (isArray(which) ? which : [which]).map((item) => {
    const index = collection.indexes.find(({ spec }) => (isDoc(item) ? sameKey(spec.key, item as Doc) : spec.name === item))
    if (!index) return fail('IndexNotFound', isDoc(item) ? `can't find index with key: ${show(item)}` : `index not found with name [${String(item)}]`)
    if (index === collection.idIndex) fail('InvalidOptions', 'cannot drop _id index')
    return index
  })
}

const dropIndexes: Command = async (command, context) => {
  checkFields(command, ['index'])
  const name = collectionName(command)
  return context.committer.run(() => {
    const collection = context.catalog.get(context.database, name)
    if (!collection) return fail('NamespaceNotFound', `ns not found ${context.database}.${name}`)
    const before = collection.indexes.length
    for (const index of selected(collection, command.get('index'))) collection.dropIndex(index)
    return ok({ nIndexesWas: before, ...(command.get('index') === '*' ? { msg: 'non-_id indexes dropped for collection' } : {}) })
  })
}

export const indexCommands: Commands = { createIndexes, listIndexes, dropIndexes, deleteIndexes: dropIndexes }
export const idIndexDescription = doc({ v: 2, key: doc({ _id: 1 }), name: '_id_' })
