import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'node:http'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { startNode } from '../../setup/node.ts'
import { Buyer, variantBySku } from '../../support/buyer.ts'
import { setStock } from '../../support/stock.ts'

interface Loss { code: string, reused: boolean }

/** One request; resolves to its status, or to what went wrong. */
function get(url: string, agent: Agent): Promise<number | Loss> {
  return new Promise((resolve) => {
    const sent = request(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message, reused: sent.reusedSocket }))
    })
    sent.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message, reused: sent.reusedSocket }))
    sent.end()
  })
}

describe('a node that is told to stop under load', () => {
  const { env, url, databaseUrl } = inject('shop')

  it.each(['keep-alive', 'close'] as const)('loses no request of clients that use connections by %s, and ends with 0', async (connection) => {
    const node = await startNode({ env })
    const { slug } = await variantBySku(url, 'RUND-SAG-350')
    const agent = new Agent({ keepAlive: connection === 'keep-alive', maxSockets: 12 })
    const paths = [`/products/${slug}`, '/health/live', '/', '/collections/table']
    const seen: (number | Loss)[] = []
    let refused = false
    const clients = Array.from({ length: 12 }, async (_, client) => {
      for (let turn = client; !refused; turn++) {
        const outcome = await get(node.url + paths[turn % paths.length], agent)
        // It listens no more: a balancer goes elsewhere.
        if (typeof outcome === 'object' && outcome.code === 'ECONNREFUSED') refused = true
        else seen.push(outcome)
      }
    })
    while (seen.length < 40) await sleep(20)
    const before = seen.length
    const start = Date.now()
    node.signal('SIGTERM')
    const code = await node.exited
    const took = Date.now() - start
    await Promise.all(clients)
    agent.destroy()
    process.stderr.write(`${connection}: ${before} requests before the signal, ${seen.length - before} after it, ended in ${took} ms\n`)
    expect(seen.filter(outcome => outcome !== 200)).toEqual([])
    expect(code).toBe(0)
    expect(took).toBeLessThan(11_000)
  })

  it('finishes an order that is being placed', async () => {
    const node = await startNode({ env })
    const { id } = await variantBySku(url, 'RUND-TER-350')
    const db = new pg.Pool({ connectionString: databaseUrl, max: 1 })
    await setStock(db, id, 50)
    await db.end()
    const buyers = await Promise.all(Array.from({ length: 6 }, async () => {
      const buyer = new Buyer(node.url)
      await buyer.add(id)
      await buyer.details()
      return { buyer, expectedTotal: (await buyer.cart())!.total.amount }
    }))
    const placed = buyers.map(({ buyer, expectedTotal }) => buyer.place({ expectedTotal }))
    await sleep(15)
    node.signal('SIGTERM')
    const answers = await Promise.all(placed)
    expect(answers.flatMap(answer => answer.userErrors)).toEqual([])
    expect(answers.map(answer => answer.order?.status)).toEqual(answers.map(() => 'OPEN'))
    expect(await node.exited).toBe(0)
  })
})
