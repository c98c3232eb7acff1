import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { Buyer, variantBySku, type OrderView } from '../support/buyer.ts'
import { ShopClient, type UserErrorView } from '../support/shop-client.ts'
import { signedInStaff } from '../support/staff.ts'
import { setStock, stockOf } from '../support/stock.ts'

const shop = inject('shop')
const { url } = shop
const db = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 })
let owner: ShopClient

beforeAll(async () => {
  owner = await signedInStaff(shop, 'owner')
})
afterAll(() => db.end())

async function paidOrder(sku: string, quantity: number): Promise<OrderView> {
  const { id } = await variantBySku(url, sku)
  await setStock(db, id, 20)
  const buyer = new Buyer(url)
  await buyer.add(id, quantity)
  await buyer.details()
  const { order, redirectUrl } = await buyer.place()
  await buyer.pay(redirectUrl!, 'approve')
  return buyer.settled(order!.id, 'PAID')
}

describe('the door', () => {
  const stranger = new ShopClient(url, '/admin/graphql')

  it('is closed to strangers, for every field', async () => {
    for (const query of ['{ me { id } }', '{ orders { totalCount } }', '{ products { nodes { id } } }', '{ storeSettings { shopName } }', '{ mails { totalCount } }', '{ dashboard { ordersToShip } }']) {
      expect(await stranger.request(query)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
    const product = await variantBySku(url, 'RUND-SAG-350')
    expect(await stranger.request('mutation ($id: ID!) { productDelete(input: { id: $id }) { deletedProductId } }', { id: product.productId })).toMatchObject({ status: 401 })
  })

  it('opens by role', async () => {
    const packer = await signedInStaff(shop, 'fulfillment')
    const analyst = await signedInStaff(shop, 'analyst')
    expect((await packer.request('{ orders { totalCount } }')).status).toBe(200)
    expect(await packer.request('{ mails { totalCount } }')).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect((await analyst.request('mutation { inventoryAdjust(input: { variantId: "x", delta: 1, reason: "r" }) { userErrors { code } } }')).status).toBe(403)
    await paidOrder('RUND-CRE-250', 1)
    const { orders } = await analyst.run<{ orders: { nodes: { email: string | null, shippingAddress: unknown }[] } }>('{ orders(first: 1) { nodes { email shippingAddress { city } } } }')
    expect(orders.nodes).toEqual([{ email: null, shippingAddress: null }])
    // Nor may it be found out by searching.
    const found = async (who: ShopClient) => (await who.run<{ orders: { totalCount: number } }>('{ orders(query: "example.com") { totalCount } }')).orders.totalCount
    expect(await found(analyst)).toBe(0)
    expect(await found(packer)).toBeGreaterThan(0)
  })

  it('does not open to the first owner\'s link once somebody owns the shop', async () => {
    const token = new URL(shop.adminLink!).searchParams.get('token')
    const { staffSetup } = await stranger.run<{ staffSetup: { staff: unknown, userErrors: UserErrorView[] } }>(
      'mutation ($input: StaffSetupInput!) { staffSetup(input: $input) { staff { id } userErrors { code } } }', { input: { token, email: 'late@stillhaus.example', name: 'Late', password: 'four unrelated words' } })
    expect(staffSetup).toMatchObject({ staff: null, userErrors: [{ code: 'LINK_INVALID' }] })
  })

  it('takes neither a wrong password nor a second sign-in in one document', async () => {
    const login = 'staffLogin(input: { email: "nobody@stillhaus.example", password: "wrong wrong" }) { userErrors { code } }'
    expect((await stranger.run<{ staffLogin: { userErrors: UserErrorView[] } }>(`mutation { ${login} }`)).staffLogin.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }])
    expect(await stranger.request(`mutation { a: ${login} b: ${login} }`)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'COST_LIMIT' } }] })
  })

  it('tires of guessing', async () => {
    const guess = () => stranger.run<{ staffLogin: { userErrors: UserErrorView[] } }>('mutation { staffLogin(input: { email: "guessed@stillhaus.example", password: "wrong wrong" }) { userErrors { code } } }')
    for (let time = 0; time < 5; time++) expect((await guess()).staffLogin.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }])
    expect((await guess()).staffLogin.userErrors).toMatchObject([{ code: 'RATE_LIMITED' }])
  })

  it('closes behind whoever signs out', async () => {
    const leaving = await signedInStaff(shop, 'manager')
    const cookie = leaving.cookie
    await leaving.run('mutation { staffLogout { userErrors { code } } }')
    const replay = await fetch(`${url}/admin/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'origin': url, 'x-zivero-csrf': '1', cookie }, body: '{"query":"{ me { id } }"}' })
    expect(replay.status).toBe(401)
  })

  it('sends its cookie to the back office alone', async () => {
    const response = await fetch(`${url}/admin/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'origin': url }, body: JSON.stringify({ query: 'mutation { staffLogout { userErrors { code } } }' }) })
    expect(response.headers.getSetCookie()[0]).toMatch(/^zivero_staff=; .*Path=\/admin; HttpOnly; SameSite=Strict/)
  })
})

