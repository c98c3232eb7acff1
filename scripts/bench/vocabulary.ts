export const THINGS = ['Mug', 'Bowl', 'Vase', 'Lamp', 'Tray', 'Stool', 'Cushion', 'Basket', 'Towel', 'Clock', 'Planter', 'Teapot']
export const COLORS = ['Sage', 'Cream', 'Terracotta', 'Blue', 'Charcoal', 'Oak', 'Walnut', 'Ochre']
export const WORDS = 'linen cotton walnut brass ceramic soft daily light warm small batch woven slow honest round made by hand for the table'.split(' ')

/** So many words, the same for the same seed. */
export const words = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => WORDS[(seed * 7 + index * 13) % WORDS.length]).join(' ')
