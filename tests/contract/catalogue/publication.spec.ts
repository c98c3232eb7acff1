import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'

const HOUR = 3_600_000
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.work('search index')
})
afterAll(() => office.close())

it('a product with a time of publication is nowhere in the shop before it, and everywhere within seconds after it', async () => {
  const comes = new Date(Date.now() + HOUR).toISOString()
  const { productCreate } = await office.run<{ productCreate: { product: { id: string, slug: string }, userErrors: unknown[] } }>(
    'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id slug } userErrors { message } } }',
    { input: { title: 'Zephyrine Lantern', price: 1000, tracked: false, status: 'ACTIVE', publishedAt: comes } })
  expect(productCreate.userErrors).toEqual([])
  const { id } = productCreate.product
  const shown = async () => {
    await office.work('search index')
    const { product, products, search, predictiveSearch } = await office.shop<{ product: { id: string } | null, products: { nodes: { id: string }[] }, search: { totalCount: number }, predictiveSearch: { products: unknown[] } }>(
      `query ($id: ID!) { product(id: $id) { id } products(first: 5, sort: NEWEST) { nodes { id } }
        search(input: { query: "zephyrine" }) { totalCount } predictiveSearch(query: "zephyr") { products { id } } }`, { id })
    return { page: product !== null, list: products.nodes.some(node => node.id === id), search: search.totalCount, suggestions: predictiveSearch.products.length }
  }
  const hidden = { page: false, list: false, search: 0, suggestions: 0 }
  expect(await shown()).toEqual(hidden)
  office.advance(HOUR - 60_000)
  expect(await shown()).toEqual(hidden)
  office.advance(61_000)
  // Lists are copies of up to three seconds ago.
  await expect.poll(shown, { timeout: 5_000, interval: 500 }).toEqual({ page: true, list: true, search: 1, suggestions: 1 })
})
