import type { AdminIconName } from './admin-icons'
import type { FulfillmentStatus, OrderStatus, PaymentStatus, ProductStatus } from '../graphql/generated/admin'

/** Shape, word and tint of a status: a tint only where somebody must act. */
export interface StatusWord {
  word: string
  icon: AdminIconName
  tone: 'quiet' | 'neutral' | 'warning' | 'critical' | 'info' | 'success'
  tinted: boolean
}

const PAYMENT: Record<PaymentStatus, StatusWord> = {
  PENDING: { word: 'Pending', icon: 'lucide:circle-dashed', tone: 'quiet', tinted: false },
  AUTHORIZED: { word: 'Authorized', icon: 'lucide:circle-dot', tone: 'info', tinted: false },
  PAID: { word: 'Paid', icon: 'lucide:circle-check', tone: 'success', tinted: false },
  PARTIALLY_REFUNDED: { word: 'Partly refunded', icon: 'lucide:undo-2', tone: 'quiet', tinted: false },
  REFUNDED: { word: 'Refunded', icon: 'lucide:undo-2', tone: 'quiet', tinted: false },
  VOIDED: { word: 'Not paid', icon: 'lucide:circle-x', tone: 'quiet', tinted: false },
  DISPUTED: { word: 'Disputed', icon: 'lucide:octagon-alert', tone: 'critical', tinted: true },
}

const FULFILLMENT: Record<FulfillmentStatus, StatusWord> = {
  UNFULFILLED: { word: 'Unfulfilled', icon: 'lucide:circle', tone: 'warning', tinted: true },
  PARTIALLY_FULFILLED: { word: 'Partly fulfilled', icon: 'lucide:circle-dot-dashed', tone: 'warning', tinted: true },
  FULFILLED: { word: 'Fulfilled', icon: 'lucide:circle-check', tone: 'success', tinted: false },
}

const PRODUCT: Record<ProductStatus, StatusWord> = {
  ACTIVE: { word: 'Active', icon: 'lucide:circle-check', tone: 'success', tinted: false },
  DRAFT: { word: 'Draft', icon: 'lucide:pencil', tone: 'neutral', tinted: true },
  ARCHIVED: { word: 'Archived', icon: 'lucide:archive', tone: 'quiet', tinted: false },
}

export const paymentWord = (status: PaymentStatus): StatusWord => PAYMENT[status]
export const productWord = (status: ProductStatus): StatusWord => PRODUCT[status]

/** Nothing has to be shipped before it is paid, nor of an order that was called off. */
export function fulfillmentWord(order: { status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus }): StatusWord | null {
  if (order.status === 'CANCELLED' || (order.paymentStatus === 'PENDING' && order.fulfillmentStatus === 'UNFULFILLED')) return null
  return FULFILLMENT[order.fulfillmentStatus]
}
