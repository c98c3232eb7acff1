import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Buyer, variantBySku, type CheckoutView } from '../buyer.ts'
import { setStock } from '../stock.ts'
import { openStores, type Node } from './nodes.ts'
import { until } from './patience.ts'

export interface PreparedBuyer {
  buyer: Buyer
  key: string
  expectedTotal: number
}

export type Sweep = Awaited<ReturnType<typeof openSweep>>

/** One server on stores of its own, to be killed over and over. */
export async function openSweep() {
  const stores = await openStores()
  const node: Node = await stores.node()
  const db = new pg.Pool({ connectionString: stores.databaseUrl, max: 3 })
  db.on('error', () => {})
  const { id: variantId } = await variantBySku(node.url, 'RUND-SAG-350')
  await setStock(db, variantId, 1_000_000)
  const hits = new Map<string, number>()

  async function texts(statement: string, values: unknown[] = []): Promise<string[]> {
    return (await db.query<{ text: string }>(statement, values)).rows.map(row => row.text)
  }

  /** What a few minutes would do: leases end, retries are due, and whatever waits is looked at. */
  async function timePasses(): Promise<void> {
    await db.query('update webhook_event set next_at = now() where status = \'pending\'')
    await db.query('update outbox set next_at = now() where status = \'pending\'')
    await db.query('update sandbox_delivery set next_at = now() where delivered_at is null')
    await db.query('update payment set created_at = created_at - interval \'3 minutes\', changed_at = changed_at - interval \'3 minutes\' where state in (\'creating\', \'open\', \'processing\')')
  }

  return {
    node,
    db,
    texts,
    timePasses,

    /** Notes what a kill interrupted. */
    hit(point: string) {
      hits.set(point, (hits.get(point) ?? 0) + 1)
    },

    /** How many orders were found at each point; the next test counts from zero. */
    takeHits(): string {
      const found = JSON.stringify(Object.fromEntries([...hits].sort()))
      hits.clear()
      return found
    },

    prepare: (count: number): Promise<PreparedBuyer[]> => Promise.all(Array.from({ length: count }, async () => {
      const buyer = new Buyer(node.url)
      await buyer.add(variantId)
      await buyer.details()
      return { buyer, key: randomUUID(), expectedTotal: (await buyer.cart())!.total.amount }
    })),

    /** The client's way: the same key, again and again, until there is an answer. */
    place: ({ buyer, key, expectedTotal }: PreparedBuyer): Promise<CheckoutView> =>
      until('placing', async () => {
        const placed = await buyer.place({ key, expectedTotal })
        return placed.order && placed
      }),

    /**
     * Kills the server at a random moment, lets `seen` look at what it left, and starts it again.
     *
     * @param window milliseconds from now; the kill falls somewhere in them
     * @returns what came of `work`, whose clients go on against the next server
     */
    async interrupt<T>(window: number, work: Promise<T>, seen: () => Promise<void>): Promise<T> {
      work.catch(() => {})
      await sleep(Math.random() * window)
      await node.kill()
      await seen()
      await timePasses()
      await node.start()
      return work
    },

    /** The confirmation mails of an order in the mailbox. */
    mailsOf: (orderId: string) => readdirSync(join(stores.dataDir, 'mail')).filter(name => name.startsWith('order-confirmation') && name.includes(orderId)),

    async close() {
      await db.end()
      await stores.close()
    },
  }
}
