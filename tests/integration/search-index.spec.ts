import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDataDir, runCli, startShop, type TestShop } from '../setup/shop.ts'
import { removeFolder } from '../support/remove-folder.ts'
import { ShopClient } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'

interface Found { totalCount: number, suggestion: string | null }

const shops: TestShop[] = []
afterAll(async () => {
  for (const shop of shops) {
    await shop.stop()
    removeFolder(shop.dataDir)
  }
})

const search = async (shop: TestShop, query: string): Promise<Found> =>
  (await new ShopClient(shop.url).run<{ search: Found }>('query ($query: String!) { search(input: { query: $query }) { totalCount suggestion } }', { query })).search

const stateOf = async (shop: TestShop): Promise<string> => (await (await fetch(`${shop.url}/health/ready`)).json() as { search: string }).search
const reindex = (dataDir: string, env: Record<string, string> = {}) => runCli(['reindex'], { env: { ZIVERO_DATA_DIR: dataDir, ...env } })

describe('the search index', () => {
  it('is built anew beside a running shop, which goes on searching', async () => {
    const dataDir = makeDataDir()
    // What a crash of the machine, or another program, may have left there.
    writeFileSync(join(dataDir, 'search.bin'), 'SQLite format 3')
    const shop = await startShop({ dataDir })
    shops.push(shop)
    await expect.poll(() => stateOf(shop), { timeout: 20_000 }).toBe('ready')
    expect(shop.output()).toContain('is damaged, or of another version or language; it is built anew')
    let running = true
    const during: number[] = []
    const asking = (async () => {
      while (running) during.push((await search(shop, 'mug')).totalCount)
    })()
    const beside = await reindex(shop.dataDir)
    running = false
    await asking
    expect(beside).toMatchObject({ code: 0, stdout: '' })
    expect(beside.stderr).toContain('Search index: 100 %')
    expect(beside.stderr).toContain('new on the running node')
    expect(new Set(during)).toEqual(new Set([during[0]]))
    expect(during[0]).toBeGreaterThan(0)
  })

  it('reads words by the language that staff set, within seconds', async () => {
    const shop = shops[0]!
    const owner = await signedInStaff(shop, 'owner')
    const update = (language: string) => owner.run<{ storeSettingsUpdate: { storeSettings: { language: string } | null, userErrors: { code: string }[] } }>(
      'mutation ($input: StoreSettingsUpdateInput!) { storeSettingsUpdate(input: $input) { storeSettings { language } userErrors { code message field } } }', { input: { language } })
    expect((await update('no language')).storeSettingsUpdate).toMatchObject({ storeSettings: null, userErrors: [{ code: 'INVALID_INPUT' }] })
    // An English plural, which German does not know.
    expect((await search(shop, 'vases')).suggestion).toBeNull()
    expect((await update('de-at')).storeSettingsUpdate).toEqual({ storeSettings: { language: 'de-AT' }, userErrors: [] })
    const status = async () => (await owner.run<{ storeSettings: { language: string, searchIndex: { state: string, products: number } } }>('{ storeSettings { language searchIndex { state percent products limit } } }')).storeSettings
    await expect.poll(async () => (await status()).searchIndex, { timeout: 10_000 }).toMatchObject({ state: 'READY', percent: 100, limit: 250_000 })
    expect((await status()).language).toBe('de-AT')
    await expect.poll(async () => (await search(shop, 'vasen')).totalCount, { timeout: 10_000 }).toBeGreaterThan(0)
    const fulfillment = await signedInStaff(shop, 'fulfillment')
    await expect(fulfillment.run('mutation { storeSettingsUpdate(input: { language: "en" }) { userErrors { code } } }')).rejects.toThrow()
  })

  it('stays away from a shop that is too large, says so, and the shop is searched all the same', async () => {
    const { dataDir } = shops[0]!
    await shops[0]!.stop()
    const alone = await reindex(dataDir)
    expect(alone).toMatchObject({ code: 0 })
    expect(alone.stderr).toContain('No node of the shop runs')
    expect(alone.stderr).toContain('Search index: 100 %')
    const refused = await reindex(dataDir, { SEARCH_MAX_PRODUCTS: '3' })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/more than the 3 .* Raise SEARCH_MAX_PRODUCTS/)
    const shop = await startShop({ dataDir, env: { SEARCH_MAX_PRODUCTS: '3' } })
    shops[0] = shop
    await expect.poll(() => stateOf(shop), { timeout: 20_000 }).toBe('refused')
    expect(shop.output()).toContain('searched by a plain query')
    expect((await search(shop, 'mug')).totalCount).toBeGreaterThan(0)
    const { stdout } = await runCli(['doctor'], { env: { ZIVERO_DATA_DIR: dataDir } })
    expect(stdout).toMatch(/search: the shop has \d+ products, more than the 3/)
    const beside = await reindex(dataDir)
    expect(beside.code).toBe(1)
    expect(beside.stderr).toContain('more than the 3')
  })
})