describe('orders', () => {
  const DETAIL = 'order { status fulfillmentStatus lines { id quantity fulfilledQuantity } fulfillments { trackingNumber trackingUrl } events { type } } userErrors { code }'
  interface Fulfilled { fulfillmentCreate: { order: { status: string, fulfillmentStatus: string, fulfillments: { trackingNumber: string, trackingUrl: string }[], events: { type: string }[] }, userErrors: UserErrorView[] } }
  const fulfill = (input: Record<string, unknown>) => owner.run<Fulfilled>(`mutation ($input: FulfillmentCreateInput!) { fulfillmentCreate(input: $input) { ${DETAIL} } }`, { input })

  it('are shipped in parts, once each, and the shopper hears of it', async () => {
    const order = await paidOrder('RUND-SAG-350', 3)
    const { order: { lines } } = await owner.run<{ order: { lines: { id: string }[] } }>('query ($id: ID!) { order(id: $id) { lines { id } } }', { id: order.id })
    const orderLineId = lines[0]!.id
    const first = { orderId: order.id, lines: [{ orderLineId, quantity: 1 }], carrier: 'DHL Parcel', trackingNumber: '0034', idempotencyKey: 'parcel-1-parcel-1' }
    const [once, twice] = await Promise.all([fulfill(first), fulfill(first)])
    expect(once.fulfillmentCreate.userErrors).toEqual([])
    expect(twice.fulfillmentCreate.order.fulfillments).toHaveLength(1)
    expect(once.fulfillmentCreate.order).toMatchObject({ status: 'OPEN', fulfillmentStatus: 'PARTIALLY_FULFILLED', fulfillments: [{ trackingNumber: '0034', trackingUrl: expect.stringContaining('piececode=0034') as string }] })

    expect((await fulfill({ orderId: order.id, lines: [{ orderLineId, quantity: 3 }] })).fulfillmentCreate.userErrors).toMatchObject([{ code: 'QUANTITY_EXCEEDS_OPEN' }])
    expect((await fulfill({ orderId: order.id, lines: [{ orderLineId, quantity: 2 }] })).fulfillmentCreate.order).toMatchObject({ status: 'COMPLETED', fulfillmentStatus: 'FULFILLED' })
    expect((await fulfill({ orderId: order.id, lines: [{ orderLineId, quantity: 1 }] })).fulfillmentCreate.userErrors).toMatchObject([{ code: 'ORDER_NOT_SHIPPABLE' }])
    await expect.poll(() => readdirSync(join(shop.dataDir, 'mail')).filter(name => name.startsWith('shipping-confirmation')).length).toBeGreaterThanOrEqual(2)
  })

  it('are not shipped before they are paid, but can be called off', async () => {
    const { id } = await variantBySku(url, 'RUND-SAG-350')
    const before = await stockOf(db, id)
    const buyer = new Buyer(url)
    await buyer.add(id)
    await buyer.details()
    const { order } = await buyer.place()
    const { order: { lines } } = await owner.run<{ order: { lines: { id: string }[] } }>('query ($id: ID!) { order(id: $id) { lines { id } } }', { id: order!.id })
    expect((await fulfill({ orderId: order!.id, lines: [{ orderLineId: lines[0]!.id, quantity: 1 }] })).fulfillmentCreate.userErrors).toMatchObject([{ code: 'ORDER_NOT_SHIPPABLE' }])
    await owner.run('mutation ($id: ID!) { orderCancel(input: { orderId: $id }) { userErrors { code } } }', { id: order!.id })
    expect(await buyer.order(order!.id)).toMatchObject({ status: 'CANCELLED' })
    expect(await stockOf(db, id)).toEqual(before)
  })
})

