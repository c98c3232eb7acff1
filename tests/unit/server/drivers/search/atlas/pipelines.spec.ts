import { describe, expect, it } from 'vitest'
import { searchIndexDefinition } from '../../../../../../server/drivers/search/atlas/definition.ts'
import { labelOf, readLabel, toDocument } from '../../../../../../server/drivers/search/atlas/document.ts'
import { filterClauses } from '../../../../../../server/drivers/search/atlas/filters.ts'
import * as pipelines from '../../../../../../server/drivers/search/atlas/pipelines.ts'
import { groupOf, readQuery, wordsClause } from '../../../../../../server/drivers/search/atlas/query.ts'
import { readSynonyms } from '../../../../../../server/drivers/search/local/synonyms.ts'
import { createAnalyzer } from '../../../../../../server/drivers/search/local/text/analyzer.ts'
import { definition, restOfPipeline, searchMetaStage, searchStage } from '../../../../../support/search-cluster/stages.ts'

const analyzer = createAnalyzer('en')
const none = readSynonyms(analyzer, [])
const read = (text: string, asTyped = false) => readQuery(analyzer, text, none, asTyped)
const keysIn = (value: unknown): string[] => Array.isArray(value) ? value.flatMap(keysIn)
  : value && typeof value === 'object' && !(value instanceof Date) ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : []

/** Throws what the service would refuse. */
function check([first, ...rest]: pipelines.Pipeline): void {
  if (first!.$searchMeta) searchMetaStage.parse(first!.$searchMeta)
  else searchStage.parse(first!.$search)
  restOfPipeline.parse(rest)
}

const HOSTILE = [
  'mug', 'stoneware mug', 'TN-2110', '16gb ssd', 'café au lait', 'a', 'the of', '{"$ne": 1}', '$where: sleep(9)', '"; db.dropDatabase()', '../../etc', '* OR 1=1 ~ ^9 \\',
  '\0\u0001mug', '\uD800mug', 'İstanbul', '你好', 'x'.repeat(5_000), 'word '.repeat(3_000), '١٢٣ 3.5mm', 'mug🙂', '-- ---',
]

describe('the definition of the index', () => {
  it.each(['en', 'de', 'plain'] as const)('is of documented types, in %s', language => void definition.parse(searchIndexDefinition(language)))

  it('reads every field of a document but its key', () => {
    const document = toDocument('g', {
      id: 'a', title: '', productType: '', vendor: '', codes: ['TN-2110'], details: '', description: '', facets: { Size: ['M', 'M'] }, collectionIds: [],
      price: { min: 1, max: 2 }, inStock: true, publishedAt: new Date(0), rank: 0,
    })
    expect(Object.keys(searchIndexDefinition('en').mappings.fields).toSorted()).toEqual(Object.keys(document).filter(name => name !== '_id').toSorted())
    expect(document).toMatchObject({ _id: 'g/a', exactCodes: ['tn2110'], facetValues: ['Size:M'] })
  })

  it('keeps facets and values apart whatever they hold', () => {
    for (const [facet, value] of [['a:b', 'c'], ['a', 'b:c'], ['option.Größe', '40 %'], ['%3A', ''], ['\n', 'x\ny\n#fff']] as const) {
      expect(readLabel(labelOf(facet, value))).toEqual({ facet, value })
    }
    expect(labelOf('a:b', 'c')).not.toBe(labelOf('a', 'b:c'))
    expect(labelOf('\uD800', '\uDC00')).toBe(labelOf('\uFFFD', '\uFFFD'))
  })
})

