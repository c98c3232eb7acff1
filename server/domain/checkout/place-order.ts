import type { PostgresConnection, Transaction } from '../../db/postgres/client.ts'
import { isUniqueViolation } from '../../db/postgres/client.ts'
import type { RateLimiter } from '../../drivers/rate-limit/types.ts'
import type { KeyRing } from '../auth/keys.ts'
import type { CartService } from '../cart/cart.service.ts'
import type { CartView } from '../cart/cart.types.ts'
import { inventoryRepository } from '../inventory/inventory.repository.ts'
import { orderRepository, type Order } from '../order/order.repository.ts'
import { paymentRepository } from '../payment/payment.repository.ts'
import { HOLD_MARGIN, SESSION_LIFETIME, type PaymentService } from '../payment/payment.service.ts'
import { confirm } from '../payment/settle-payment.ts'
import type { Clock } from '../shared/clock.ts'
import { refusal, success, type Result, type UserError } from '../shared/result.ts'
import { checkCart, toOrderRows, type PlaceOrderCommand } from './checkout-rules.ts'
import { clientKey } from './client-key.ts'
import { heldTooOften } from './hoarding.ts'
import { idempotencyRepository } from './idempotency.repository.ts'
import { lockCart } from './cart-lock.repository.ts'
import { fingerprintOfRepeated, requestHash } from './request-hash.ts'

export interface PlacedOrder {
  order: Order
  /** The gateway's page; null when there is nothing (more) to pay. */
  redirectUrl: string | null
}

/** Attempts of one bag in a minute; a burst of double clicks stays below it. */
const PER_CART = { name: 'checkout-cart', limit: 12, window: 60_000 }
/** Orders from one network address in an hour. */
const PER_CLIENT = { name: 'checkout-client', limit: 600, window: 3_600_000 }
const OPERATION = 'checkoutComplete'

/**
 * Places an order: reserve in one transaction, open the payment outside of it. May be called again at any point:
 * the same key, and the same cart version under another key, give the same order (I6).
 */
