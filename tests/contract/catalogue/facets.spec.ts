import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.services.jobs.find(({ name }) => name === 'search index')!.run()
})
afterAll(() => office.close())

interface FacetView { id: string, version: number, code: string, title: string, type: string, values: { id: string, code: string, title: string, color: string | null, productCount: number }[] }
interface Payload { facet: FacetView | null, userErrors: UserErrorView[] }
const mutate = async (name: string, type: string, input: Record<string, unknown>): Promise<Payload> =>
  (await office.run<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) { facet { id version code title type values { id code title color productCount } } userErrors { code field } } }`, { input }))[name]!
const create = (input: Record<string, unknown>) => mutate('facetCreate', 'FacetCreateInput', input)
const update = (input: Record<string, unknown>) => mutate('facetUpdate', 'FacetUpdateInput', input)

async function product(input: Record<string, unknown>): Promise<string> {
  return (await office.run<{ productCreate: { product: { id: string } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }', { input: { price: 1000, status: 'ACTIVE', tracked: false, ...input } })).productCreate.product.id
}
interface Found { totalCount: number, facets: { facet: string, title: string, values: { value: string, title: string, color: string | null, count: number }[] }[] }
const search = async (input: Record<string, unknown>) => (await office.shop<{ search: Found }>('query ($input: SearchInput!) { search(input: $input) { totalCount facets { facet title values { value title color count } } } }', { input })).search

describe('facets', () => {
  it('are words, colors or numbers with a unit, each value once', async () => {
    const { facet: color } = await create({ title: 'Glaze', type: 'COLOR', values: [{ title: 'Sage', color: '#8a9a7b' }, { title: 'Cream', color: '#eee' }] })
    expect(color).toMatchObject({ code: 'glaze', values: [{ code: 'sage', color: '#8a9a7b' }, { code: 'cream' }] })
    const { facet: volume } = await create({ title: 'Volume', type: 'NUMBER', unit: 'ml', values: [{ number: 350 }, { number: 0.5 }] })
    expect(volume!.values.map(({ title, code }) => [title, code])).toEqual([['350 ml', '350-ml'], ['0.5 ml', '0-5-ml']])
    for (const [input, code] of [
      [{ title: 'Glaze' }, 'CODE_TAKEN'], [{ title: 'Vendor' }, 'CODE_TAKEN'], [{ title: '🍵' }, 'INVALID_INPUT'], [{ title: 'A', values: [{ title: 'x' }, { title: 'X' }] }, 'DUPLICATE_FACET_VALUE'],
      [{ title: 'B', type: 'NUMBER', values: [{ title: 'many' }] }, 'INVALID_INPUT'], [{ title: 'C', type: 'COLOR', values: [{ title: 'x' }] }, 'INVALID_INPUT'], [{ title: 'D', type: 'COLOR', values: [{ title: 'x', color: 'red;background:url(x)' }] }, 'INVALID_INPUT'],
    ] as const) expect((await create(input)).userErrors[0]?.code, JSON.stringify(input)).toBe(code)
  })

  it('are filters and rows of the details table in the shop, by whatever name they have now', async () => {
    const { facet } = await create({ title: 'Material', values: [{ title: 'Oak' }, { title: 'Walnut' }] })
    const [oak, walnut] = facet!.values
    const id = await product({ title: 'Tray Nord', facetValueIds: [oak!.id] })
    await product({ title: 'Tray Sued', facetValueIds: [walnut!.id], specifications: [{ name: 'material', value: 'Walnut from here' }] })
    const found = await search({ query: 'tray' })
    expect(found.facets.find(entry => entry.facet === 'material')).toEqual({ facet: 'material', title: 'Material', values: [{ value: 'oak', title: 'Oak', color: null, count: 1 }, { value: 'walnut', title: 'Walnut', color: null, count: 1 }] })
    expect((await search({ query: 'tray', facets: [{ facet: 'material', values: ['oak'] }] })).totalCount).toBe(1)
    expect((await search({ query: 'oak' })).totalCount).toBe(1)
    const shown = await office.shop<{ product: unknown }>('query ($id: ID!) { product(id: $id) { specifications { name value } facets { facet title values { value title } } } }', { id })
    expect(shown.product).toEqual({ specifications: [{ name: 'Material', value: 'Oak' }], facets: [{ facet: 'material', title: 'Material', values: [{ value: 'oak', title: 'Oak' }] }] })

    const { facet: renamed } = await update({ id: facet!.id, version: 1, title: 'Wood', values: [{ id: oak!.id, title: 'Smoked oak' }, { id: walnut!.id }] })
    expect(renamed!.values[0]).toMatchObject({ id: oak!.id, code: 'oak', title: 'Smoked oak', productCount: 1 })
    expect((await search({ query: 'smoked' })).facets.find(entry => entry.facet === 'material')).toMatchObject({ title: 'Wood', values: [{ value: 'oak', title: 'Smoked oak' }] })
    expect((await update({ id: facet!.id, version: 1, title: 'Too late' })).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    // A product with two of the values is one product.
    await product({ title: 'Tray of both', facetValueIds: [oak!.id, walnut!.id] })
    expect((await office.run<{ facet: unknown }>('query ($id: ID!) { facet(id: $id) { productCount values { productCount } } }', { id: facet!.id })).facet).toEqual({ productCount: 3, values: [{ productCount: 2 }, { productCount: 2 }] })
  })

  it('that lose a value, or are deleted, leave no trace on products and in rules', async () => {
    const { facet } = await create({ title: 'Room', values: [{ title: 'Bath' }, { title: 'Hall' }] })
    const [bath, hall] = facet!.values
    const id = await product({ title: 'Roomy', facetValueIds: [bath!.id, hall!.id] })
    const { collectionCreate } = await office.run<{ collectionCreate: { collection: { id: string } } }>('mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id } } }', { input: { title: 'Baths', rules: { match: 'ALL', conditions: [{ field: 'FACET_VALUE', relation: 'EQUALS', value: bath!.id }] } } })
    await office.work('catalogue upkeep')
    const stored = async () => (await office.documents.products.findOne({ _id: id }))!
    expect((await stored()).collectionIds).toEqual([collectionCreate.collection.id])
    await update({ id: facet!.id, version: 1, values: [{ id: hall!.id }] })
    await office.work('catalogue upkeep')
    await office.services.changes.poll()
    await office.work('catalogue upkeep')
    expect(await stored()).toMatchObject({ facetValueIds: [hall!.id], collectionIds: [] })
    await office.run('mutation ($id: ID!) { facetDelete(id: $id) { deletedFacetId userErrors { code } } }', { id: facet!.id })
    await office.work('catalogue upkeep')
    expect((await stored()).facetValueIds).toEqual([])
    const refused = await office.run<{ productCreate: { userErrors: UserErrorView[] } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code field } } }', { input: { title: 'Late', price: 1, facetValueIds: [hall!.id] } })
    expect(refused.productCreate.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['input', 'facetValueIds', '0'] }])
    expect((await create({ title: 'Room' })).userErrors).toEqual([])
  })
})
