import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BSON } from 'mongodb'
import type { Document } from 'mongodb'
import { afterAll, describe, expect, it } from 'vitest'
import { decode } from '../../../cli/embedded/mongo/bson/decode.ts'
import type { Doc } from '../../../cli/embedded/mongo/bson/values.ts'
import { parseIndexSpec } from '../../../cli/embedded/mongo/indexes/spec.ts'
import { countFound } from '../../../cli/embedded/mongo/query/count.ts'
import { find } from '../../../cli/embedded/mongo/query/execute.ts'
import { parseFilter } from '../../../cli/embedded/mongo/query/parse.ts'
import { parseSort } from '../../../cli/embedded/mongo/query/sort.ts'
import { Catalog } from '../../../cli/embedded/mongo/store/catalog.ts'
import type { Collection } from '../../../cli/embedded/mongo/store/collection.ts'
import { openDatabase } from '../../../cli/embedded/mongo/store/database.ts'
import { removeFolder } from '../../support/remove-folder.ts'

const directory = mkdtempSync(join(tmpdir(), 'documents-count-'))
const database = openDatabase(directory)
const catalog = new Catalog(database)
afterAll(() => {
  database.close()
  removeFolder(directory)
})

const values = (document: Document): Doc => decode(Buffer.from(BSON.serialize(document)))
const search = (filter: Document, skip = 0, limit = 0) => ({ filter: parseFilter(values(filter)), sort: [], skip, limit })

const odd: unknown[] = [NaN, null, undefined, -5, 0, 2.5, 1e20, 'a', 'b', '', true, false, new Date(0), new Date(5000), { x: 1 }, Infinity]

function makeCollection(name: string, arrays: boolean): Collection {
  database.exec('BEGIN')
  const collection = catalog.create('db', name)
  for (let _id = 0; _id < 400; _id++) {
    const document: Document = { _id, a: odd[_id % odd.length], b: _id % 3, c: `c${_id % 7}`, skus: [`s${_id}`] }
    if (document.a === undefined) delete document.a
    if (arrays && _id % 50 === 0) document.a = [1, 'a', 2.5]
    collection.insert(values(document))
  }
  const specs: Document[] = [
    { key: { a: 1 }, name: 'a' }, { key: { c: 1, a: -1 }, name: 'ca' }, { key: { b: 1, c: 1 }, name: 'bc', partialFilterExpression: { b: { $gt: 0 } } },
    { key: { missing: 1 }, name: 'missing', sparse: true },
  ]
  for (const spec of specs) collection.fillIndex(collection.addIndex(parseIndexSpec(values(spec))))
  database.exec('COMMIT')
  return collection
}

const operands: unknown[] = [...odd.filter((value) => value !== undefined), 3, 'zz']
const onA: unknown[] = [
  ...operands, ...operands.flatMap((value) => [{ $gt: value }, { $gte: value }, { $lt: value }, { $lte: value }, { $in: [value, 'a', 'a'] }]),
  { $gt: -1, $lt: 3 }, { $gt: 3, $lt: -1 }, { $gte: 'a', $lt: 5 }, { $ne: 'a' }, { $exists: true }, { $gt: -1, $gte: 0, $lt: 9 }, /^a/,
]
const filters: Document[] = [
  {}, ...onA.flatMap((a) => [{ a }, { c: 'c3', a }, { a, b: 1 }]), { c: { $in: ['c1', 'c2'] } }, { c: 'c1' }, { c: { $gt: 'c3' } }, { b: 1 }, { b: 0 }, { b: 2, c: 'c1' },
  { b: { $gte: 1 } }, { missing: null }, { missing: 1 }, { $or: [{ a: 0 }, { c: 'c1' }] }, { c: 'c1', $or: [{ a: 0 }, { b: 1 }] }, { skus: 's5' },
]

describe.each([['without arrays', false], ['with arrays', true]])('counting by an index, %s', (name, arrays) => {
  const collection = makeCollection(name, arrays)

  it('counts what would be found', () => {
    for (const filter of filters) {
      const found = [...find(collection, search(filter))].length
      expect(countFound(collection, search(filter)), JSON.stringify(filter)).toBe(found)
      expect(countFound(collection, search(filter, 3, 10)), JSON.stringify(filter)).toBe(Math.min(10, Math.max(0, found - 3)))
    }
  })
})

describe('counting without reading', () => {
  it('reads no document where the index tells all', () => {
    const collection = makeCollection('poisoned', false)
    const wanted: Document[] = [{}, { a: 'a' }, { a: null }, { c: 'c1' }, { c: { $in: ['c1', 'c2'] } }, { c: 'c1', a: { $gt: 0, $lt: 5 } }, { b: 1, c: 'c1' }, { _id: 5 }, { a: { $gte: new Date(0) } }]
    const before = wanted.map((filter) => [...find(collection, search(filter))].length)
    database.exec(`UPDATE docs_${collection.id} SET d = x'00'`)
    expect(wanted.map((filter) => countFound(collection, search(filter)))).toEqual(before)
    expect(() => countFound(collection, search({ a: { $ne: 'a' } }))).toThrow()
  })

  it('reads no document before a page, nor one that does not fit', () => {
    const collection = makeCollection('paged', false)
    const page = (filter: Document, sort: Document, skip: number) => Array.from(find(collection, { ...search(filter, skip, 5), sort: parseSort(values(sort)) }), ({ bytes }) => decode(bytes).get('_id'))
    const wanted: [Document, Document][] = [[{ c: 'c1' }, { a: -1 }], [{ a: 'a' }, { a: 1 }], [{ c: { $in: ['c1', 'c2'] }, a: { $gte: '' } }, { a: -1 }], [{ c: { $in: ['c1', 'c2', 'c3'] } }, { a: 1, c: -1 }]]
    const before = wanted.map(([filter, sort]) => page(filter, sort, 10))
    const shown = before.flat()
    expect(shown.length).toBeGreaterThan(10)
    database.exec(`UPDATE docs_${collection.id} SET d = x'00' WHERE r NOT IN (${shown.map(id => Number(id) + 1).join(',')})`)
    expect(wanted.map(([filter, sort]) => page(filter, sort, 10))).toEqual(before)
  })
})
