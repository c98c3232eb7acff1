import type { PostgresConnection, Transaction } from '../../db/postgres/client.ts'
import { isUniqueViolation } from '../../db/postgres/client.ts'
import type { RateLimiter } from '../../drivers/rate-limit/types.ts'
import type { CartService } from '../cart/cart.service.ts'
import type { CartView } from '../cart/cart.types.ts'
import { inventoryRepository } from '../inventory/inventory.repository.ts'
import { orderRepository, type Order, type OrderRow } from '../order/order.repository.ts'
import { paymentRepository } from '../payment/payment.repository.ts'
import { HOLD_MARGIN, SESSION_LIFETIME, type PaymentService } from '../payment/payment.service.ts'
import { confirm } from '../payment/settle-payment.ts'
import type { Clock } from '../shared/clock.ts'
import { refusal, success, type Result } from '../shared/result.ts'
import { checkCart, requestHash, toOrderRows, type PlaceOrderCommand } from './checkout-rules.ts'
import { idempotencyRepository } from './idempotency.repository.ts'
import { lockCart } from './cart-lock.repository.ts'

export interface PlacedOrder {
  order: Order
  /** The gateway's page; null when there is nothing (more) to pay. */
  redirectUrl: string | null
}

const PER_CART = { name: 'checkout-cart', limit: 12, window: 60_000 }
const PER_ADDRESS = { name: 'checkout-address', limit: 600, window: 3_600_000 }
const OPERATION = 'checkoutComplete'

export type PlaceOrder = ReturnType<typeof createPlaceOrder>

/**
 * Places an order: reserve in one transaction, open the payment outside of it. May be called again at any point:
 * the same key, and the same cart version under another key, give the same order (I6).
 */
export function createPlaceOrder({ postgres, carts, payments, limiter, gatewayName, clock }: {
  postgres: PostgresConnection
  carts: CartService
  payments: PaymentService
  limiter: RateLimiter
  gatewayName: string
  clock: Clock
}) {
  const { db } = postgres

  /** The order as it is now, with a way to pay while it waits for money. */
  async function present(orderId: string): Promise<PlacedOrder> {
    let order = (await orderRepository.find(db, orderId))!
    const payment = order.state === 'pending_payment' ? order.payments.at(-1) : undefined
    if (!payment) return { order, redirectUrl: null }
    // A crash or a lost answer may have come between the order and its session.
    const ready = await payments.ensureSession(payment.id)
    order = (await orderRepository.find(db, orderId))!
    return { order, redirectUrl: order.state === 'pending_payment' ? ready?.redirectUrl ?? null : null }
  }

  return async function placeOrder(command: PlaceOrderCommand): Promise<Result<PlacedOrder>> {
    const hash = requestHash(command)
    const known = await idempotencyRepository.find(db, command.cartKey, command.idempotencyKey, OPERATION)
    if (known) return known.requestHash === hash ? success(await present(known.resultId)) : mismatch()

    if (!await limiter.take(PER_CART, command.cartKey) || !await limiter.take(PER_ADDRESS, command.clientAddress)) {
      return refusal('RATE_LIMITED', 'That was too often in a short time. Wait a minute and try again; your bag is kept.')
    }

    for (let attempt = 0; attempt < 3; attempt++) {
      const checked = checkCart(await carts.find(command.cartKey), command)
      if (!checked.ok) return checked
      const cart = checked.value
      const superseded = await supersede(cart)
      if (superseded) return superseded
      const outcome = await reserve(cart, command, hash)
      if (outcome === 'again') continue
      return outcome.ok ? success(await present(outcome.value)) : outcome
    }
    return refusal('CONFLICT', 'Your bag is being ordered in another window. Look there, or try again in a moment.')
  }

  /** Ends what was placed earlier from this cart in another version; the goods are free before they are reserved anew. */
  async function supersede(cart: CartView): Promise<Result<PlacedOrder> | null> {
    for (const earlier of await orderRepository.pendingOfCart(db, cart.key)) {
      if (earlier.cartVersion === cart.version) continue
      const payment = await paymentRepository.latestOfOrder(db, earlier.id)
      if (payment) await payments.close(payment.id, 'superseded')
      const now = await orderRepository.find(db, earlier.id)
      if (now && now.state !== 'cancelled' && now.state !== 'expired') {
        return refusal('ORDER_ALREADY_PAID', `Order ${now.number}, which you started before, has been paid or is being paid. Look at it before you order again.`)
      }
    }
    return null
  }

  /** Transaction 1. @returns the order's id, a refusal, or `again` when another window was faster */
  async function reserve(cart: CartView, command: PlaceOrderCommand, hash: string): Promise<Result<string> | 'again'> {
    try {
      return await postgres.transaction(async (tx) => {
        await lockCart(tx, cart.key)
        const live = await orderRepository.liveOfCart(tx, cart.key, cart.version)
        const orderId = live ? live.id : await insertOrder(tx, cart)
        const claimed = await idempotencyRepository.claim(tx, {
          scope: command.cartKey, key: command.idempotencyKey, operation: OPERATION, requestHash: hash, resultId: orderId,
        })
        if (!claimed) throw new PlacedElsewhereError()
        return success(orderId)
      })
    }
    catch (error) {
      if (error instanceof OutOfStockError) return outOfStock(cart, error.variantId)
      if (error instanceof PlacedElsewhereError || isUniqueViolation(error, 'orders_live_cart')) {
        const known = await idempotencyRepository.find(db, command.cartKey, command.idempotencyKey, OPERATION)
        if (known) return known.requestHash === hash ? success(known.resultId) : mismatch()
        return 'again'
      }
      throw error
    }
  }

  async function insertOrder(tx: Transaction, cart: CartView): Promise<string> {
    const pending = await orderRepository.pendingOfCart(tx, cart.key)
    if (pending.length > 0) throw new PlacedElsewhereError()
    const now = clock()
    const rows = toOrderRows(cart, now, new Date(now.getTime() + SESSION_LIFETIME + HOLD_MARGIN))
    const order = await orderRepository.insert(tx, rows.order, rows.lines)
    const short = await inventoryRepository.reserve(tx, order.id, rows.lines.filter(line => line.tracked))
    if (short) throw new OutOfStockError(short)
    await orderRepository.addEvent(tx, order.id, 'PLACED', `${order.customerName} placed the order`)
    if (order.total === 0) await settleFree(tx, order, now)
    else {
      await paymentRepository.insert(tx, {
        orderId: order.id, attempt: 1, gateway: gatewayName, amount: order.total, currencyCode: order.currencyCode, state: 'creating',
      })
    }
    return order.id
  }
}

async function settleFree(tx: Transaction, order: OrderRow, now: Date): Promise<void> {
  await inventoryRepository.commit(tx, order.id)
  await confirm(tx, order, now)
}

class PlacedElsewhereError extends Error {}

class OutOfStockError extends Error {
  readonly variantId: string
  constructor(variantId: string) {
    super('out of stock')
    this.variantId = variantId
  }
}

function outOfStock(cart: CartView, variantId: string) {
  const line = cart.lines.find(candidate => candidate.variant?.id === variantId)
  return refusal('OUT_OF_STOCK', `${line?.title ?? 'Something in your bag'} was just sold to somebody else. Take fewer or remove it.`, ['lines', line?.id ?? ''])
}

function mismatch() {
  return refusal('IDEMPOTENCY_MISMATCH', 'This key was used for another order. Reload the page and try again.', ['input', 'idempotencyKey'])
}