describe('a parcel that has left', () => {
  const parcelOf = async (id: string) => (await owner.run<{ order: { fulfillments: { id: string, carrier: string | null, trackingNumber: string | null }[], events: { type: string, message: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { fulfillments { id carrier trackingNumber } events { type message } } }', { id })).order
  const track = (input: Record<string, unknown>, as = owner) => as.request('mutation ($input: FulfillmentTrackingUpdateInput!) { fulfillmentTrackingUpdate(input: $input) { fulfillment { trackingNumber } userErrors { code field } } }', { input })
  const mails = () => readdirSync(join(shop.dataDir, 'mail')).filter(name => name.startsWith('tracking-update')).length

  it('gets its number later; it is told once, and only what changes leaves a trace', async () => {
    const order = await paidOrder('RUND-SAG-350', 1)
    await owner.run('mutation ($input: FulfillmentsCreateInput!) { fulfillmentsCreate(input: $input) { userErrors { code } } }', { input: { orders: [{ orderId: order.id, idempotencyKey: `later-${order.id}` }] } })
    const { fulfillments: [parcel] } = await parcelOf(order.id)
    const fulfillmentId = parcel!.id
    const before = mails()
    const input = { fulfillmentId, carrier: 'DHL Parcel', trackingNumber: ' 00340001 ', notifyCustomer: true }
    expect((await Promise.all([track(input), track(input)])).map(answer => answer.data)).toEqual([1, 2].map(() => ({ fulfillmentTrackingUpdate: { fulfillment: { trackingNumber: '00340001' }, userErrors: [] } })))
    await track({ fulfillmentId, carrier: 'DPD', trackingNumber: '00340002' })
    await track({ fulfillmentId })
    const now = await parcelOf(order.id)
    expect(now.fulfillments).toEqual([{ id: fulfillmentId, carrier: null, trackingNumber: null }])
    expect(now.events.filter(({ type }) => type === 'TRACKING_UPDATED').map(({ message }) => message).reverse())
      .toEqual(['Tracking number 00340001 added, DHL Parcel', 'Tracking number changed to 00340002, DPD', 'Tracking number 00340002 removed'])
    await expect.poll(mails).toBe(before + 1)
  })

  it('takes no number that cannot be printed, and from nobody without the right', async () => {
    const order = await paidOrder('RUND-SAG-350', 1)
    await owner.run('mutation ($input: FulfillmentsCreateInput!) { fulfillmentsCreate(input: $input) { userErrors { code } } }', { input: { orders: [{ orderId: order.id, idempotencyKey: `later-${order.id}` }] } })
    const { fulfillments: [parcel] } = await parcelOf(order.id)
    for (const trackingNumber of ['9'.repeat(81), 'a\u0007b', 'a\nb']) {
      expect((await track({ fulfillmentId: parcel!.id, trackingNumber })).data).toMatchObject({ fulfillmentTrackingUpdate: { userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'trackingNumber'] }] } })
    }
    expect((await track({ fulfillmentId: 'none' })).data).toMatchObject({ fulfillmentTrackingUpdate: { userErrors: [{ code: 'NOT_FOUND' }] } })
    expect((await track({ fulfillmentId: parcel!.id, trackingNumber: '1' }, await signedInStaff(shop, 'analyst'))).status).toBe(403)
  })
})

