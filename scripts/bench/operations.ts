import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchCatalogue } from './catalogue.ts'
import type { Operation } from './load.ts'
import type { Client } from './shop-client.ts'

/** What is measured, with the goal that the project has set itself. */
export interface Measured {
  name: string
  /** Milliseconds of CPU for one, server and databases together; null for floors. */
  goal: number | null
  operation: Operation
  /** A checkout waits for its webhook: many are needed in flight to keep the shop busy. */
  inFlight?: number
}

const PRODUCT = 'id slug title availableForSale priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } } featuredImage { url altText }'
const LIST = `query ($slug: String!) { collection(slug: $slug) { title products(first: 24) { nodes { ${PRODUCT} } pageInfo { hasNextPage endCursor } } } }`
const DETAIL = `query ($slug: String!) { product(slug: $slug) { ${PRODUCT} descriptionHtml vendor options { name values { name } }
  variants(first: 100) { nodes { id sku title price { amount currencyCode } compareAtPrice { amount } availableForSale selectedOptions { name value } } }
  media(first: 10) { nodes { url altText } } collections(first: 5) { nodes { slug title } } } }`
const CART = 'cart { id version lines { id quantity unitPrice { amount } lineTotal { amount } } total { amount } } userErrors { code message }'
const ADD = `mutation ($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { ${CART} } }`
const ADDRESS = { firstName: 'Ida', lastName: 'Brandt', address1: 'Kastanienallee 42', city: 'Berlin', postalCode: '10435', countryCode: 'DE' }

interface CartAnswer { cart: { total: { amount: number } } | null, userErrors: { code: string, message: string }[] }

export function operations(client: Client, { collectionSlug, slugs, variantIds }: BenchCatalogue): Measured[] {
  let shoppers = 0
  const shopper = () => client.shopper(++shoppers)
  // Another address each time: the budget of one is not what is measured.
  const read = (query: string, variables?: Record<string, unknown>) => shopper().run(query, variables)
  const slugAt = (index: number): string => slugs[index % slugs.length]!

  async function add(buyer: ReturnType<Client['shopper']>, index: number): Promise<void> {
    const { cartLinesAdd } = await buyer.run<{ cartLinesAdd: CartAnswer }>(ADD, { lines: [{ variantId: variantIds[index % variantIds.length], quantity: 1 }] })
    if (!cartLinesAdd.cart) throw new Error(JSON.stringify(cartLinesAdd.userErrors))
  }

  /** Every request of a guest, from the product to a paid order. */
  async function checkout(index: number): Promise<void> {
    const buyer = shopper()
    await add(buyer, index)
    await buyer.run(`mutation ($input: CartContactInput!) { cartContactUpdate(input: $input) { ${CART} } }`, { input: { email: `ida${index}.${shoppers}@example.com` } })
    const { cartShippingAddressUpdate: addressed } = await buyer.run<{ cartShippingAddressUpdate: CartAnswer }>(
      `mutation ($address: MailingAddressInput!) { cartShippingAddressUpdate(address: $address) { ${CART} } }`, { address: ADDRESS })
    const { checkoutComplete: placed } = await buyer.run<{ checkoutComplete: { order: { id: string } | null, redirectUrl: string | null, userErrors: unknown } }>(
      'mutation ($input: CheckoutCompleteInput!) { checkoutComplete(input: $input) { order { id } redirectUrl userErrors { code message } } }',
      { input: { idempotencyKey: randomUUID(), expectedTotal: addressed.cart!.total.amount } })
    if (!placed.order || !placed.redirectUrl) throw new Error(JSON.stringify(placed.userErrors))
    const paid = await buyer.form(new URL(placed.redirectUrl).pathname, { outcome: 'approve' })
    if (paid.status !== 303) throw new Error(`The gateway answered ${paid.status}`)
    for (let tries = 0; tries < 60; tries++) {
      // As often as the order page asks.
      await sleep(1_500)
      const { order } = await buyer.run<{ order: { paymentStatus: string } | null }>('query ($id: ID!) { order(id: $id) { number paymentStatus total { amount } lines { title quantity } } }', { id: placed.order.id })
      if (order?.paymentStatus === 'PAID') return
    }
    throw new Error('An order was not confirmed within a minute and a half')
  }

  return [
    { name: 'floor: a Nitro JSON route', goal: null, operation: async () => void await client.page('/health/live') },
    { name: 'floor: GraphQL { shop { name } }', goal: null, operation: async () => void await read('{ shop { name } }') },
    { name: 'list 24 of a collection', goal: 1.9, operation: async () => void await read(LIST, { slug: collectionSlug }) },
    { name: 'product detail by slug', goal: 1.7, operation: async index => void await read(DETAIL, { slug: slugAt(index) }) },
    { name: 'cart add', goal: 3.7, operation: index => add(shopper(), index) },
    { name: 'guest checkout, settled', goal: 41, operation: checkout, inFlight: 40 },
    { name: 'page: collection', goal: 7, operation: async () => void await client.page(`/collections/${collectionSlug}`) },
    { name: 'page: product', goal: 5, operation: async index => void await client.page(`/products/${slugAt(index)}`) },
  ]
}
