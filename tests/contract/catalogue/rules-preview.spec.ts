import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  for (const [title, price, status] of [['Preview one', 1000, 'ACTIVE'], ['Preview two', 2000, 'DRAFT'], ['Preview three', 9000, 'ACTIVE']] as const) {
    await office.run('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code } } }', { input: { title, price, status, tags: ['Previewed'] } })
  }
})
afterAll(() => office.close())

const QUERY = 'query ($rules: CollectionRulesInput!) { collectionRulesPreview(rules: $rules) { count complete products { title } userErrors { code field } } }'
interface Preview { count: number, complete: boolean, products: { title: string }[], userErrors: { code: string, field: string[] }[] }
const preview = async (rules: Record<string, unknown>) => (await office.run<{ collectionRulesPreview: Preview }>(QUERY, { rules })).collectionRulesPreview
const tagged = { field: 'TAG', relation: 'EQUALS', value: 'previewed' }

describe('rules before they are saved', () => {
  it('say how many products they match, and name the first', async () => {
    const found = await preview({ match: 'ALL', conditions: [tagged, { field: 'PRICE', relation: 'LESS_THAN', value: '5000' }] })
    expect(found).toMatchObject({ count: 2, complete: true, userErrors: [] })
    expect(found.products.map(({ title }) => title).toSorted()).toEqual(['Preview one', 'Preview two'])
    expect((await preview({ match: 'ANY', conditions: [tagged, { field: 'TITLE', relation: 'EQUALS', value: 'nothing is called so' }] })).count).toBe(3)
  })

  it('match what the collection then has', async () => {
    const rules = { match: 'ALL', conditions: [tagged, { field: 'PRICE', relation: 'GREATER_THAN', value: '1500' }] }
    const { count } = await preview(rules)
    const { collectionCreate } = await office.run<{ collectionCreate: { collection: { id: string } } }>('mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id } } }', { input: { title: 'Previewed', rules } })
    await office.work('catalogue upkeep')
    const { collection } = await office.run<{ collection: { productCount: number } }>('query ($id: ID!) { collection(id: $id) { productCount } }', { id: collectionCreate.collection.id })
    expect(collection.productCount).toBe(count)
  })

  it('count what was written, changed and deleted since they were counted first', async () => {
    const rules = { match: 'ALL', conditions: [{ field: 'TAG', relation: 'EQUALS', value: 'fresh' }] }
    const count = async () => (await preview(rules)).count
    expect(await count()).toBe(0)
    const { productCreate: { product } } = await office.run<{ productCreate: { product: { id: string, version: number } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version } } }', { input: { title: 'Fresh', price: 100, tags: ['fresh'] } })
    expect(await count()).toBe(1)
    await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id: product.id, version: product.version, tags: ['stale'] } })
    expect(await count()).toBe(0)
    await office.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id: product.id, version: product.version + 1, tags: ['fresh'] } })
    expect(await count()).toBe(1)
    await office.run('mutation ($input: ProductDeleteInput!) { productDelete(input: $input) { userErrors { code } } }', { input: { id: product.id } })
    expect(await count()).toBe(0)
  })

  it('forget the catalogue when nobody works on rules, and read it again', async () => {
    office.advance(121_000)
    const { productCreate: { product } } = await office.run<{ productCreate: { product: { id: string } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }', { input: { title: 'Later', price: 100, tags: ['later'] } })
    expect(product.id).toBeTruthy()
    expect((await preview({ match: 'ALL', conditions: [{ field: 'TAG', relation: 'EQUALS', value: 'later' }] })).count).toBe(1)
  })

  it('are refused by condition', async () => {
    expect(await preview({ match: 'ALL', conditions: [tagged, { field: 'PRICE', relation: 'LESS_THAN', value: '49.99' }] })).toMatchObject({ count: 0, userErrors: [{ code: 'INVALID_INPUT', field: ['rules', 'conditions', '1', 'value'] }] })
  })
})
