import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BSON } from 'mongodb'
import type { Document } from 'mongodb'
import { afterAll, describe, expect, it } from 'vitest'
import { decode } from '../../../cli/embedded/mongo/bson/decode.ts'
import type { Doc } from '../../../cli/embedded/mongo/bson/values.ts'
import { ServerError } from '../../../cli/embedded/mongo/errors.ts'
import { choosePlan } from '../../../cli/embedded/mongo/indexes/planner.ts'
import { parseIndexSpec } from '../../../cli/embedded/mongo/indexes/spec.ts'
import { countFound } from '../../../cli/embedded/mongo/query/count.ts'
import { find } from '../../../cli/embedded/mongo/query/execute.ts'
import { parseFilter } from '../../../cli/embedded/mongo/query/parse.ts'
import { parseSort } from '../../../cli/embedded/mongo/query/sort.ts'
import { Catalog } from '../../../cli/embedded/mongo/store/catalog.ts'
import type { Collection } from '../../../cli/embedded/mongo/store/collection.ts'
import { openDatabase } from '../../../cli/embedded/mongo/store/database.ts'
import { removeFolder } from '../../support/remove-folder.ts'
import { Random } from './random.ts'

/** An index may change the time of an answer, never the answer: tried on random documents, filters, sorts and indexes. */
const SEEDS = Number(process.env.DOCUMENT_STORE_SEEDS ?? 60)
const DOCUMENTS = 30
const QUERIES = 40

const directory = mkdtempSync(join(tmpdir(), 'documents-choice-'))
const database = openDatabase(directory)
const catalog = new Catalog(database)
afterAll(() => {
  database.close()
  removeFolder(directory)
})

const values = (document: Document): Doc => decode(Buffer.from(BSON.serialize(document)))
const paths = ['a', 'b', 'c', 'a.b', 'a.c', 'b.a', 's', 't']
/** Fields that never hold an array: what an index of them says needs no look at a document. */
const scalars = ['s', 't', '_id']

/** Half of them have an array of documents, whose fields share an index. */
function randomDocument(random: Random, _id: number): Document {
  const document: Document = { _id, ...random.fields(), s: random.scalar(), ...random.next() < 0.8 ? { t: random.pick<unknown>(['x\0y', 'x', 1, new Date(1000), random.scalar()]) } : {} }
  return random.next() < 0.5 ? document : { ...document, a: random.list(3, () => ({ b: random.below(3), c: random.below(3) })) }
}

function randomIndex(random: Random, name: string): Document {
  if (random.next() < 0.3) return { key: { 'a.b': random.pick([1, -1]), 'a.c': 1 }, name }
  const key: Document = {}
  if (random.next() < 0.3) {
    for (const path of [random.pick(paths), ...random.next() < 0.5 ? scalars : scalars.toReversed()]) key[path] = random.pick([1, -1])
    return { key, name }
  }
  for (const path of random.list(2, () => random.pick(paths))) key[path] = random.pick([1, -1])
  key[random.pick(paths)] = random.pick([1, -1])
  const option = random.next()
  if (option < 0.15) return { key, name, sparse: true }
  return option < 0.3 ? { key, name, partialFilterExpression: { [random.pick(paths)]: random.pick<unknown>([{ $exists: true }, { $gt: 0 }, 'x']) } } : { key, name }
}

/** Builds an index; false when the documents have arrays side by side in it. */
function addIndex(collection: Collection, spec: Document): boolean {
  const index = collection.addIndex(parseIndexSpec(values(spec)))
  try {
    collection.fillIndex(index)
    return true
  } catch (error) {
    if (!(error instanceof ServerError && error.code === 171)) throw error
    collection.dropIndex(index)
    return false
  }
}

function randomFilter(random: Random): Document {
  const path = (): string => random.pick(paths)
  const range = (): unknown => random.pick<() => unknown>([
    () => random.scalar(), () => ({ $gte: random.present() }), () => ({ $lt: random.present() }), () => ({ $in: [random.scalar(), random.scalar()] }), () => ({ $gt: random.present(), $lte: random.present() }),
  ])()
  return random.pick<() => Document>([
    () => random.filter(), () => random.filter(), () => ({ [path()]: range(), s: range(), t: range() }), () => ({ [path()]: random.scalar(), t: range() }), () => ({ s: range(), t: range() }), () => ({ t: range(), _id: { $gt: 3 } }), () => ({ [path()]: random.scalar(), [path()]: random.scalar() }),
    () => ({ [path()]: random.scalar(), [path()]: { $gte: random.scalar() } }), () => ({ [path()]: { $gt: random.scalar(), $lt: random.scalar() } }),
    () => ({ 'a.b': random.below(3), 'a.c': random.below(3) }), () => ({ 'a.b': random.below(3), 'a.c': { $gte: random.below(3) } }),
    () => ({ a: { $elemMatch: { b: random.below(3), c: random.below(3) } } }),
    () => ({ 'a': { $elemMatch: { b: random.below(3) } }, 'a.c': random.below(3) }), () => ({ $and: [{ a: random.scalar() }, { a: random.scalar() }] }),
    () => ({ [path()]: { $in: random.list(3, () => random.scalar()) }, [path()]: random.present() }),
    () => ({ [path()]: { $regex: random.pick(['^x', '^xy', '^y', '^x\\.']) } }), () => ({ [path()]: random.scalar(), s: { $regex: '^x' } }),
  ])()
}

const show = (value: unknown): string => JSON.stringify(value)

describe('the choice of an index', () => {
  it(`never changes an answer (${SEEDS} seeds)`, () => {
    let compared = 0
    let indexes = 0
    let covered = 0
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = new Random(seed)
      database.exec('BEGIN')
      const [plain, indexed] = [catalog.create('db', `plain${seed}`), catalog.create('db', `indexed${seed}`)]
      for (let _id = 0; _id < DOCUMENTS; _id++) {
        const document = values(randomDocument(random, _id))
        plain.insert(document)
        indexed.insert(document)
      }
      for (let i = 0; i < 4; i++) if (addIndex(indexed, randomIndex(random, `i${i}`))) indexes++
      for (let i = 0; i < QUERIES; i++) {
        const filterDocument = randomFilter(random)
        const sort = parseSort(values(random.pick<Document>([{ _id: 1 }, { s: 1, _id: 1 }, { s: -1, _id: 1 }, { c: 1, _id: 1 }, { t: -1, _id: 1 }, { t: 1, s: -1, _id: -1 }])))
        const filter = parseFilter(values(filterDocument))
        const search = { filter, sort, skip: random.below(4), limit: random.below(6) }
        const message = `seed ${seed}, ${show(filterDocument)}, ${show(sort)}, ${indexed.indexes.map(({ spec }) => show([...spec.key])).join(' ')}`
        const read = (collection: Collection): unknown[] => Array.from(find(collection, search), ({ bytes }) => decode(bytes).get('_id'))
        expect(read(indexed), message).toEqual(read(plain))
        expect(countFound(indexed, search), message).toBe(read(plain).length)
        const plan = choosePlan(indexed, filter, sort)
        if (plan.kind === 'index' && plan.tests && (plan.tests.length > 0 || !plan.sorted)) covered++
        compared++
      }
      database.exec('COMMIT')
    }
    process.stdout.write(`compared ${compared} random queries with and without ${indexes} random indexes, ${covered} of them told by keys\n`)
    expect(indexes).toBeGreaterThan(SEEDS)
    expect(covered).toBeGreaterThan(SEEDS)
  }, 120_000)
})
