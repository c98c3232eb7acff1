import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchProduct } from '../../../scripts/bench/catalogue-documents.ts'
import { insertInitialStock } from '../../../server/domain/inventory/initial-stock.repository.ts'
import { openOffice, type Office } from '../../support/office.ts'

const COUNT = 120
let office: Office

beforeAll(async () => {
  office = await openOffice()
  const products = Array.from({ length: COUNT }, (_, index) => benchProduct(index, 4, new Date()))
  await office.documents.products.insertMany(products)
  // Of each ten products: one with nothing, one with one piece left of one variant, the others with plenty.
  await insertInitialStock(office.postgres, products.flatMap(({ variants }, index) => variants.map(({ id }, at) => ({ variantId: id, onHand: index % 10 === 0 ? 0 : index % 10 === 1 && at === 1 ? 1 : 50 }))), { type: 'demo', id: 'lists' })
  await office.work('catalogue upkeep')
})
afterAll(() => office.close())

interface List { totalCount: number, nodes: { id: string, title: string }[], pageInfo: { hasNextPage: boolean, endCursor: string | null } }
async function list(args: Record<string, unknown>): Promise<List> {
  return (await office.run<{ products: List }>(`query ($first: Int, $after: String, $page: Int, $perPage: Int, $query: String, $filter: ProductFilterInput, $sort: AdminProductSort) {
    products(first: $first, after: $after, page: $page, perPage: $perPage, query: $query, filter: $filter, sort: $sort) { totalCount nodes { id title } pageInfo { hasNextPage endCursor } } }`, args)).products
}
interface Variants { totalCount: number, nodes: { id: string, sku: string, product: { id: string }, inventory: { onHand: number } }[], pageInfo: { hasNextPage: boolean } }
async function variants(args: Record<string, unknown>): Promise<Variants> {
  return (await office.run<{ productVariants: Variants }>(`query ($page: Int, $perPage: Int, $query: String, $filter: ProductFilterInput, $variantStock: StockState, $sort: AdminProductSort) {
    productVariants(page: $page, perPage: $perPage, query: $query, filter: $filter, variantStock: $variantStock, sort: $sort) { totalCount nodes { id sku product { id } inventory { onHand } } pageInfo { hasNextPage } } }`, args)).productVariants
}

