import pg from 'pg'
import { afterAll, expect, inject, it } from 'vitest'
import { Buyer, variantBySku } from '../support/buyer.ts'
import { brokenStock, setStock, stockOf } from '../support/stock.ts'

const { url, databaseUrl } = inject('shop')
const db = new pg.Pool({ connectionString: databaseUrl, max: 2 })
afterAll(() => db.end())

it('sells the last three units to three of forty buyers who all press the button twice', async () => {
  const { id } = await variantBySku(url, 'TAKT-36')
  await setStock(db, id, 3)
  const buyers = await Promise.all(Array.from({ length: 40 }, async () => {
    const buyer = new Buyer(url)
    await buyer.add(id)
    await buyer.details()
    return buyer
  }))
  const results = await Promise.all(buyers.map(async (buyer) => {
    const [first, second] = await Promise.all([buyer.place(), buyer.place()])
    expect(second.order?.id).toBe(first.order?.id)
    // What their own order holds is not sold out to them.
    if (first.order) expect((await buyer.cart())?.lines[0]?.warning).toBeNull()
    if (!first.order) {
      expect(first.userErrors[0]).toMatchObject({ code: 'OUT_OF_STOCK' })
      return null
    }
    await buyer.pay(first.redirectUrl!, 'approve')
    return buyer.settled(first.order.id, 'PAID', 20_000)
  }))
  expect(results.filter(Boolean)).toHaveLength(3)
  expect(await stockOf(db, id)).toEqual({ onHand: 0, reserved: 0 })
  expect(await brokenStock(db)).toEqual([])
})