describe('several orders at once', () => {
  interface Results { fulfillmentsCreate: { results: { orderId: string, order: { fulfillmentStatus: string, fulfillments: { carrier: string, lines: { quantity: number }[] }[] } | null, userErrors: UserErrorView[] }[], userErrors: UserErrorView[] } }
  const ship = async (orderIds: string[], key: string, as = owner) => (await as.run<Results>(`mutation ($input: FulfillmentsCreateInput!) { fulfillmentsCreate(input: $input) {
    results { orderId order { fulfillmentStatus fulfillments { carrier lines { quantity } } } userErrors { code } } userErrors { code } } }`,
  { input: { orders: orderIds.map(orderId => ({ orderId, idempotencyKey: `${key}-${orderId}` })), carrier: 'DHL Parcel' } })).fulfillmentsCreate

  it('are each shipped whole, once, and one that cannot be holds no other back', async () => {
    const [first, second] = [await paidOrder('RUND-SAG-350', 3), await paidOrder('RUND-CRE-250', 1)]
    const buyer = new Buyer(url)
    await buyer.add((await variantBySku(url, 'RUND-SAG-350')).id)
    await buyer.details()
    const unpaid = (await buyer.place()).order!
    const ids = [first.id, unpaid.id, second.id, 'no-order']
    const [once, twice] = await Promise.all([ship(ids, 'bulk-one'), ship(ids, 'bulk-one')])
    for (const { results, userErrors } of [once, twice]) {
      expect(userErrors).toEqual([])
      expect(results.map(({ orderId, userErrors }) => [orderId, userErrors[0]?.code])).toEqual([[first.id, undefined], [unpaid.id, 'ORDER_NOT_SHIPPABLE'], [second.id, undefined], ['no-order', 'NOT_FOUND']])
      expect(results[0]!.order).toEqual({ fulfillmentStatus: 'FULFILLED', fulfillments: [{ carrier: 'DHL Parcel', lines: [{ quantity: 3 }] }] })
    }
    expect((await ship([first.id], 'bulk-two')).results[0]!.userErrors).toMatchObject([{ code: 'ORDER_NOT_SHIPPABLE' }])
    expect((await ship([], 'bulk-one')).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    expect((await ship(Array.from({ length: 101 }, () => first.id), 'bulk-one')).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    const analyst = await signedInStaff(shop, 'analyst')
    expect((await analyst.request('mutation ($input: FulfillmentsCreateInput!) { fulfillmentsCreate(input: $input) { userErrors { code } } }', { input: { orders: [] } })).status).toBe(403)
  })

  it('ship only what is left of an order that was shipped in part', async () => {
    const order = await paidOrder('RUND-SAG-350', 3)
    const { order: { lines } } = await owner.run<{ order: { lines: { id: string }[] } }>('query ($id: ID!) { order(id: $id) { lines { id } } }', { id: order.id })
    await owner.run('mutation ($input: FulfillmentCreateInput!) { fulfillmentCreate(input: $input) { userErrors { code } } }', { input: { orderId: order.id, lines: [{ orderLineId: lines[0]!.id, quantity: 1 }] } })
    expect((await ship([order.id], 'the-rest')).results[0]!.order!.fulfillments.map(parcel => parcel.lines)).toEqual([[{ quantity: 1 }], [{ quantity: 2 }]])
  })
})

describe('products', () => {
  it('are published and archived several at once, whatever else is saved meanwhile', async () => {
    const make = async (title: string) => (await owner.run<{ productCreate: { product: { id: string, version: number } } }>(
      'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id version } } }', { input: { title, price: 100 } })).productCreate.product
    const set = async (ids: string[], status: string) => (await owner.run<{ productsBulkUpdate: { results: { productId: string, product: { status: string } | null, userErrors: UserErrorView[] }[], userErrors: UserErrorView[] } }>(
      'mutation ($input: ProductsBulkUpdateInput!) { productsBulkUpdate(input: $input) { results { productId product { status } userErrors { code } } userErrors { code } } }', { input: { ids, status } })).productsBulkUpdate
    const [one, two] = [await make('Many one'), await make('Many two')]
    const [{ results }] = await Promise.all([set([one.id, two.id, 'gone'], 'ACTIVE'), update({ id: one.id, version: one.version, title: 'Many uno' })])
    expect(results.map(({ productId, product, userErrors }) => [productId, product?.status, userErrors[0]?.code])).toEqual([[one.id, 'ACTIVE', undefined], [two.id, 'ACTIVE', undefined], ['gone', undefined, 'NOT_FOUND']])
    expect((await set([one.id, two.id], 'ARCHIVED')).results.map(({ product }) => product?.status)).toEqual(['ARCHIVED', 'ARCHIVED'])
    expect((await set([], 'ACTIVE')).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
  })

  const update = (input: Record<string, unknown>) => owner.run<{ productUpdate: { product: { version: number } | null, userErrors: UserErrorView[] } }>(
    'mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { product { version } userErrors { code field } } }', { input })
  const versionOf = async (id: string) => (await owner.run<{ product: { version: number } }>('query ($id: ID!) { product(id: $id) { version } }', { id })).product.version

  it('change in the shop at once; a second editor is told', async () => {
    const { productId, id, slug } = await variantBySku(url, 'RUND-BLU-350').catch(() => variantBySku(url, 'RUND-CRE-500'))
    const version = await versionOf(productId)
    expect((await update({ id: productId, version, title: 'Mug Rund II', variants: [{ id, price: 2650 }] })).productUpdate.userErrors).toEqual([])
    const seen = await new ShopClient(url).run<{ product: { title: string, variants: { nodes: { id: string, price: { amount: number } }[] } } }>('query ($slug: String!) { product(slug: $slug) { title variants { nodes { id price { amount } } } } }', { slug })
    expect(seen.product.title).toBe('Mug Rund II')
    expect(seen.product.variants.nodes.find(variant => variant.id === id)?.price.amount).toBe(2650)
    expect((await (await fetch(`${url}/products/${slug}`)).text())).toContain('Mug Rund II')

    expect((await update({ id: productId, version, title: 'Too late' })).productUpdate.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    await update({ id: productId, version: version + 1, title: 'Mug Rund', variants: [{ id, price: 2400 }] })
  })

  it('take neither doubled SKUs nor addresses, nor negative prices, nor scripts', async () => {
    const one = await variantBySku(url, 'RUND-SAG-350')
    const other = await variantBySku(url, 'RUND-TER-350')
    const version = await versionOf(one.productId)
    expect((await update({ id: one.productId, version, variants: [{ id: one.id, sku: 'RUND-TER-350' }] })).productUpdate.userErrors).toMatchObject([{ code: 'SKU_TAKEN' }])
    expect((await update({ id: one.productId, version, variants: [{ id: one.id, price: -1 }] })).productUpdate.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'variants', '0', 'price'] }])
    expect((await update({ id: one.productId, version, slug: 'vase-alma' })).productUpdate.userErrors).toMatchObject([{ code: 'SLUG_TAKEN' }])
    expect((await update({ id: one.productId, version, slug: 'Not A Slug' })).productUpdate.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
    expect(other.productId).toBe(one.productId)
    const made = await owner.run<{ productCreate: { product: { id: string, descriptionHtml: string, slug: string } } }>(
      'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id slug descriptionHtml } } }',
      { input: { title: 'Übertopf', price: 1900, descriptionHtml: '<p onclick="x()">Hi<script>alert(1)</script> <a href="javascript:x()">there</a></p>' } })
    expect(made.productCreate.product).toMatchObject({ slug: 'uebertopf', descriptionHtml: '<p>Hi <a rel="noopener nofollow">there</a></p>' })
    // A draft is nobody's business yet.
    expect((await fetch(`${url}/products/uebertopf`)).status).toBe(404)
    await owner.run('mutation ($id: ID!) { productDelete(input: { id: $id }) { deletedProductId } }', { id: made.productCreate.product.id })
  })

  it('that are deleted while they lie in a bag are named there, and checkout refuses them', async () => {
    const made = await owner.run<{ productCreate: { product: { id: string, variants: { nodes: { id: string }[] } } } }>(
      'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id variants { nodes { id } } } } }', { input: { title: 'Short lived', price: 500, status: 'ACTIVE', onHand: 3 } })
    const { id, variants } = made.productCreate.product
    const buyer = new Buyer(url)
    expect((await buyer.add(variants.nodes[0]!.id)).userErrors).toEqual([])
    await buyer.details()
    await owner.run('mutation ($id: ID!) { productDelete(input: { id: $id }) { deletedProductId } }', { id })
    expect((await buyer.cart())?.lines).toMatchObject([{ warning: { code: 'PRODUCT_UNAVAILABLE' } }])
    expect((await buyer.place()).userErrors).toMatchObject([{ code: 'PRODUCT_UNAVAILABLE', message: 'Short lived is no longer sold. Remove it to go on.' }])
  })
})

describe('stock', () => {
  it('is adjusted, or set against the version that was seen, and never falls below what is reserved', async () => {
    const { id } = await variantBySku(url, 'RUND-SAG-250')
    await setStock(db, id, 10)
    interface Changed { result: { inventory: { onHand: number, version: number } | null, userErrors: UserErrorView[] } }
    const adjust = (delta: number) => owner.run<Changed>('mutation ($input: InventoryAdjustInput!) { result: inventoryAdjust(input: $input) { inventory { onHand version } userErrors { code } } }', { input: { variantId: id, delta, reason: 'broken' } })
    const set = (value: number, expectedVersion: number) => owner.run<Changed>('mutation ($input: InventorySetInput!) { result: inventorySet(input: $input) { inventory { onHand version } userErrors { code } } }', { input: { variantId: id, value, expectedVersion } })
    const { inventory } = (await adjust(-2)).result
    expect(inventory?.onHand).toBe(8)
    expect((await adjust(-9)).result.userErrors).toMatchObject([{ code: 'STOCK_RESERVED' }])
    const results = await Promise.all(Array.from({ length: 5 }, () => set(30, inventory!.version)))
    expect(results.filter(({ result }) => result.userErrors.length === 0)).toHaveLength(1)
    expect((await stockOf(db, id)).onHand).toBe(30)
  })
})
