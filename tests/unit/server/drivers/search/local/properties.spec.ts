import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLocalIndex, openLocalIndex, type LocalIndex } from '../../../../../../server/drivers/search/local/index.ts'
import type { IndexDocument, IndexQuery } from '../../../../../../server/drivers/search/local/types.ts'
import { documentOf, schema } from './documents.fixture.ts'

const WORDS = ['lamp', 'oak', 'table', 'red', 'blue', 'usb', 'cable', 'chair', 'brass', 'tn-2110', '16gb', 'speaker']
const COLORS = ['red', 'blue', 'green']
const SIZES = ['s', 'm']

const document = (ids: number): fc.Arbitrary<IndexDocument> => fc.record({
  id: fc.nat(ids - 1), title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }), description: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }),
  color: fc.subarray(COLORS), size: fc.subarray(SIZES), price: fc.nat(50), inStock: fc.boolean(), scope: fc.subarray(['sale', 'home']), popularity: fc.nat(3),
}).map(({ id, title, description, color, size, scope, ...rest }) =>
  documentOf(String(id), { ...rest, title: title.join(' '), description: description.join(' '), facets: { color, size }, scopes: scope, skus: `SKU-${id}` }))

const query: fc.Arbitrary<IndexQuery> = fc.record({
  text: fc.option(fc.array(fc.constantFrom(...WORDS, 'lmap', 'spe'), { minLength: 1, maxLength: 3 }).map(words => words.join(' '))),
  scope: fc.option(fc.constantFrom('sale', 'none'), { nil: undefined }),
  facets: fc.record({ color: fc.subarray([...COLORS, 'unknown']), size: fc.subarray(SIZES) }, { requiredKeys: [] }),
  price: fc.record({ min: fc.nat(50), max: fc.nat(50) }, { requiredKeys: [] }),
  inStock: fc.option(fc.boolean(), { nil: undefined }),
  sort: fc.constantFrom('relevance', 'popularity', 'newest', 'price-asc', 'price-desc'),
  offset: fc.nat(5), limit: fc.constantFrom(3, 100), count: fc.constant(true),
})

const builtOf = async (documents: Iterable<IndexDocument>): Promise<LocalIndex> => {
  const index = createLocalIndex(schema)
  await index.put(documents)
  return index
}

const answers = (index: LocalIndex, queries: readonly IndexQuery[]) => queries.map(one => ({ ...index.search(one), terms: null }))

