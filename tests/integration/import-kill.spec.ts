import pg from 'pg'
import { expect, it } from 'vitest'
import { freePort } from '../../cli/launcher/ports.ts'
import { makeDataDir, startShop, type ShopPart, type TestShop } from '../setup/shop.ts'
import { removeFolder } from '../support/remove-folder.ts'
import type { ShopClient } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'

const PRODUCTS = 3000
const HEADER = 'Handle,Title,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price'
const CSV = [HEADER, ...Array.from({ length: PRODUCTS }, (_, index) => `kill-${index},Kill ${index},KILL-${index},shopify,${index % 7},1.${10 + index % 90}`)].join('\n')
const STOCK = Array.from({ length: PRODUCTS }, (_, index) => index % 7).reduce((sum, quantity) => sum + quantity, 0)

interface Progress { state: string, productsCreated: number, counts: { refused: number } }

it('an import goes on where it was when the shop is killed, and can be undone', { timeout: 300_000 }, async () => {
  const dataDir = makeDataDir()
  const port = await freePort()
  const start = () => startShop({ dataDir, port, demo: false })
  let shop: TestShop = await start()
  let owner: ShopClient = await signedInStaff(shop, 'owner')
  const progress = async (id: string) => (await owner.run<{ productImport: Progress }>('query ($id: ID!) { productImport(id: $id) { state productsCreated counts { refused } } }', { id })).productImport
  const mutate = (name: string, id: string) => owner.run(`mutation ($id: ID!) { ${name}(input: { id: $id }) { userErrors { code } } }`, { id })
  const stateIs = (id: string, state: string) => expect.poll(async () => (await progress(id)).state, { timeout: 60_000, interval: 200 }).toBe(state)
  async function killed(part: ShopPart): Promise<void> {
    shop.kill(part)
    await shop.exited
    shop = await start()
    owner = await signedInStaff(shop, 'owner')
  }
  async function stored(): Promise<{ variants: number, onHand: number }> {
    const db = new pg.Client({ connectionString: shop.databaseUrl })
    await db.connect()
    const { rows } = await db.query<{ variants: number, onHand: number }>('select count(*)::int as variants, coalesce(sum(on_hand), 0)::int as "onHand" from stock_level')
    await db.end()
    return rows[0]!
  }

  try {
    const response = await fetch(`${shop.url}/admin/imports?name=kill.csv`, { method: 'POST', body: CSV, headers: { 'content-type': 'application/octet-stream', 'origin': shop.url, 'x-zivero-csrf': '1', 'cookie': owner.cookie } })
    const { id } = (await response.json() as { import: { id: string } }).import
    await stateIs(id, 'CHECKED')
    await mutate('productImportRun', id)
    await expect.poll(async () => (await progress(id)).productsCreated, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0)
    await killed('documents')
    const { state, productsCreated } = await progress(id)
    expect(state).toBe('RUNNING')
    expect(productsCreated).toBeLessThan(PRODUCTS)
    await stateIs(id, 'DONE')
    expect(await progress(id)).toMatchObject({ productsCreated: PRODUCTS, counts: { refused: 0 } })
    expect(await stored()).toEqual({ variants: PRODUCTS, onHand: STOCK })

    await mutate('productImportUndo', id)
    await stateIs(id, 'UNDONE')
    const { products } = await owner.run<{ products: { totalCount: number } }>('{ products(first: 1) { totalCount } }')
    expect(products.totalCount).toBe(0)
  }
  finally {
    await shop.stop()
    removeFolder(dataDir)
  }
})
