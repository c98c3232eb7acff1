import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'
import type { UserErrorView } from '../../support/shop-client.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

interface Row { variantId: string, saved: boolean, variant: { sku: string | null, price: { amount: number }, inventory: { onHand: number, version: number } | null } | null, userErrors: UserErrorView[] }
const save = async (rows: Record<string, unknown>[], atomic = false) => (await office.run<{ saved: { results: Row[], savedCount: number, userErrors: UserErrorView[] } }>(`mutation ($input: VariantsBulkSaveInput!) { saved: variantsBulkSave(input: $input) {
  savedCount results { variantId saved variant { sku price { amount } inventory { onHand version } } userErrors { code field } } userErrors { code field } } }`, { input: { rows, atomic } })).saved

async function made(title: string, onHand: number | null = 5): Promise<string> {
  const { productCreate } = await office.run<{ productCreate: { product: { variants: { nodes: { id: string }[] } } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { variants { nodes { id } } } } }', { input: { title, price: 1000, sku: title, onHand } })
  return productCreate.product.variants.nodes[0]!.id
}

describe('the spreadsheet', () => {
  it('saves the good rows, and says of each other one which cell is wrong', async () => {
    const [a, b, c, d] = [await made('a'), await made('b'), await made('c'), await made('d')]
    const { savedCount, results } = await save([
      { variantId: a, version: 1, price: 900, compareAtPrice: 1000, cost: 300, sku: 'A-1', status: 'ACTIVE', onHand: 9, expectedStockVersion: 2 },
      { variantId: b, version: 9, price: 900 }, { variantId: c, version: 1, price: -1 }, { variantId: d, version: 1, sku: 'b' }, { variantId: 'nobody', version: 1 }, { variantId: a, version: 1, price: 1 },
    ])
    expect(savedCount).toBe(1)
    expect(results[0]).toMatchObject({ saved: true, variant: { sku: 'A-1', price: { amount: 900 }, inventory: { onHand: 9, version: 3 } }, userErrors: [] })
    expect(results.slice(1).map(({ userErrors }) => userErrors[0])).toEqual([
      { code: 'VERSION_CONFLICT', field: ['input', 'rows', '1', 'version'] }, { code: 'INVALID_INPUT', field: ['input', 'rows', '2', 'price'] }, { code: 'SKU_TAKEN', field: ['input', 'rows', '3', 'sku'] },
      { code: 'NOT_FOUND', field: ['input', 'rows', '4', 'variantId'] }, { code: 'INVALID_INPUT', field: ['input', 'rows', '5', 'variantId'] },
    ])
  })

  it('saves weight and barcode, and takes them away', async () => {
    const id = await made('weighed')
    const seen = async () => {
      const { variant: { weightGrams, barcode } } = (await office.services.productAdmin.findVariants([id])).get(id)!
      return { weightGrams, barcode }
    }
    expect((await save([{ variantId: id, version: 1, weightGrams: 310, barcode: '4006381333931' }])).savedCount).toBe(1)
    expect(await seen()).toEqual({ weightGrams: 310, barcode: '4006381333931' })
    const { results: [refused] } = await save([{ variantId: id, version: 2, weightGrams: -1 }])
    expect(refused!.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'rows', '0', 'weightGrams'] }])
    expect((await save([{ variantId: id, version: 2, weightGrams: null, barcode: null }])).savedCount).toBe(1)
    expect(await seen()).toEqual({ weightGrams: undefined, barcode: undefined })
  })

  it('saves nothing when it is all or nothing, whatever fails', async () => {
    const [a, b] = [await made('e'), await made('f')]
    expect((await save([{ variantId: a, version: 1, price: 1 }, { variantId: b, version: 1, price: -1 }], true)).savedCount).toBe(0)
    const stale = await save([{ variantId: a, version: 1, price: 1 }, { variantId: b, version: 1, price: 2, onHand: 1, expectedStockVersion: 1 }], true)
    expect(stale.results.map(({ saved, variant, userErrors }) => [saved, variant?.price.amount, variant?.inventory?.onHand, userErrors[0]?.code])).toEqual([[false, 1000, 5, undefined], [false, 1000, 5, 'VERSION_CONFLICT']])
  })

  it('leaves prices as they were when it is all or nothing and the store of counts breaks off', async () => {
    const [a, b] = [await made('broken a'), await made('broken b')]
    await office.postgres.db.execute(sql.raw(`create function refuse_counts() returns trigger language plpgsql as 'begin raise exception ''no room''; end';
      create trigger refuse_counts before insert on stock_movement for each row when (new.variant_id = '${b}') execute function refuse_counts()`))
    try {
      const answer = await office.ask('owner', 'mutation ($input: VariantsBulkSaveInput!) { variantsBulkSave(input: $input) { savedCount } }',
        { input: { atomic: true, rows: [{ variantId: a, version: 1, price: 1, onHand: 6, expectedStockVersion: 2 }, { variantId: b, version: 1, price: 2, onHand: 6, expectedStockVersion: 2 }] } })
      expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    }
    finally {
      await office.postgres.db.execute(sql.raw('drop trigger refuse_counts on stock_movement; drop function refuse_counts()'))
    }
    const present = await office.services.productAdmin.findVariants([a, b])
    expect([a, b].map(id => present.get(id)!.variant.price)).toEqual([1000, 1000])
    expect((await office.services.inventory.levels([a, b])).map(level => level?.onHand)).toEqual([5, 5])
  })

  it('never loses a count to another editor', async () => {
    const id = await made('g')
    const results = await Promise.all(Array.from({ length: 8 }, (_, index) => save([{ variantId: id, version: 1, onHand: 20 + index, expectedStockVersion: 2 }])))
    const won = results.filter(({ savedCount }) => savedCount === 1)
    expect(won).toHaveLength(1)
    for (const { results: [row] } of results.filter(result => result.savedCount === 0)) expect(row!.userErrors[0]).toMatchObject({ code: 'VERSION_CONFLICT', field: ['input', 'rows', '0', 'onHand'] })
  })

  it('counts for the first time once', async () => {
    const id = await made('h', null)
    const results = await Promise.all(Array.from({ length: 6 }, (_, index) => save([{ variantId: id, version: 1, onHand: 10 + index, expectedStockVersion: 0 }])))
    const won = results.filter(({ savedCount }) => savedCount === 1)
    expect(won).toHaveLength(1)
    expect((await office.services.inventory.levels([id]))[0]!.onHand).toBe(won[0]!.results[0]!.variant!.inventory!.onHand)
  })

  it('is refused empty or with 1,001 rows', async () => {
    expect((await save([])).userErrors[0]?.code).toBe('INVALID_INPUT')
    expect((await save(Array.from({ length: 1_001 }, () => ({ variantId: 'x', version: 1 })))).userErrors[0]?.code).toBe('INVALID_INPUT')
  })
})