describe('an index', () => {
  it('that was changed is like one that was built of what is left, compacted or not, saved or not', async () => {
    const step = fc.oneof(document(12).map(put => ({ put })), fc.nat(11).map(remove => ({ remove: String(remove) })))
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(query, { minLength: 1, maxLength: 5 }), async (steps, queries) => {
      const left = new Map<string, IndexDocument>()
      const index = createLocalIndex(schema)
      for (const one of steps) {
        if ('put' in one) {
          left.set(one.put.id, one.put)
          await index.put([one.put])
        }
        else {
          left.delete(one.remove)
          await index.remove([one.remove])
        }
      }
      const rebuilt = answers(await builtOf(left.values()), queries)
      expect(answers(index, queries)).toEqual(rebuilt)
      const opened = await openLocalIndex(schema, await index.save('mark'))
      expect(opened!.mark).toBe('mark')
      expect(answers(opened!.index, queries)).toEqual(rebuilt)
      await index.compact()
      expect(answers(index, queries)).toEqual(rebuilt)
      expect(index.status().documents).toBe(left.size)
      // What was opened can be written to.
      await opened!.index.put([documentOf('new', { title: 'brass lamp' })])
      expect(opened!.index.search({ text: 'brass lamp', offset: 0, limit: 100 }).ids).toContain('new')
    }), { numRuns: 60 })
  })

  it('counts facets as one who looks at every document, each without its own selection', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(document(30), { selector: ({ id }) => id }), query, async (documents, one) => {
      const index = await builtOf(documents)
      const result = index.search({ ...one, text: null, offset: 0, limit: 100 })
      const holds = (doc: IndexDocument, without: string): boolean =>
        (one.scope === undefined || doc.scopes.includes(one.scope))
        && (without === 'price' || (doc.price.max >= (one.price?.min ?? 0) && doc.price.min <= (one.price?.max ?? Infinity)))
        && (without === 'stock' || one.inStock === undefined || doc.inStock === one.inStock)
        && Object.entries(one.facets ?? {}).every(([facet, values]) => facet === without || values.length === 0 || values.some(value => doc.facets[facet]!.includes(value)))
      expect(result.total).toBe(documents.filter(doc => holds(doc, '')).length)
      for (const facet of ['color', 'size']) {
        for (const value of facet === 'color' ? COLORS : SIZES) {
          const counted = result.facets.find(group => group.facet === facet)?.values.find(entry => entry.value === value)?.count ?? 0
          expect(counted).toBe(documents.filter(doc => holds(doc, facet) && doc.facets[facet]!.includes(value)).length)
        }
      }
      const prices = documents.filter(doc => holds(doc, 'price')).map(doc => doc.price.min)
      const range = { min: Math.min(...prices), max: Math.max(...prices) }
      const edge = (part: number): number => range.min + part * (range.max - range.min) / 16
      const isIn = (price: number, part: number): boolean => range.max === range.min ? part === 0 : price >= edge(part) && (price < edge(part + 1) || part === 15)
      const counts = Array.from({ length: 16 }, (_, part) => prices.filter(price => isIn(price, part)).length)
      expect(result.priceRange).toEqual(prices.length > 0 ? { ...range, counts } : null)
      expect(result.inStockCount).toBe(documents.filter(doc => holds(doc, 'stock') && doc.inStock).length)
    }), { numRuns: 100 })
  })

  it('finds as one who counts the words of every document, though it passes over many', async () => {
    const words = WORDS.filter(word => !/\d/.test(word))
    const few = fc.uniqueArray(document(80), { minLength: 40, maxLength: 80, selector: ({ id }) => id })
    await fc.assert(fc.asyncProperty(few, fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 8 }), fc.boolean(), async (documents, wanted, onlyInStock) => {
      const index = await builtOf(documents)
      const shown = documents.filter(doc => !onlyInStock || doc.inStock)
      const has = (doc: IndexDocument): number => wanted.filter(word => doc.texts.some(text => text.split(' ').includes(word))).length
      const reach = (count: number): number => shown.filter(doc => has(doc) >= count).length
      let needed = wanted.length
      while (needed > 1 && reach(needed) < 10) needed--
      if (needed === 1) for (needed = Math.ceil(wanted.length / 2); needed > 1 && reach(needed) === 0;) needed--
      // The space says that the last word is finished; as it is typed, that no word stands for another.
      const found = index.search({ text: `${wanted.join(' ')} `, asTyped: true, inStock: onlyInStock || undefined, offset: 0, limit: 100 })
      expect([...found.ids].sort()).toEqual(shown.filter(doc => has(doc) >= needed).map(({ id }) => id).sort())
      expect(found.complete).toBe(shown.filter(doc => has(doc) === wanted.length).length)
    }), { numRuns: 100 })
  })

  it('refuses a snapshot that is damaged, cut or of another schema', async () => {
    const index = await builtOf([documentOf('a', { title: 'Lamp' })])
    const bytes = await index.save('')
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
      const damaged = bytes.slice()
      damaged[at]! ^= 0x41
      expect(await openLocalIndex(schema, damaged)).toBeNull()
      expect(await openLocalIndex(schema, bytes.slice(0, at))).toBeNull()
    }))
    expect(await openLocalIndex({ ...schema, language: 'de' }, bytes)).toBeNull()
  })

  it('opens a snapshot that was read from a file', async () => {
    const index = await builtOf([documentOf('a', { title: 'Lamp' })])
    // A Buffer in the middle of a larger one, as files are read.
    const read = Buffer.concat([Buffer.from('abc'), await index.save('mark')]).subarray(3)
    const opened = await openLocalIndex(schema, read)
    expect(opened!.mark).toBe('mark')
    expect(opened!.index.search({ text: 'lamp', offset: 0, limit: 1 }).ids).toEqual(['a'])
  })

  it('answers any text without a scan that has no bound', async () => {
    const index = await builtOf(Array.from({ length: 500 }, (_, number) => documentOf(String(number), { title: `${WORDS[number % WORDS.length]} ${number} 東京 لمبة`, description: WORDS.join(' ') })))
    const hostile = [
      'a'.repeat(10_000), 'ab '.repeat(4_000), '('.repeat(10_000), '-'.repeat(10_000), 'a-'.repeat(5_000), 'a\'b'.repeat(3_000), '1.'.repeat(5_000), '\0', 'lamp\0lamp', '😀'.repeat(3_000),
      '\uD800', 'مصباح '.repeat(1_000), '東'.repeat(5_000), '(a+)+$', '.*'.repeat(2_000), 'é'.repeat(5_000), 'e\u0301'.repeat(3_000), '   ', '', 'the of and', '\u202Elamp', '__proto__', 'constructor',
    ]
    const check = (text: string): void => {
      const began = performance.now()
      const found = index.search({ text, offset: 0, limit: 24, count: true })
      index.suggest(text, { queries: 5, ids: 5 })
      index.highlight(text, found.terms)
      // Far above what it takes (a few milliseconds): a scan without a bound would take longer by orders of magnitude.
      expect(performance.now() - began).toBeLessThan(2_000)
    }
    check('warm')
    hostile.forEach(check)
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), check), { numRuns: 100 })
    await index.put(hostile.map((title, number) => documentOf(`hostile ${number}`, { title, description: title })))
    hostile.forEach(check)
  }, 30_000)
})
