import type { AdminOrderRowFragment } from '../graphql/generated/admin'

type Row = Pick<AdminOrderRowFragment, 'status' | 'paymentStatus' | 'lines'>

/** How many pieces of an order are still to be shipped. */
export const openPieces = (order: { lines: readonly { fulfillableQuantity: number }[] }): number => order.lines.reduce((sum, line) => sum + line.fulfillableQuantity, 0)

/** Whether a parcel of it can leave now. The server decides; this only tells beforehand. */
export const isShippable = (order: Row): boolean => order.status === 'OPEN' && order.paymentStatus === 'PAID' && openPieces(order) > 0
