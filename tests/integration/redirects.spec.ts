import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { ShopClient } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'

const shop = inject('shop')
let owner: ShopClient
beforeAll(async () => {
  owner = await signedInStaff(shop, 'owner')
})

const get = (path: string) => fetch(shop.url + path, { redirect: 'manual', headers: { accept: 'text/html' } })
async function made(title: string): Promise<string> {
  return (await owner.run<{ productCreate: { product: { id: string } } }>('mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }', { input: { title, price: 1000, status: 'ACTIVE' } })).productCreate.product.id
}

describe('pages that are not here any more', () => {
  it('lead to where they are now, in one hop and with their query, and answer 410 when they are gone', async () => {
    const id = await made('Moved away')
    expect((await get('/products/moved-away')).status).toBe(200)
    await owner.run('mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } } }', { input: { id, version: 1, slug: 'moved-here' } })
    const moved = await get('/products/moved-away?utm_source=mail')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/products/moved-here?utm_source=mail'])
    expect((await get('/products/moved-here')).status).toBe(200)
    await owner.run('mutation ($id: ID!) { productDelete(input: { id: $id }) { deletedProductId } }', { id })
    for (const path of ['/products/moved-away', '/products/moved-here']) {
      const gone = await get(path)
      expect(gone.status, path).toBe(410)
      expect(await gone.text()).toContain('This is not here.')
    }
    expect((await get('/products/never-was')).status).toBe(404)
  })

  it('may be any path that the vendor names', async () => {
    await owner.run('mutation { urlRedirectCreate(input: { path: "/old-shop/sale.html", target: "/collections/sale" }) { userErrors { code } } }')
    const moved = await get('/old-shop/sale.html')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/collections/sale'])
  })
})

describe('a search that the vendor leads to a page', () => {
  it('answers 302 with an address of this site, and results again when the rule is gone', async () => {
    const made = await owner.run<{ searchRedirectSet: { searchRedirect: { id: string } } }>('mutation ($input: SearchRedirectInput!) { searchRedirectSet(input: $input) { searchRedirect { id } } }', { input: { queries: ['Send back'], target: '/pages/returns?from=search' } })
    const led = await get('/search?q=%20send%20%20BACK')
    expect([led.status, led.headers.get('location')]).toEqual([302, '/pages/returns?from=search'])
    expect((await get('/search?q=send')).status).toBe(200)
    await owner.run('mutation ($id: ID!) { searchRedirectDelete(id: $id) { deletedId } }', { id: made.searchRedirectSet.searchRedirect.id })
    expect((await get('/search?q=send%20back')).status).toBe(200)
  })
})
