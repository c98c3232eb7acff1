import type { StatusShapeName } from '../components/Admin/StatusShape'
import type { FulfillmentStatus, OrderStatus, PaymentStatus, ProductStatus } from '../graphql/generated/admin'

/** Shape, word and tint of a status: a tint only where somebody must act. */
export interface StatusWord {
  word: string
  shape: StatusShapeName
  tone: 'quiet' | 'neutral' | 'warning' | 'critical' | 'info' | 'success'
  tinted: boolean
}

const PAYMENT: Record<PaymentStatus, StatusWord> = {
  PENDING: { word: 'Pending', shape: 'waiting', tone: 'quiet', tinted: false },
  AUTHORIZED: { word: 'Authorized', shape: 'dot', tone: 'info', tinted: false },
  PAID: { word: 'Paid', shape: 'done', tone: 'success', tinted: false },
  PARTIALLY_REFUNDED: { word: 'Partly refunded', shape: 'half-back', tone: 'quiet', tinted: false },
  REFUNDED: { word: 'Refunded', shape: 'back', tone: 'quiet', tinted: false },
  VOIDED: { word: 'Not paid', shape: 'crossed', tone: 'quiet', tinted: false },
  DISPUTED: { word: 'Disputed', shape: 'critical', tone: 'critical', tinted: true },
}

const FULFILLMENT: Record<FulfillmentStatus, StatusWord> = {
  UNFULFILLED: { word: 'Unfulfilled', shape: 'ring', tone: 'warning', tinted: true },
  PARTIALLY_FULFILLED: { word: 'Partly fulfilled', shape: 'half', tone: 'warning', tinted: true },
  FULFILLED: { word: 'Fulfilled', shape: 'done', tone: 'success', tinted: false },
}

const PRODUCT: Record<ProductStatus, StatusWord> = {
  ACTIVE: { word: 'Active', shape: 'done', tone: 'success', tinted: false },
  DRAFT: { word: 'Draft', shape: 'draft', tone: 'neutral', tinted: true },
  ARCHIVED: { word: 'Archived', shape: 'archived', tone: 'quiet', tinted: false },
}

export const paymentWord = (status: PaymentStatus): StatusWord => PAYMENT[status]
export const productWord = (status: ProductStatus): StatusWord => PRODUCT[status]

const SCHEDULED: StatusWord = { word: 'Scheduled', shape: 'waiting', tone: 'info', tinted: false }
/** Whether an active product is not in the shop yet. */
export const isScheduled = ({ status, publishedAt }: { status: ProductStatus, publishedAt: string | null }, now: Date): boolean => status === 'ACTIVE' && publishedAt !== null && new Date(publishedAt) > now
/** The same with its time: what is active and comes later is scheduled. */
export const publicationWord = (product: { status: ProductStatus, publishedAt: string | null }, now: Date): StatusWord => isScheduled(product, now) ? SCHEDULED : PRODUCT[product.status]

/** Nothing has to be shipped before it is paid, nor of an order that was called off. */
export function fulfillmentWord(order: { status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus }): StatusWord | null {
  if (order.status === 'CANCELLED' || (order.paymentStatus === 'PENDING' && order.fulfillmentStatus === 'UNFULFILLED')) return null
  return FULFILLMENT[order.fulfillmentStatus]
}
