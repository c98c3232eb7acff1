import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ShopClient, type UserErrorView } from './shop-client.ts'

export interface OrderView { id: string, number: string, status: string, paymentStatus: string, total: { amount: number } }
export interface CheckoutView { order: OrderView | null, redirectUrl: string | null, userErrors: UserErrorView[] }
export interface CartView { version: number, total: { amount: number }, lines: { id: string, quantity: number, warning: { code: string } | null }[] }

const CART = '{ version total { amount } lines { id quantity warning { code } } }'
const ORDER = '{ id number status paymentStatus total { amount } }'

/** What a guest does from the product to the gateway. */
export class Buyer extends ShopClient {
  async add(variantId: string, quantity = 1): Promise<{ cart: CartView | null, userErrors: UserErrorView[] }> {
    const { cartLinesAdd } = await this.run<{ cartLinesAdd: { cart: CartView | null, userErrors: UserErrorView[] } }>(
      `mutation ($lines: [CartLineInput!]!) { cartLinesAdd(lines: $lines) { cart ${CART} userErrors { code message field } } }`, { lines: [{ variantId, quantity }] })
    return cartLinesAdd
  }

  async cart(): Promise<CartView | null> {
    return (await this.run<{ cart: CartView | null }>(`{ cart ${CART} }`)).cart
  }

  async details(email = `ida.${randomUUID()}@example.com`): Promise<void> {
    await this.run(`mutation { cartContactUpdate(input: { email: "${email}" }) { userErrors { code } }
      cartShippingAddressUpdate(address: { firstName: "Ida", lastName: "Brandt", address1: "Kastanienallee 42", city: "Berlin", postalCode: "10435", countryCode: "DE" }) { userErrors { code } } }`)
  }

  async place(options: { key?: string, expectedTotal?: number } = {}): Promise<CheckoutView> {
    const expectedTotal = options.expectedTotal ?? (await this.cart())?.total.amount ?? 0
    const { checkoutComplete } = await this.run<{ checkoutComplete: CheckoutView }>(
      `mutation ($input: CheckoutCompleteInput!) { checkoutComplete(input: $input) { order ${ORDER} redirectUrl userErrors { code message field } } }`,
      { input: { idempotencyKey: options.key ?? randomUUID(), expectedTotal } })
    return checkoutComplete
  }

  /** Chooses on the gateway's page. @returns where it sends the shopper back to */
  async pay(redirectUrl: string, outcome: string): Promise<string> {
    const response = await this.form(redirectUrl, { outcome })
    if (response.status !== 303) throw new Error(`The gateway answered ${response.status}`)
    return response.headers.get('location') ?? ''
  }

  async order(id: string): Promise<OrderView | null> {
    return (await this.run<{ order: OrderView | null }>(`query ($id: ID!) { order(id: $id) ${ORDER} }`, { id })).order
  }

  /** Waits until the order's payment has that status. */
  async settled(id: string, status: string, patience = 10_000): Promise<OrderView> {
    const end = Date.now() + patience
    for (;;) {
      const order = await this.order(id)
      if (order?.paymentStatus === status) return order
      if (Date.now() > end) throw new Error(`The order is ${order?.paymentStatus ?? 'gone'}, not ${status}, after ${patience} ms`)
      await sleep(50)
    }
  }
}

/** A variant of the demo shop by its SKU. */
export async function variantBySku(url: string, sku: string): Promise<{ id: string, productId: string, slug: string }> {
  interface Found { products: { nodes: { id: string, slug: string, variants: { nodes: { id: string, sku: string }[] } }[] } }
  const { products } = await new ShopClient(url).run<Found>('{ products(first: 100) { nodes { id slug variants(first: 50) { nodes { id sku } } } } }')
  for (const product of products.nodes) {
    const variant = product.variants.nodes.find(candidate => candidate.sku === sku)
    if (variant) return { id: variant.id, productId: product.id, slug: product.slug }
  }
  throw new Error(`The demo shop has no variant ${sku}`)
}
