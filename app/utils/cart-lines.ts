import type { CartLineViewFragment } from '~/graphql/generated/shop'

/** Warnings of a line that cannot be ordered at all; it stands in the way of the checkout until it is taken out. */
const NOT_BUYABLE: ReadonlySet<string> = new Set(['OUT_OF_STOCK', 'PRODUCT_UNAVAILABLE'])

export const isBuyable = ({ warning }: Pick<CartLineViewFragment, 'warning'>): boolean => !NOT_BUYABLE.has(warning?.code ?? '')
