import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HashTable } from '../../../../../../server/drivers/search/local/hash-table.ts'
import { Pages } from '../../../../../../server/drivers/search/local/pages.ts'

function valuesOf(table: HashTable, hash: number): number[] {
  const shard = table.shard(hash)
  const last = shard.length - 1
  const found: number[] = []
  for (let at = (hash << 1) & last; shard[at] !== 0; at = (at + 2) & last) if (shard[at] === hash) found.push(shard[at + 1]!)
  return found.sort((a, b) => a - b)
}

describe('a hash table', () => {
  it('knows every value under its hash, however it grew, saved or not', () => {
    // Few hashes, so that many share one, and hashes of one shard, so that it grows.
    const hash = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 0xFFFFFFFF }))
    fc.assert(fc.property(fc.array(fc.tuple(hash, fc.nat()), { maxLength: 300 }), (entries) => {
      const table = new HashTable()
      for (const [key, value] of entries) table.add(key, value)
      const expected = (key: number) => entries.filter(([other]) => other === key).map(([, value]) => value).sort((a, b) => a - b)
      for (const [key] of entries) {
        expect(valuesOf(table, key)).toEqual(expected(key))
        expect(valuesOf(new HashTable(table.columns()), key)).toEqual(expected(key))
      }
      expect([...table.entries()]).toHaveLength(entries.length)
      expect(valuesOf(table, 0x12345678)).toEqual(expected(0x12345678))
    }))
  })

  it('goes on growing after it was saved', () => {
    const table = new HashTable()
    for (let hash = 1; hash <= 11; hash++) table.add(hash, hash)
    const opened = new HashTable(table.columns())
    for (let hash = 12; hash <= 200; hash++) opened.add(hash, hash)
    for (let hash = 1; hash <= 200; hash++) expect(valuesOf(opened, hash)).toEqual([hash])
  })
})

describe('pages', () => {
  it('keep every run in one piece, over the ends of pages, saved or not', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 12 }), (lengths) => {
      const pages = new Pages(Uint16Array)
      const starts = lengths.map((length, number) => {
        const start = pages.reserve(length)
        pages.run(start, length).fill(number + 1)
        return start
      })
      const opened = new Pages(Uint16Array, pages.pieces())
      const added = opened.reserve(5)
      opened.run(added, 5).fill(99)
      lengths.forEach((length, number) => {
        for (const each of [pages, opened]) expect(each.run(starts[number]!, length)).toEqual(new Uint16Array(length).fill(number + 1))
      })
      expect(opened.run(added, 5)).toEqual(new Uint16Array(5).fill(99))
    }), { numRuns: 30 })
  })

  it('refuse a run longer than a page', () => {
    expect(() => new Pages(Uint8Array).reserve(70_000)).toThrow(RangeError)
  })
})
