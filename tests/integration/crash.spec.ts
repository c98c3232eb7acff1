import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, it } from 'vitest'
import { freePort } from '../../cli/launcher/ports.ts'
import { makeDataDir, startShop, type ShopPart, type TestShop } from '../setup/shop.ts'
import { Buyer, variantBySku, type CheckoutView } from '../support/buyer.ts'
import { removeFolder } from '../support/remove-folder.ts'
import { brokenStock, setStock, stockOf } from '../support/stock.ts'

const BUYERS = 12
const ROUNDS: ShopPart[] = ['server', 'launcher', 'postgres', 'documents']

/** Says how often something was killed, so that a run that killed nothing is noticed. */
let kills = 0

async function placeUntilAnswered(buyer: Buyer, key: string, expectedTotal: number): Promise<CheckoutView> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const placed = await buyer.place({ key, expectedTotal }).catch(() => null)
    if (placed?.order) return placed
    await sleep(100)
  }
  throw new Error('No answer, however often it was asked')
}

it('takes every order exactly once, though a part is killed while they are placed and paid', { timeout: 300_000 }, async () => {
  const dataDir = makeDataDir()
  const port = await freePort()
  const start = () => startShop({ dataDir, port })
  let shop: TestShop = await start()
  try {
    const { id } = await variantBySku(shop.url, 'RUND-SAG-350')
    for (const part of ROUNDS) {
      let db = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 })
      db.on('error', () => {})
      await setStock(db, id, BUYERS)
      const buyers = await Promise.all(Array.from({ length: BUYERS }, async () => {
        const buyer = new Buyer(shop.url)
        await buyer.add(id)
        await buyer.details()
        return { buyer, key: randomUUID(), expectedTotal: (await buyer.cart())!.total.amount }
      }))
      const first = Promise.allSettled(buyers.map(({ buyer, key, expectedTotal }) => buyer.place({ key, expectedTotal })))
      await sleep(20 + Math.random() * 150)
      shop.kill(part)
      kills++
      await first
      await shop.exited
      await db.end()

      shop = await start()
      db = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 })
      db.on('error', () => {})
      const placed = await Promise.all(buyers.map(({ buyer, key, expectedTotal }) => placeUntilAnswered(buyer, key, expectedTotal)))
      expect(new Set(placed.map(({ order }) => order!.id))).toHaveLength(BUYERS)
      await Promise.all(placed.map(async ({ order, redirectUrl }, index) => {
        if (redirectUrl) await buyers[index]!.buyer.pay(redirectUrl, 'approve')
        await buyers[index]!.buyer.settled(order!.id, 'PAID', 30_000)
      }))
      expect(await stockOf(db, id)).toEqual({ onHand: 0, reserved: 0 })
      expect(await brokenStock(db)).toEqual([])
      await db.end()
    }
    expect(kills).toBe(ROUNDS.length)
  }
  finally {
    await shop.stop()
    removeFolder(dataDir)
  }
})