describe('pipelines', () => {
  it.each(HOSTILE.map(text => [text.slice(0, 30), text] as const))('are of documented operators for %j, which stays a value', (_, text) => {
    const { words } = read(text)
    expect(words.length).toBeLessThanOrEqual(24)
    const facets = { [text.slice(0, 50)]: [text, '$ne'], $where: ['1'] }
    const filter = filterClauses('g', { collectionId: text, facets, price: { min: 1, max: 9 }, inStock: true })
    const groups = words.map(word => groupOf(word, true))
    const matchings = words.length === 0 ? [undefined] : [wordsClause(groups, groups.length), wordsClause(groups, Math.ceil(groups.length / 2))]
    for (const matching of matchings) {
      const looked = { filter, ...matching ? { matching } : {}, without: ['$a', 'b'] }
      const all = [
        pipelines.countPipeline(looked), pipelines.facetPipeline(looked), pipelines.pricePipeline(looked, 100, 1_700), pipelines.pricePipeline(looked, 5, 5),
        pipelines.textsPipeline(looked, 20), pipelines.placedPipeline(looked, 500), pipelines.pricePeakPipeline(looked, 'priceMin'), pipelines.pricePeakPipeline(looked, 'priceMax'),
        ...(['relevance', 'popularity', 'newest', 'price-asc', 'price-desc'] as const).flatMap(sort => [0, 40].map(offset => pipelines.pagePipeline(looked, { sort, offset, limit: 24 }))),
      ]
      for (const pipeline of all) check(pipeline)
      expect(new Set(keysIn(all).filter(key => key.startsWith('$')))).toEqual(new Set(['$searchMeta', '$search', '$limit', '$project', '$skip', '$meta']))
    }
  })

  it('sort by something that is there once, last', () => {
    for (const sort of ['relevance', 'popularity', 'newest', 'price-asc', 'price-desc'] as const) {
      for (const matching of [undefined, wordsClause([groupOf(read('mug').words[0]!, false)], 1)]) {
        const [first] = pipelines.pagePipeline({ filter: filterClauses('g', {}), ...matching ? { matching } : {} }, { sort, offset: 0, limit: 1 })
        expect(Object.keys(searchStage.parse(first!.$search).sort!).at(-1)).toBe('productId')
      }
    }
  })

  it('tell prices in sixteen parts, the highest one included', () => {
    const bounds = pipelines.priceBounds(0, 1600)
    expect(bounds).toEqual([...Array.from({ length: 16 }, (_, part) => part * 100), 1601])
    expect(pipelines.priceBounds(700, 700)).toEqual([700, 701])
    // Narrower than its parts.
    check(pipelines.pricePipeline({ filter: filterClauses('g', {}) }, 700, 703))
  })

  it('leave one filter out for the count that goes without it', () => {
    const query = { facets: { vendor: ['Kiln'], tag: ['new'], none: [] }, price: { min: 1, max: 2 }, inStock: true, collectionId: 'c' }
    const paths = (without?: Parameters<typeof filterClauses>[2]) => filterClauses('g', query, without).flatMap(keysOfPath)
    const keysOfPath = (clause: Readonly<Record<string, unknown>>) => Object.values(clause).map(one => (one as { path: string }).path)
    expect(paths()).toEqual(['generation', 'collectionIds', 'facetValues', 'facetValues', 'priceMax', 'priceMin', 'inStock'])
    expect(paths('price')).toEqual(['generation', 'collectionIds', 'facetValues', 'facetValues', 'inStock'])
    expect(paths('stock')).not.toContain('inStock')
    expect(JSON.stringify(filterClauses('g', query, { facet: 'vendor' }))).not.toContain('vendor')
    expect(JSON.stringify(filterClauses('g', query, { facet: 'vendor' }))).toContain('tag:new')
  })
})

describe('the words of a query', () => {
  const hasFuzzy = (word: ReturnType<typeof read>['words'][number]) => keysIn(groupOf(word, true)).includes('fuzzy')

  it.each([['mug', 0], ['lamp', 1], ['lighter', 1], ['lighting', 2], ['1234567', 0]] as const)('forgive in %s %i letters', (text, edits) => {
    expect(read(text).words[0]!.edits).toBe(edits)
    expect(hasFuzzy(read(text).words[0]!)).toBe(edits > 0)
    expect(keysIn(groupOf(read(text).words[0]!, false))).not.toContain('fuzzy')
    expect(hasFuzzy(read(text, true).words[0]!)).toBe(false)
  })

  it('have synonyms or slips, never both', () => {
    const synonyms = readSynonyms(analyzer, [{ terms: ['sofa bed', 'couch'] }])
    const { words } = readQuery(analyzer, 'couches leather', synonyms, false)
    expect(words.map(hasFuzzy)).toEqual([false, true])
    expect(JSON.stringify(words[0]!.clauses)).toContain('"query":"bed"')
    expect(words[0]!.terms).toEqual(expect.arrayContaining(['couches', 'couch', 'sofa', 'bed']))
    const phrase = readQuery(analyzer, 'sofa beds', synonyms, false).words
    for (const word of phrase) expect(JSON.stringify(word.clauses)).toContain('"query":"couch"')
  })

  it('are finished while they are typed, the last one alone', () => {
    const starts = (text: string) => read(text).words.map(word => keysIn(word.clauses).includes('autocomplete'))
    expect(starts('stone mu')).toEqual([false, true])
    expect(starts('stone mug ')).toEqual([false, false])
    expect(starts('m')).toEqual([false])
  })

  it('hold codes whole and in pieces', () => {
    const { words, code } = read('TN-2110')
    expect(code).toBe('tn2110')
    for (const word of words) expect(JSON.stringify(word.clauses)).toContain('"query":"tn2110"')
  })
})
