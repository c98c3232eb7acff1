import type { PriceRounding } from '../graphql/generated/admin'

/** Ways to round a price that was changed. */
export const PRICE_ROUNDINGS: { value: PriceRounding, label: string }[] = [{ value: 'NONE', label: 'Not rounded' }, { value: 'WHOLE', label: 'To whole amounts' }, { value: 'END_99', label: 'To end in 99' }]
