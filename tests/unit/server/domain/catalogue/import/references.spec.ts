import { describe, expect, it } from 'vitest'
import { createReferences, NO_REFERENCES } from '#server/domain/catalogue/import/references.ts'

const value = (id: string, title: string, number?: number) => ({ id, code: title.toLowerCase().replaceAll(/\W+/g, '-'), title, number })
const collection = (id: string, slug: string, title = slug) => ({ _id: id, slug, title })
const references = createReferences({
  collections: [collection('c1', 'mugs', 'Mugs'), collection('c2', 'other', 'mugs'), collection('c3', 'twin-1', 'Twin'), collection('c4', 'twin-2', 'Twin')],
  facets: [
    { code: 'material', title: 'Material', values: [value('oak', 'Oak'), value('red', 'Red, dark'), value('darkness', 'dark')] },
    { code: 'size-inner', title: 'Size: inner', values: [value('s', 'S'), value('m', 'M')] },
    { code: 'volume', title: 'Volume', values: [value('v', '0.5 l', 0.5)] },
  ],
})

describe('createReferences', () => {
  it('finds a collection by its handle before any title, and each once', () => {
    expect(references.collections(['mugs', 'MUGS', 'other'])).toMatchObject({ ids: ['c1', 'c2'], problems: [expect.stringContaining('mugs, other') as string] })
    expect(references.collections(['twin-2', 'twin-2'])).toEqual({ ids: ['c4'], problems: [], warnings: [] })
  })

  it('reads values whose names hold commas, facets whose names hold colons, and numbers without their unit', () => {
    expect(references.facetValues(['Material: Red, dark']).ids).toEqual(['red'])
    expect(references.facetValues(['material: oak, dark', 'Size: inner: S, m', 'volume: 0.5', 'Volume: 0.5 l']).ids).toEqual(['oak', 'darkness', 's', 'm', 'v'])
    expect(references.facetValues(['Material:'])).toEqual({ ids: [], problems: [], warnings: [] })
    expect(references.facetValues(['Size: S']).problems).toEqual(['There is no facet "Size"; the shop has Material, Size: inner, Volume.'])
  })

  it('lets the products of another shop come where there are no collections and no facets at all', () => {
    expect(NO_REFERENCES.collections(['mugs'])).toMatchObject({ ids: [], problems: [], warnings: [expect.stringContaining('no collections yet') as string] })
    expect(NO_REFERENCES.facetValues(['material: oak'])).toMatchObject({ ids: [], problems: [], warnings: [expect.stringContaining('no facets yet') as string] })
    expect(NO_REFERENCES.collections([]).warnings).toEqual([])
  })
})
