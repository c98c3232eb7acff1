import { createServer, type AddressInfo } from 'node:net'
import { deserialize, serialize } from 'bson'
import { MongoClient, type Document } from 'mongodb'
import { decode } from '../../../cli/embedded/mongo/bson/decode.ts'
import { encode } from '../../../cli/embedded/mongo/bson/encode.ts'
import type { Doc } from '../../../cli/embedded/mongo/bson/values.ts'
import { execute } from '../../../cli/embedded/mongo/commands/registry.ts'
import { Connection } from '../../../cli/embedded/mongo/connection.ts'
import { Cursors } from '../../../cli/embedded/mongo/cursors.ts'
import { Catalog } from '../../../cli/embedded/mongo/store/catalog.ts'
import { Committer } from '../../../cli/embedded/mongo/store/committer.ts'
import { openDatabase } from '../../../cli/embedded/mongo/store/database.ts'
import { createEvaluator } from './evaluate.ts'
import { definition, restOfPipeline, searchMetaStage, searchStage, type Definition } from './stages.ts'

/** A command as it came over the wire. */
export interface Recorded { name: string, command: Document }

/** An index of a collection as the service describes it. */
interface Index { definition: Definition, version: number, looks: number }

/** Looks at an index until it is built. */
const LOOKS = 2

const refusal = (code: number, codeName: string, errmsg: string): Document => ({ ok: 0, code, codeName, errmsg })
const cursor = (namespace: string, firstBatch: Document[]): Document => ({ cursor: { id: 0n, ns: namespace, firstBatch }, ok: 1 })

/**
 * A server that the official driver takes for a cluster with search: it keeps documents as the embedded one does, answers
 * `$search` by a model of the documented operators, and refuses what is not documented.
 *
 * @param directory of its own
 */
export async function startSearchCluster(directory: string) {
  const database = openDatabase(directory)
  const catalog = new Catalog(database)
  const committer = new Committer(database, () => catalog.load())
  const cursors = new Cursors()
  const connections = new Set<Connection>()
  const recorded: Recorded[] = []
  const indexes = new Map<string, Index>()
  /** Answers in place of its own, each for the next command of the kind. */
  const canned: { name: string, reply: Document }[] = []

  async function search(namespace: string, [first, ...rest]: Document[]): Promise<Document[]> {
    const index = indexes.get(namespace)
    const [db, collection] = [namespace.slice(0, namespace.indexOf('.')), namespace.slice(namespace.indexOf('.') + 1)]
    const documents = index ? await reader.db(db).collection(collection).find().toArray() : []
    const stages = restOfPipeline.parse(rest)
    if (first!.$searchMeta) {
      const stage = searchMetaStage.parse(first!.$searchMeta)
      return index ? [createEvaluator(index.definition).meta(documents, stage)] : []
    }
    const stage = searchStage.parse(first!.$search)
    return stages.reduce((rows, step) => {
      if ('$skip' in step) return rows.slice(step.$skip)
      if ('$limit' in step) return rows.slice(0, step.$limit)
      return rows.map(row => Object.fromEntries(Object.entries(row).filter(([name]) => step.$project[name] === 1)))
    }, index ? createEvaluator(index.definition).rows(documents, stage) : [])
  }

  /** The answer to a command of the search; undefined to all others. */
  async function answer(name: string, command: Document): Promise<Document | undefined> {
    const kind = name === 'aggregate' ? `aggregate ${Object.keys((command.pipeline as Document[])[0] ?? {})[0]}` : name
    const at = canned.findIndex(one => one.name === kind)
    if (at >= 0) return canned.splice(at, 1)[0]!.reply
    const namespace = `${command.$db}.${command[name]}`
    if (name === 'createSearchIndexes') {
      const [asked] = command.indexes as Document[]
      if (indexes.has(namespace)) return refusal(68, 'IndexAlreadyExists', 'Duplicate Index')
      indexes.set(namespace, { definition: definition.parse(asked!.definition), version: 0, looks: 0 })
      return { ok: 1, indexesCreated: [{ id: '1', name: asked!.name }] }
    }
    if (name === 'updateSearchIndex') {
      indexes.set(namespace, { definition: definition.parse(command.definition), version: (indexes.get(namespace)?.version ?? 0) + 1, looks: 0 })
      return { ok: 1 }
    }
    const pipeline = name === 'aggregate' ? command.pipeline as Document[] : []
    if (pipeline[0]?.$listSearchIndexes) {
      const index = indexes.get(namespace)
      const isBuilt = index !== undefined && ++index.looks > LOOKS
      return cursor(namespace, index ? [{ id: '1', name: 'products', type: 'search', status: isBuilt ? 'READY' : 'BUILDING', queryable: isBuilt || index.version > 0, latestDefinitionVersion: { version: index.version } }] : [])
    }
    return pipeline[0]?.$search || pipeline[0]?.$searchMeta ? cursor(namespace, await search(namespace, pipeline)) : undefined
  }

  const listener = createServer((socket) => {
    const connection = new Connection(socket, connections.size + 1, async ({ command }, id) => {
      const plain = deserialize(encode(command))
      const name = Object.keys(plain)[0]!
      if (plain.$db !== 'admin') recorded.push({ name, command: plain })
      const reply = await answer(name, plain).catch((error: unknown) => refusal(9, 'FailedToParse', String(error)))
      return reply ? decode(Buffer.from(serialize(reply))) as Doc : execute(command, { catalog, committer, cursors, connection: id })
    })
    connections.add(connection)
    socket.on('close', () => connections.delete(connection))
  })
  await new Promise<void>(resolve => void listener.listen(0, '127.0.0.1', resolve))
  const url = `mongodb://127.0.0.1:${(listener.address() as AddressInfo).port}/`
  const reader = new MongoClient(url, { directConnection: true })

  return {
    /** Ends in a slash: the name of a database may follow. */
    url,
    recorded,
    indexes,
    /** The next command of this name is answered so; of `aggregate`, the one whose pipeline starts with the stage after it. */
    can: (name: string, reply: Document): void => void canned.push({ name, reply }),
    /** Answers that nobody has asked for are dropped. */
    forget: (): void => void (canned.length = 0),
    async stop(): Promise<void> {
      await reader.close()
      listener.close()
      for (const connection of connections) connection.close()
      committer.flush()
      database.close()
    },
  }
}
