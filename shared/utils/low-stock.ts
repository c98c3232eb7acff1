/** From this number of pieces downwards stock counts as low, where the vendor has set no other. */
export const LOW_STOCK = 5
