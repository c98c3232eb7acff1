import type { StatusShapeName } from '../components/Admin/StatusShape'
import type { StockState } from '../graphql/generated/admin'

const REASONS: Record<string, string> = { counted: 'Counted', reserved: 'Reserved for an order', released: 'No longer reserved', sold: 'Sold', sold_late: 'Sold after its reservation had ended' }

/** A reason of the log in words; what people gave stays as they wrote it. */
export const movementWords = (reason: string): string => REASONS[reason] ?? reason

/** A number with its sign, as a change is read. */
export const signed = (delta: number): string => delta === 0 ? '' : delta > 0 ? `+${delta}` : `\u2212${-delta}`

export interface StockTone { shape: StatusShapeName, word: string, ink: string }
const TONES: Partial<Record<StockState, StockTone>> = {
  LOW: { shape: 'low', word: 'Low', ink: 'text-ad-warning' },
  OUT: { shape: 'critical', word: 'Sold out', ink: 'text-ad-critical' },
}
/** How a variant that needs a look is shown; null for the others. */
export const stockTone = (state: StockState): StockTone | null => TONES[state] ?? null

/** `Mug Rund, Cream`; a variant of its own name is only its product. */
export const variantName = ({ title, product }: { title: string, product: { title: string } }): string => title === product.title ? title : `${product.title}, ${title}`
