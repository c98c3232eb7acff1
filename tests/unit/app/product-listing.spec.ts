import { describe, expect, it } from 'vitest'
import { appliedFilters, COLLECTION_SORTS, listingAddress, listingFromQuery, withFacetValue, withoutFilters } from '../../../app/utils/product-listing'
import { partsOf, shownFacets } from '../../../app/utils/shown-facets'

const read = (query: Record<string, string | string[]>) => listingFromQuery(query, COLLECTION_SORTS, 'EUR')
const write = (state: ReturnType<typeof read>) => listingAddress('/collections/table', state, COLLECTION_SORTS, 'EUR')

describe('a list of products in its address', () => {
  it('is read and written alike', () => {
    const address = '/collections/table?option.Color=Cream&option.Color=Deep+blue&vendor=Tilda+%26+S%C3%B6hne&f.material=oak&price_min=20&price_max=89.50&in_stock=1&sort=price-asc&page=3'
    const query: Record<string, string[]> = {}
    for (const [name, value] of new URL(address, 'http://shop').searchParams) (query[name] ??= []).push(value)
    const state = read(Object.fromEntries(Object.entries(query).map(([name, values]) => [name, values.length > 1 ? values : values[0]!])))
    expect(state).toMatchObject({
      facets: { 'option.Color': ['Cream', 'Deep blue'], 'vendor': ['Tilda & Söhne'], 'material': ['oak'] },
      price: { min: 2000, max: 8950 }, inStock: true, page: 3,
    })
    expect(write(state)).toBe(address)
  })

  it('leaves out what goes without saying and what makes no sense', () => {
    expect(write(read({}))).toBe('/collections/table')
    expect(write(read({ 'sort': 'featured', 'page': '1', 'in_stock': '0', 'price_min': '-4', 'price_max': 'cheap', 'utm_source': 'x', 'option.': 'y', 'vendor': '' })))
      .toBe('/collections/table')
  })

  it('takes reversed prices for what is meant, and a comma for a point', () => {
    expect(read({ price_min: '90', price_max: '19,50' }).price).toEqual({ min: 1950, max: 9000 })
  })

  it('asks for no page that cannot be', () => {
    expect(read({ page: '0' }).page).toBeNull()
    expect(read({ page: '1000000000' }).page).toBeNull()
  })

  it('begins at the first page whenever a filter changes', () => {
    const state = read({ 'option.Color': 'Cream', 'page': '4' })
    expect(write(withFacetValue(state, 'option.Color', 'Sage', true))).toBe('/collections/table?option.Color=Cream&option.Color=Sage')
    expect(write(withFacetValue(state, 'option.Color', 'Cream', false))).toBe('/collections/table')
    expect(write(withoutFilters(read({ vendor: 'Tilda', price_max: '10', sort: 'newest', page: '2' })))).toBe('/collections/table?sort=newest')
  })

  it('says in words what is on, and where giving it up leads', () => {
    const state = read({ 'option.Color': ['Cream', 'Sage'], 'price_min': '20', 'in_stock': '1' })
    expect(appliedFilters(state, 'EUR', (_, value) => value).map(({ label, without }) => [label, write(without)])).toEqual([
      ['Cream', '/collections/table?option.Color=Sage&price_min=20&in_stock=1'],
      ['Sage', '/collections/table?option.Color=Cream&price_min=20&in_stock=1'],
      ['from €20', '/collections/table?option.Color=Cream&option.Color=Sage&in_stock=1'],
      ['In stock', '/collections/table?option.Color=Cream&option.Color=Sage&price_min=20'],
    ])
  })
})

describe('facets on a page', () => {
  const value = (name: string, selected = false) => ({ value: name, title: name, color: null, count: 1, selected })

  it('are those that tell things apart', () => {
    const facets = [
      { facet: 'vendor', title: 'Brand', values: [value('A')] },
      { facet: 'type', title: 'Type', values: [value('A'), value('B')] },
      { facet: 'option.Size', title: 'Size', values: [value('S', true)] },
      { facet: 'tag', title: 'Tag', values: [value('x'), value('y')] },
    ]
    expect(shownFacets({ facets }).map(({ facet }) => facet)).toEqual(['type', 'option.Size'])
  })

  it('unfold what is rare, never what is chosen, and not for a single one', () => {
    const names = (values: ReturnType<typeof value>[][]) => values.map(part => part.map(entry => entry.value).join(''))
    expect(names(partsOf([...'abcd'].map(name => value(name)), 3))).toEqual(['abcd'])
    expect(names(partsOf([...'abcdef'].map(name => value(name, name === 'f')), 3))).toEqual(['abcf', 'de'])
  })
})
