import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function made(onHand: number): Promise<{ productId: string, id: string }> {
  const { productCreate: { product } } = await office.run<{ productCreate: { product: { id: string, variants: { nodes: { id: string }[] } } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id variants { nodes { id } } } } }', { input: { title: 'Counted', price: 100, onHand } })
  return { productId: product.id, id: product.variants.nodes[0]!.id }
}
interface Changed { result: { inventory: { onHand: number, version: number, lowStockThreshold: number | null } | null, userErrors: UserErrorView[] } }
const call = async (name: string, type: string, input: Record<string, unknown>) => (await office.run<Changed>(`mutation ($input: ${type}!) { result: ${name}(input: $input) { inventory { onHand version lowStockThreshold } userErrors { code field } } }`, { input })).result
const adjust = (variantId: string, delta: number, reason = 'broken') => call('inventoryAdjust', 'InventoryAdjustInput', { variantId, delta, reason })
interface Log { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: { deltaOnHand: number, onHandAfter: number, reason: string, actor: string | null, locationName: string }[] }
const log = async (args: Record<string, unknown>) => (await office.run<{ stockMovements: Log }>('query ($variantId: ID, $productId: ID, $first: Int) { stockMovements(variantId: $variantId, productId: $productId, first: $first) { totalCount pageInfo { hasNextPage } nodes { deltaOnHand onHandAfter reason actor locationName } } }', args)).stockMovements

