import { colors } from './colors.ts'
import type { DemoProduct } from './demo.types.ts'

/** What belongs to the things on the table, one piece at a time. */
export const tablewareProducts: DemoProduct[] = [
  {
    slug: 'bowl-orla', title: 'Bowl Orla', subtitle: 'One bowl, stoneware, 21 cm', maker: 'nord', type: 'Bowl',
    tags: ['stoneware', 'dishwasher safe'], collections: ['bowls', 'table'],
    description: ['The large bowl of the Orla set, for those who only need the one. Wide enough for salad for two, low enough for pasta.'],
    specifications: [
      ['Material', 'Stoneware, food-safe glaze'], ['Width and height', '21 × 6.2 cm'], ['Holds', '1.7 l'],
      ['Dishwasher, microwave, oven', 'Yes, oven to 180 °C'], ['Made in', 'Flensburg'],
    ],
    care: 'Dishwasher and microwave are fine. Put it into the oven while that is cold.',
    options: [{ name: 'Color', values: [colors.sage, colors.terracotta] }],
    variants: [
      { values: ['Sage'], sku: 'ORLA-SAG-21', price: 34, stock: 14, grams: 780, picture: 'bowl-sage' },
      { values: ['Terracotta'], sku: 'ORLA-TER-21', price: 34, stock: 9, grams: 780, picture: 'bowl-terracotta' },
    ],
    pictures: [
      { name: 'bowl-sage', alt: 'Bowl Orla in sage: a wide, low stoneware bowl' },
      { name: 'bowl-terracotta', alt: 'Bowl Orla in terracotta' },
      { name: 'bowls-nested', alt: 'The bowl under the two smaller ones of the set' },
    ],
    age: 60, rank: 760,
  },
  {
    slug: 'plates-orla', title: 'Plates Orla', subtitle: 'Stoneware, two large, one small', maker: 'nord', type: 'Plate',
    tags: ['stoneware', 'dishwasher safe'], collections: ['plates', 'table', 'new'],
    description: ['Two plates for dinner and one for bread, with a rim that keeps the sauce where it belongs. They stack without a sound because the foot is left unglazed and ground flat.'],
    specifications: [
      ['Material', 'Stoneware, food-safe glaze'], ['Width', '27 and 20 cm'], ['Height', '3 cm, the stack 5.5 cm'],
      ['Dishwasher, microwave', 'Yes'], ['Made in', 'Flensburg'],
    ],
    care: 'Dishwasher and microwave are fine. Gray lines are from cutlery, not in the glaze: a paste of baking soda takes them off.',
    options: [{ name: 'Color', values: [colors.cream, colors.sage] }],
    variants: [
      { values: ['Cream'], sku: 'PLATE-CRE-3', price: 64, stock: 18, grams: 1900, picture: 'plates-cream' },
      { values: ['Sage'], sku: 'PLATE-SAG-3', price: 64, stock: 4, grams: 1900, picture: 'plates-sage' },
    ],
    pictures: [
      { name: 'plates-cream', alt: 'Plates Orla in cream: two dinner plates with a bread plate on top' },
      { name: 'plates-sage', alt: 'Plates Orla in sage' },
    ],
    age: 9, rank: 740,
  },
  {
    slug: 'tumblers-klar', title: 'Tumblers Klar', subtitle: 'Mouth-blown glass, set of 2', maker: 'glashaus', type: 'Tumbler',
    tags: ['glass', 'dishwasher safe'], collections: ['glass', 'table'],
    description: ['Two tumblers with a thick floor, so that they stand where a child has put them. The wall is as thin as that of the carafe they belong to.'],
    specifications: [
      ['Material', 'Borosilicate glass'], ['Height and width', '9.2 × 7.7 cm'], ['Holds', '0.25 l'], ['Dishwasher', 'Yes'], ['Made in', 'Lauscha'],
    ],
    care: 'Dishwasher, upper rack. Let hot glass cool before cold water goes in.',
    options: [],
    variants: [{ values: [], sku: 'KLAR-TUM-2', price: 28, stock: 26, grams: 340, picture: 'tumblers-clear' }],
    pictures: [
      { name: 'tumblers-clear', alt: 'Two clear tumblers, one of them with water' },
      { name: 'carafe-tumbler', alt: 'The carafe that the tumblers belong to' },
    ],
    age: 130, rank: 660,
  },
  {
    slug: 'candlestick-lott', title: 'Candlestick Lott', subtitle: 'Turned brass, 9 cm', maker: 'lichtwerk', type: 'Candlestick',
    tags: ['brass'], collections: ['candles', 'light'],
    description: ['A candlestick to carry up the stairs: a wide foot that catches what drips, and a ring for one finger. The candle comes with it, more of them from any shop.'],
    specifications: [
      ['Material', 'Solid brass'], ['Height and width', '9 × 10.5 cm'], ['Candle', '2.2 cm thick, 18 cm long, one included'], ['Made in', 'Hamburg-Altona'],
    ],
    care: 'Brass darkens; lemon and salt make it bright again. Wax comes off in warm water.',
    options: [],
    variants: [{ values: [], sku: 'LOTT-9', price: 42, stock: 12, grams: 380, picture: 'candlestick-brass' }],
    pictures: [{ name: 'candlestick-brass', alt: 'Candlestick Lott: a brass foot with a ring and a cream candle' }],
    age: 35, rank: 720,
  },
]
