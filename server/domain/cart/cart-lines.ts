import { MAX_LINE_QUANTITY } from '#shared/schemas/checkout.ts'
import type { ProductDocument, VariantDocument } from '../../db/mongo/documents.ts'
import { isPublished, variantTitle } from '../catalogue/product-view.ts'
import { purchasable } from '../inventory/availability.ts'
import { uuidv7 } from '../shared/ids.ts'
import type { UserError } from '../shared/result.ts'
import type { CartFacts } from './cart-view.ts'
import type { CartWarning, StoredCart, StoredCartLine } from './cart.types.ts'

export interface LineInput {
  variantId: string
  quantity: number
}

export interface LineUpdate {
  id: string
  quantity: number
}

export interface LinesOutcome {
  cart: StoredCart
  warnings: CartWarning[]
  errors: UserError[]
}

const MAX_LINES = 100

/** Pure: adds to a cart what can be had, and says in words what could not. */
export function addLines(cart: StoredCart, inputs: LineInput[], facts: CartFacts): LinesOutcome {
  const outcome: LinesOutcome = { cart: { ...cart, lines: cart.lines.map(line => ({ ...line })) }, warnings: [], errors: [] }
  inputs.forEach((input, index) => addLine(outcome, input, index, facts))
  return outcome
}

function addLine({ cart, warnings, errors }: LinesOutcome, input: LineInput, index: number, facts: CartFacts): void {
  const field = ['lines', String(index)]
  const found = findVariant(facts, input.variantId)
  if (!found) {
    errors.push({ code: 'NOT_FOUND', message: 'This product is not sold here any more.', field: [...field, 'variantId'] })
    return
  }
  if (!isQuantity(input.quantity, 1)) {
    errors.push(quantityError([...field, 'quantity'], 1))
    return
  }
  const { product, variant } = found
  const line = cart.lines.find(candidate => candidate.variantId === variant.id)
  const wanted = (line?.quantity ?? 0) + input.quantity
  const available = purchasable(variant, facts.levels.get(variant.id) ?? null)
  if (available === 0) {
    errors.push({ code: 'OUT_OF_STOCK', message: `${product.title} is sold out.`, field: [...field, 'variantId'] })
    return
  }
  if (!line && cart.lines.length >= MAX_LINES) {
    errors.push({ code: 'CART_FULL', message: `A bag holds at most ${MAX_LINES} different things.`, field })
    return
  }
  const quantity = capped(wanted, available, product.title, warnings)
  const shown = { title: product.title, variantTitle: variantTitle(variant), unitPrice: variant.price }
  if (line) Object.assign(line, shown, { quantity })
  else cart.lines.push({ id: uuidv7(), variantId: variant.id, quantity, ...shown })
}

/** Pure: sets quantities; 0 removes a line. An unknown line is an error, so that a stale page notices. */
export function setQuantities(cart: StoredCart, updates: LineUpdate[], facts: CartFacts): LinesOutcome {
  const lines = new Map<string, StoredCartLine>(cart.lines.map(line => [line.id, { ...line }]))
  const warnings: CartWarning[] = []
  const errors: UserError[] = []
  updates.forEach((update, index) => {
    const field = ['lines', String(index)]
    const line = lines.get(update.id)
    if (!line) {
      errors.push({ code: 'NOT_FOUND', message: 'This line is not in the bag any more.', field: [...field, 'id'] })
    }
    else if (!isQuantity(update.quantity, 0)) {
      errors.push(quantityError([...field, 'quantity'], 0))
    }
    else if (update.quantity === 0) {
      lines.delete(line.id)
    }
    else {
      const found = findVariant(facts, line.variantId)
      const available = found ? purchasable(found.variant, facts.levels.get(line.variantId) ?? null) : null
      // A sold-out line keeps its quantity: the warning on the line says what to do.
      line.quantity = available === 0 ? Math.min(line.quantity, update.quantity) : capped(update.quantity, available, line.title, warnings)
      if (found) line.unitPrice = found.variant.price
    }
  })
  return { cart: { ...cart, lines: [...lines.values()] }, warnings, errors }
}

/** Pure: unknown lines are gone already, which is what was wanted. */
export function removeLines(cart: StoredCart, lineIds: string[]): StoredCart | null {
  const lines = cart.lines.filter(line => !lineIds.includes(line.id))
  return lines.length === cart.lines.length ? null : { ...cart, lines }
}

/** How many orders a cart remembers, so that a repeated settlement takes nothing out twice. */
const REMEMBERED_ORDERS = 20

/** Pure: takes quantities out of a cart; lines that reach zero go. */
export function subtractLines(cart: StoredCart, orderId: string, ordered: LineInput[]): StoredCart {
  const left = new Map<string, number>()
  for (const line of ordered) left.set(line.variantId, (left.get(line.variantId) ?? 0) + line.quantity)
  const lines = cart.lines.map(line => ({ ...line, quantity: line.quantity - (left.get(line.variantId) ?? 0) }))
  return {
    ...cart,
    lines: lines.filter(line => line.quantity > 0),
    settledOrderIds: [...cart.settledOrderIds ?? [], orderId].slice(-REMEMBERED_ORDERS),
  }
}

function findVariant(facts: CartFacts, variantId: string): { product: ProductDocument, variant: VariantDocument } | null {
  for (const product of facts.products) {
    const variant = product.variants.find(candidate => candidate.id === variantId)
    if (variant && isPublished(product, facts.now)) return { product, variant }
  }
  return null
}

function capped(wanted: number, available: number | null, title: string, warnings: CartWarning[]): number {
  const limit = Math.min(available ?? MAX_LINE_QUANTITY, MAX_LINE_QUANTITY)
  if (wanted <= limit) return wanted
  warnings.push({
    code: 'NOT_ENOUGH_STOCK',
    message: available !== null && available < MAX_LINE_QUANTITY
      ? `Only ${available} of ${title} left, so the bag holds ${available}.`
      : `One order takes at most ${MAX_LINE_QUANTITY} of ${title}.`,
  })
  return limit
}

function isQuantity(value: number, min: number): boolean {
  return Number.isInteger(value) && value >= min && value <= MAX_LINE_QUANTITY
}

function quantityError(field: string[], min: number): UserError {
  return { code: 'INVALID_QUANTITY', message: `Choose a whole number from ${min} to ${MAX_LINE_QUANTITY}.`, field }
}