describe('stock', () => {
  it('is adjusted by many at once and never falls below zero', async () => {
    const { id } = await made(10)
    const results = await Promise.all(Array.from({ length: 25 }, () => adjust(id, -1)))
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(10)
    expect(results.filter(({ userErrors }) => userErrors[0]?.code === 'STOCK_RESERVED')).toHaveLength(15)
    const [level] = await office.services.inventory.levels([id])
    expect(level!.onHand).toBe(0)
    expect((await log({ variantId: id })).totalCount).toBe(11)
  })

  it('is set once against a version that was seen', async () => {
    const { id } = await made(5)
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => call('inventorySet', 'InventorySetInput', { variantId: id, value: 20 + index, expectedVersion: 2 })))
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    expect((await call('inventorySet', 'InventorySetInput', { variantId: id, value: -1, expectedVersion: 3 })).userErrors[0]?.code).toBe('INVALID_INPUT')
    expect((await adjust('no-variant', 1)).userErrors[0]?.code).toBe('NOT_FOUND')
    expect((await adjust(id, 2_147_483_647)).userErrors.length).toBe(1)
  })

  it('has a log that says who, when and why, with what was there after each line', async () => {
    const { productId, id } = await made(4)
    await adjust(id, 3, '  found   behind\nthe shelf ')
    await adjust(id, -2, '')
    const { nodes, totalCount, pageInfo } = await log({ productId, first: 2 })
    expect([totalCount, pageInfo.hasNextPage]).toEqual([3, true])
    expect(nodes).toEqual([
      { deltaOnHand: -2, onHandAfter: 5, reason: 'adjusted', actor: 'Olga Owner', locationName: 'Main location' },
      { deltaOnHand: 3, onHandAfter: 7, reason: 'found behind the shelf', actor: 'Olga Owner', locationName: 'Main location' },
    ])
    expect((await log({ variantId: 'nobody' })).totalCount).toBe(0)
    expect((await office.run<{ stockLocations: unknown[] }>('{ stockLocations { name } }')).stockLocations).toEqual([{ name: 'Main location' }])
  })

  it('has a log that is narrowed down by a reason, whatever note it has, and still says what was left of all', async () => {
    const { id } = await made(10)
    await adjust(id, 5, 'Received: note 4711')
    await adjust(id, -1, 'Damaged')
    await adjust(id, 2, 'Received')
    const query = 'query ($id: ID!, $reason: String) { stockMovementReasons(variantId: $id) stockMovements(variantId: $id, reason: $reason) { totalCount nodes { reason onHandAfter } } }'
    const asked = (reason: string | null) => office.run<{ stockMovementReasons: string[], stockMovements: { totalCount: number, nodes: { reason: string, onHandAfter: number }[] } }>(query, { id, reason })
    const received = await asked('Received')
    expect(received.stockMovementReasons.toSorted()).toEqual(['Damaged', 'Received', 'counted'])
    expect(received.stockMovements).toEqual({ totalCount: 2, nodes: [{ reason: 'Received', onHandAfter: 16 }, { reason: 'Received: note 4711', onHandAfter: 15 }] })
    expect((await asked('Receive')).stockMovements.totalCount).toBe(0)
    expect((await asked(null)).stockMovements.totalCount).toBe(4)
    expect((await office.run<{ productVariant: unknown }>('query ($id: ID!) { productVariant(id: $id) { id product { title } } }', { id })).productVariant).toEqual({ id, product: { title: 'Counted' } })
    expect((await office.run<{ productVariant: unknown }>('{ productVariant(id: "nobody") { id } }')).productVariant).toBeNull()
  })

  it('is low from the number on that the vendor sets', async () => {
    const { productId, id } = await made(8)
    const state = async () => (await office.run<{ product: { variants: { nodes: { stockState: string }[] } } }>('query ($id: ID!) { product(id: $id) { variants { nodes { stockState } } } }', { id: productId })).product.variants.nodes[0]!.stockState
    expect(await state()).toBe('IN')
    expect((await call('inventoryThresholdSet', 'InventoryThresholdSetInput', { variantId: id, threshold: 10 })).inventory).toMatchObject({ onHand: 8, lowStockThreshold: 10 })
    expect(await state()).toBe('LOW')
    await office.work('catalogue upkeep')
    expect((await office.run<{ products: { totalCount: number } }>('query ($id: ID!) { products(filter: { ids: [$id], stock: LOW }) { totalCount } }', { id: productId })).products.totalCount).toBe(1)
    expect((await call('inventoryThresholdSet', 'InventoryThresholdSetInput', { variantId: id, threshold: -1 })).userErrors[0]?.code).toBe('INVALID_INPUT')
    await call('inventoryThresholdSet', 'InventoryThresholdSetInput', { variantId: id, threshold: null })
    expect(await state()).toBe('IN')
  })

  it('may be changed by who packs, and not by who reads figures', async () => {
    const { id } = await made(1)
    const query = 'mutation ($input: InventoryThresholdSetInput!) { inventoryThresholdSet(input: $input) { userErrors { code } } }'
    expect((await office.ask('fulfillment', query, { input: { variantId: id, threshold: 1 } })).errors).toBeUndefined()
    expect((await office.ask('analyst', query, { input: { variantId: id, threshold: 1 } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

describe('what shoppers are told', () => {
  it('are neither costs, drafts, archived things nor exact numbers of plenty', async () => {
    const fields = (name: string) => `{ __type(name: "${name}") { fields { name } } }`
    for (const [type, hidden] of [['ProductVariant', ['cost', 'inventory', 'stockState']], ['Product', ['stock', 'version', 'status']]] as const) {
      const { __type } = await office.shop<{ __type: { fields: { name: string }[] } }>(fields(type))
      for (const name of hidden) expect(__type.fields.map(field => field.name)).not.toContain(name)
    }
    const hidden: string[] = []
    for (const more of [{ status: 'DRAFT' }, { status: 'ARCHIVED' }, { status: 'ACTIVE', publishedAt: '2090-01-01T00:00:00Z' }]) {
      const { productCreate } = await office.run<{ productCreate: { product: { id: string } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }', { input: { title: 'Hidden away', price: 1, cost: 1, ...more } })
      hidden.push(productCreate.product.id)
    }
    for (const id of hidden) expect((await office.shop<{ product: unknown, productRecommendations: unknown[] }>('query ($id: ID!) { product(id: $id) { id } productRecommendations(productId: $id) { id } }', { id }))).toEqual({ product: null, productRecommendations: [] })
    expect((await office.shop<{ products: { totalCount: number } }>('{ products(query: "hidden away") { totalCount nodes { id } } }')).products.totalCount).toBe(0)
    const { productCreate } = await office.run<{ productCreate: { product: { id: string } } }>('mutation { productCreate(input: { title: "Plenty", price: 1, status: ACTIVE, onHand: 500 }) { product { id } } }')
    const shown = await office.shop<{ product: { variants: { nodes: unknown[] } } }>('query ($id: ID!) { product(id: $id) { variants { nodes { quantityAvailable availableForSale } } } }', { id: productCreate.product.id })
    expect(shown.product.variants.nodes).toEqual([{ quantityAvailable: null, availableForSale: true }])
  })
})