export function createPlaceOrder({ postgres, carts, payments, limiter, gatewayName, addressKeys, clock }: {
  postgres: PostgresConnection
  carts: CartService
  payments: PaymentService
  limiter: RateLimiter
  gatewayName: string
  /** Make the hash that stands for a network address. */
  addressKeys: KeyRing
  clock: Clock
}) {
  const { db } = postgres

  /** The order as it is now, with a way to pay while it waits for money. */
  async function present(orderId: string): Promise<PlacedOrder> {
    const order = (await orderRepository.find(db, orderId))!
    const payment = order.state === 'pending_payment' ? order.payments.at(-1) : undefined
    if (!payment) return { order, redirectUrl: null }
    // A crash or a lost answer may have come between the order and its session.
    const ready = await payments.openSession(order, payment)
    return { order: { ...order, payments: order.payments.with(-1, ready) }, redirectUrl: ready.redirectUrl }
  }

  return async function placeOrder(command: PlaceOrderCommand): Promise<Result<PlacedOrder>> {
    const repeated = await findRepeated(command)
    if (repeated) return repeated.ok ? success(await present(repeated.value)) : repeated
    if (!await limiter.take(PER_CART, command.cartKey)) return tooOften()
    const client = clientKey(command.clientAddress, addressKeys)
    if (client && !await limiter.take(PER_CLIENT, client)) return tooOften()
    const outcome = await place(command)
    // Only orders count for an address: who is refused has taken nothing from anybody.
    if (!outcome.ok && client) await limiter.forgive(PER_CLIENT, client)
    return outcome.ok ? success(await present(outcome.value)) : outcome
  }

  /** The order that the same key has made from the same content; the same key with another content is a mistake. */
  async function findRepeated(command: PlaceOrderCommand): Promise<Result<string> | null> {
    const known = await idempotencyRepository.find(db, command.cartKey, command.idempotencyKey, OPERATION)
    if (!known) return null
    const fingerprint = fingerprintOfRepeated(command, known.requestHash)
    const same = fingerprint !== null && await carts.holds(command.cartKey, fingerprint, known.resultId)
    return same ? success(known.resultId) : mismatch()
  }

  /** @returns the order's id */
  async function place(command: PlaceOrderCommand): Promise<Result<string>> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const checked = checkCart(await carts.find(command.cartKey), command)
      if (!checked.ok) return checked
      const superseded = await supersede(checked.value)
      if (superseded) return superseded
      const outcome = await reserve(checked.value, command)
      if (outcome !== 'again') return outcome
    }
    return refusal('CONFLICT', 'Your bag is being ordered in another window. Look there, or try again in a moment.')
  }

  /** Ends what was placed earlier from this cart in another version; the goods are free before they are reserved anew. */
  async function supersede(cart: CartView): Promise<{ ok: false, errors: UserError[] } | null> {
    for (const earlier of await orderRepository.pendingOfCart(db, cart.key)) {
      if (earlier.cartVersion === cart.version) continue
      const payment = await paymentRepository.latestOfOrder(db, earlier.id)
      if (payment) await payments.close(payment.id, { reason: 'superseded' })
      const now = await orderRepository.find(db, earlier.id)
      if (now && now.state !== 'cancelled' && now.state !== 'expired') {
        return refusal('ORDER_ALREADY_PAID', `Order ${now.number}, which you started before, has been paid or is being paid. Look at it before you order again.`)
      }
    }
    return null
  }

  /** Transaction 1. @returns the order's id, a refusal, or `again` when another window was faster */
  async function reserve(cart: CartView, command: PlaceOrderCommand): Promise<Result<string> | 'again'> {
    try {
      return await postgres.transaction(async (tx) => {
        await lockCart(tx, cart.key)
        const live = await orderRepository.liveOfCart(tx, cart.key, cart.version)
        const orderId = live ? live.id : await insertOrder(tx, cart, command)
        const claimed = await idempotencyRepository.claim(tx, {
          scope: command.cartKey, key: command.idempotencyKey, operation: OPERATION, requestHash: requestHash(command, cart.fingerprint), resultId: orderId,
        })
        if (!claimed) throw new PlacedElsewhereError()
        return success(orderId)
      })
    }
    catch (error) {
      if (error instanceof GoodsRefusedError) return refuseGoods(cart, error)
      if (error instanceof PlacedElsewhereError || isUniqueViolation(error, 'orders_live_cart')) return await findRepeated(command) ?? 'again'
      throw error
    }
  }

  async function insertOrder(tx: Transaction, cart: CartView, command: PlaceOrderCommand): Promise<string> {
    const pending = await orderRepository.pendingOfCart(tx, cart.key)
    if (pending.length > 0) throw new PlacedElsewhereError()
    const now = clock()
    const rows = toOrderRows(cart, clientKey(command.clientAddress, addressKeys), now, new Date(now.getTime() + SESSION_LIFETIME + HOLD_MARGIN))
    const order = await orderRepository.insert(tx, rows.order, rows.lines)
    const reserved = await inventoryRepository.reserve(tx, order.id, rows.lines.filter(line => line.tracked))
    if ('short' in reserved) throw new GoodsRefusedError('OUT_OF_STOCK', reserved.short)
    const hoarded = order.clientKey ? await heldTooOften(tx, order, reserved.levels) : null
    if (hoarded) throw new GoodsRefusedError('RATE_LIMITED', hoarded)
    await orderRepository.addEvent(tx, order.id, 'PLACED', `${order.customerName} placed the order`)
    if (order.total === 0) {
      await inventoryRepository.commit(tx, order.id)
      await confirm(tx, order, now)
    }
    else {
      await paymentRepository.insert(tx, {
        orderId: order.id, attempt: 1, gateway: gatewayName, amount: order.total, currencyCode: order.currencyCode, state: 'creating',
      })
    }
    return order.id
  }
}

class PlacedElsewhereError extends Error {}

/** Rolls the placement back: a variant cannot be had, or not by this caller for now. */
class GoodsRefusedError extends Error {
  readonly code: 'OUT_OF_STOCK' | 'RATE_LIMITED'
  readonly variantId: string
  constructor(code: GoodsRefusedError['code'], variantId: string) {
    super(code)
    this.code = code
    this.variantId = variantId
  }
}

function refuseGoods(cart: CartView, { code, variantId }: GoodsRefusedError) {
  const line = cart.lines.find(candidate => candidate.variant?.id === variantId)
  const title = line?.title ?? 'Something in your bag'
  return refusal(code, code === 'OUT_OF_STOCK'
    ? `${title} was just sold to somebody else. Take fewer or remove it.`
    : `${title} is nearly sold out, and too many unpaid orders hold it. Finish paying for one of them, or try again in half an hour; your bag is kept.`,
  ['lines', line?.id ?? ''])
}

function tooOften() {
  return refusal('RATE_LIMITED', 'That was too often in a short time. Wait a minute and try again; your bag is kept.')
}

function mismatch() {
  return refusal('IDEMPOTENCY_MISMATCH', 'This key was used for another order. Reload the page and try again.', ['input', 'idempotencyKey'])
}