describe('the list of products', () => {
  it.each([
    ['everything', {}, COUNT], ['a status', { filter: { status: 'DRAFT' } }, 6], ['several statuses', { filter: { statuses: ['DRAFT', 'ACTIVE'] } }, COUNT], ['a maker', { filter: { vendor: 'Maker 3' } }, 3],
    ['a type', { filter: { productType: 'Mug' } }, 10], ['a tag', { filter: { tag: 'sale' } }, 12], ['one of two tags', { filter: { tags: ['sale', 'room-1'] } }, 24],
    ['stock that is out', { filter: { stock: 'OUT' } }, 12], ['stock that is low', { filter: { stock: 'LOW' } }, 12], ['enough stock', { filter: { stock: 'IN' } }, 96],
    ['prices', { filter: { priceRange: { min: 900, max: 937 } } }, 2], ['all at once', { filter: { tag: 'sale', stock: 'OUT', productType: 'Mug', status: 'ACTIVE' } }, 2], ['a word\'s beginning', { query: 'MU' }, 10],
    ['two words', { query: 'mug maker' }, 10], ['a SKU', { query: 'g-17-1' }, 1], ['nothing of the kind', { query: 'zzz' }, 0], ['a pattern, taken literally', { query: '.*' }, 0],
  ])('is narrowed down by %s', async (_name, args, count) => {
    const found = await list({ ...args, perPage: 100 })
    expect(found.totalCount).toBe(count)
    expect(found.nodes).toHaveLength(Math.min(100, count))
  })

  it('comes in pages that never overlap, by number or by cursor, in each order', async () => {
    for (const sort of ['UPDATED_DESC', 'UPDATED_ASC', 'TITLE_ASC', 'TITLE_DESC', 'NEWEST', 'CREATED_DESC', 'PRICE_ASC', 'PRICE_DESC']) {
      const ids = new Set<string>()
      for (let page = 1; page <= 5; page++) for (const node of (await list({ page, perPage: 25, sort })).nodes) ids.add(node.id)
      expect(ids.size, sort).toBe(COUNT)
    }
    let after: string | null = null
    const titles: string[] = []
    do {
      const page: List = await list({ first: 50, after, sort: 'TITLE_ASC' })
      titles.push(...page.nodes.map(node => node.title))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(titles).toEqual(titles.toSorted())
    expect(titles).toHaveLength(COUNT)
  })

  it('refuses pages without an end, and a filter that names more than it may', async () => {
    expect((await office.ask('owner', '{ products(perPage: 1000) { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
    expect((await office.ask('owner', '{ products(page: 1000000) { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
    expect((await office.ask('owner', 'query ($ids: [ID!]) { products(filter: { ids: $ids }) { nodes { id } } }', { ids: Array.from({ length: 1_001 }, String) })).errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
  })

  it('counts what it can be narrowed down by, and forgets what was deleted', async () => {
    const values = async (field: string, query?: string) => (await office.run<{ values: { value: string, count: number }[] }>('query ($field: ProductFilterField!, $query: String) { values: productFilterValues(field: $field, query: $query) { value count } }', { field, query })).values
    expect((await values('TAG'))[0]).toEqual({ value: 'regular', count: 108 })
    expect(await values('VENDOR', 'maker 39')).toEqual([{ value: 'Maker 39', count: 3 }])
    expect(await values('PRODUCT_TYPE')).toHaveLength(12)
    const { productCreate: { product } } = await office.run<{ productCreate: { product: { id: string } } }>('mutation { productCreate(input: { title: "Rare", price: 1, vendor: "Rare maker", tags: ["rare"] }) { product { id } } }')
    expect(await values('VENDOR', 'rare')).toEqual([{ value: 'Rare maker', count: 1 }])
    await office.run('mutation ($id: ID!) { productDelete(input: { id: $id }) { deletedProductId } }', { id: product.id })
    expect([await values('VENDOR', 'rare'), await values('TAG', 'rare')]).toEqual([[], []])
  })
})

describe('the list of variants', () => {
  it('shows each once, product by product, page by page', async () => {
    const seen: string[] = []
    for (let page = 1; page <= 10; page++) {
      const found = await variants({ page, perPage: 25 })
      expect(found.totalCount).toBe(COUNT * 2)
      expect(found.pageInfo.hasNextPage).toBe(page < 10)
      seen.push(...found.nodes.map(node => node.id))
    }
    expect(new Set(seen).size).toBe(COUNT * 2)
    expect(seen).toHaveLength(COUNT * 2)
  })

  it('is narrowed down by products and by what is left of each', async () => {
    expect((await variants({ filter: { vendor: 'Maker 3' } })).totalCount).toBe(6)
    const out = await variants({ variantStock: 'OUT', perPage: 100 })
    expect([out.totalCount, out.nodes.length, new Set(out.nodes.map(node => node.inventory.onHand))]).toEqual([24, 24, new Set([0])])
    const low = await variants({ variantStock: 'LOW', page: 2, perPage: 5 })
    expect([low.totalCount, low.nodes.map(node => node.inventory.onHand)]).toEqual([12, [1, 1, 1, 1, 1]])
  })

  it('follows the stock within a second or two', async () => {
    const [{ id, product }] = (await variants({ variantStock: 'OUT', perPage: 1 })).nodes as [Variants['nodes'][number]]
    await office.run('mutation ($id: ID!) { inventoryAdjust(input: { variantId: $id, delta: 30, reason: "found" }) { userErrors { code } } }', { id })
    await office.work('catalogue upkeep')
    expect((await variants({ variantStock: 'OUT' })).totalCount).toBe(23)
    expect((await list({ filter: { ids: [product.id], stock: 'LOW' } })).totalCount).toBe(1)
  })

  it('does not disturb an editor: stock is no change of the product', async () => {
    const [{ id, title }] = (await list({ perPage: 1, filter: { stock: 'OUT' } })).nodes as [List['nodes'][number]]
    const before = await office.documents.products.findOne({ _id: id })
    await office.services.inventory.adjust(before!.variants[0]!.id, 10, 'found', 'test')
    await office.work('catalogue upkeep')
    const after = await office.documents.products.findOne({ _id: id })
    expect([after!.stock!.state, after!.version]).toEqual(['low', before!.version])
    const update = await office.run<{ productUpdate: { userErrors: unknown[] } }>('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id, version: before!.version, title } })
    expect(update.productUpdate.userErrors).toEqual([])
  })
})
