import { afterAll, describe, expect, it } from 'vitest'
import { makeDataDir, runCli, startShop, type ShopPart } from '../../setup/shop.ts'
import { removeFolder } from '../../support/remove-folder.ts'
import { survivors } from './processes.ts'

const dataDir = makeDataDir()
afterAll(() => removeFolder(dataDir))

const productCount = async (url: string) => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ products(first: 1) { totalCount } }' }),
  })
  const { data } = await answer.json() as { data: { products: { totalCount: number } } }
  return data.products.totalCount
}

// One data directory for the whole file: every start is also the "next start" after the end before it.
describe('the launcher', () => {
  it('refuses a second start on the same data directory and stops in order', async () => {
    const shop = await startShop({ dataDir })
    const second = await runCli(['start'], { env: { ZIVERO_DATA_DIR: dataDir } })
    expect(second.code).toBe(1)
    expect(second.stderr.trim().split('\n')).toHaveLength(1)
    expect(second.stderr).toContain(dataDir)
    expect(second.stderr).toContain(`process ${shop.pids()[0]}`)

    const pids = shop.pids()
    expect(await shop.stop()).toBe(0)
    expect(await survivors(pids)).toEqual([])
  })

  it('leaves no process when it is killed, and the next start finds everything', async () => {
    const shop = await startShop({ dataDir })
    const count = await productCount(shop.url)
    expect(count).toBeGreaterThanOrEqual(12)
    const pids = shop.pids()
    shop.kill('launcher')
    expect(await survivors(pids)).toEqual([])

    const next = await startShop({ dataDir })
    expect(await productCount(next.url)).toBe(count)
    expect(next.adminLink).not.toBe(shop.adminLink)
    await next.stop()
  })

  it.each<ShopPart>(process.env.ZIVERO_TEST_MONGODB_URI ? ['server', 'postgres'] : ['server', 'postgres', 'documents'])(
    'says so and stops everything when its %s is killed', async (part) => {
      const shop = await startShop({ dataDir })
      const pids = shop.pids()
      shop.kill(part)
      expect(await shop.exited).toBe(1)
      expect(await survivors(pids)).toEqual([])
      expect(shop.output()).toMatch(/ended unexpectedly/)
    })

  it('starts after all that', async () => {
    const shop = await startShop({ dataDir })
    expect(await productCount(shop.url)).toBeGreaterThanOrEqual(12)
    await shop.stop()
  })
})
