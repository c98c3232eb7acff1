import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Buyer, variantBySku } from '../../support/buyer.ts'
import { openStores, type Node, type Stores } from '../../support/fire/nodes.ts'
import { report, runs } from '../../support/fire/runs.ts'
import { violations } from '../../support/invariants.ts'
import { setStock, stockOf } from '../../support/stock.ts'

const ROUNDS = runs(20)
const BUYERS = 50

let stores: Stores
let nodes: Node[]
let db: pg.Pool
beforeAll(async () => {
  stores = await openStores()
  nodes = await Promise.all([stores.node(), stores.node()])
  db = new pg.Pool({ connectionString: stores.databaseUrl, max: 2 })
})
afterAll(async () => {
  await db?.end()
  await stores?.close()
})

it('sells the last unit to one of fifty buyers on two servers, every round', { timeout: ROUNDS * 20_000 }, async () => {
  const { id } = await variantBySku(nodes[0]!.url, 'RUND-TER-350')
  await setStock(db, id, BUYERS)
  // Two crowds in turn, filled once: whoever gets nothing comes back with the same bag, but not too often in a minute.
  const fresh = async (index: number) => {
    const buyer = new Buyer(nodes[index % 2]!.url)
    await buyer.add(id)
    await buyer.details()
    return { buyer, expectedTotal: (await buyer.cart())!.total.amount }
  }
  const crowd = () => Promise.all(Array.from({ length: BUYERS }, (_, index) => fresh(index)))
  const crowds = [await crowd(), await crowd()]
  for (let round = 0; round < ROUNDS; round++) {
    const buyers = crowds[round % 2]!
    await setStock(db, id, 1)
    const results = await Promise.all(buyers.map(({ buyer, expectedTotal }) => buyer.place({ expectedTotal })))
    const winners = results.flatMap(({ order, redirectUrl }, index) => order ? [{ order, redirectUrl, index }] : [])
    expect(winners, `round ${round}`).toHaveLength(1)
    const refused = results.flatMap(({ userErrors }) => userErrors.map(error => error.code))
    expect(refused).toEqual(Array<string>(BUYERS - 1).fill('OUT_OF_STOCK'))
    expect(await stockOf(db, id)).toEqual({ onHand: 1, reserved: 1 })
    expect(await violations(db, 'always')).toEqual([])

    const { order, redirectUrl, index } = winners[0]!
    await buyers[index]!.buyer.pay(redirectUrl!, 'approve')
    await buyers[index]!.buyer.settled(order.id, 'PAID', 30_000)
    expect(await stockOf(db, id)).toEqual({ onHand: 0, reserved: 0 })
    // Somebody new takes the winner's place; a bag cannot be filled with what is sold out.
    await setStock(db, id, 1)
    buyers[index] = await fresh(index)
  }
  report(`last unit: ${ROUNDS} rounds, ${BUYERS} buyers, 2 servers, 1 winner each`)
})
