import { colors } from './colors.ts'
import type { DemoProduct } from './demo.types.ts'

/** What stands on the table. */
export const tableProducts: DemoProduct[] = [
  {
    slug: 'mug-rund', title: 'Mug Rund', subtitle: 'Speckled stoneware, 250 to 500 ml', maker: 'tilda', type: 'Mug',
    tags: ['stoneware', 'dishwasher safe'], collections: ['mugs-and-cups', 'table', 'new', 'best-sellers'],
    description: [
      'A mug that holds a proper coffee and keeps it warm, thrown by hand in Ottensen. The glaze breaks to iron freckles, so each one is its own.',
      'The small one costs the same as the middle one: it takes the same hands.',
    ],
    specifications: [
      ['Material', 'Stoneware, food-safe glaze'], ['Height and width', '9.2 × 8.4 cm'], ['Holds', '350 ml to the rim'],
      ['Dishwasher, microwave', 'Yes'], ['Made in', 'Hamburg-Ottensen'],
    ],
    care: 'Dishwasher and microwave are fine. The unglazed foot may darken with the years; a damp cloth with baking soda takes it back.',
    options: [
      { name: 'Color', values: [colors.cream, colors.sage, colors.terracotta, colors.deepBlue] },
      { name: 'Size', values: [{ name: '250 ml' }, { name: '350 ml' }, { name: '500 ml' }] },
    ],
    variants: [
      { values: ['Cream', '250 ml'], sku: 'RUND-CRE-250', price: 24, stock: 21, grams: 290, picture: 'mug-speckled-cream' },
      { values: ['Cream', '350 ml'], sku: 'RUND-CRE-350', price: 24, stock: 34, grams: 360, picture: 'mug-speckled-cream' },
      { values: ['Cream', '500 ml'], sku: 'RUND-CRE-500', price: 28, stock: 9, grams: 450, picture: 'mug-speckled-cream' },
      { values: ['Sage', '250 ml'], sku: 'RUND-SAG-250', price: 24, stock: 14, grams: 290, picture: 'mug-sage' },
      { values: ['Sage', '350 ml'], sku: 'RUND-SAG-350', price: 24, stock: 12, grams: 360, picture: 'mug-sage' },
      { values: ['Sage', '500 ml'], sku: 'RUND-SAG-500', price: 28, stock: 0, grams: 450, picture: 'mug-sage' },
      { values: ['Terracotta', '250 ml'], sku: 'RUND-TER-250', price: 24, stock: 8, grams: 290, picture: 'mug-terracotta' },
      { values: ['Terracotta', '350 ml'], sku: 'RUND-TER-350', price: 24, stock: 3, grams: 360, picture: 'mug-terracotta' },
      { values: ['Terracotta', '500 ml'], sku: 'RUND-TER-500', price: 28, stock: 6, grams: 450, picture: 'mug-terracotta' },
      { values: ['Deep blue', '250 ml'], sku: 'RUND-BLU-250', price: 24, stock: 5, grams: 290, picture: 'mug-blue' },
      { values: ['Deep blue', '350 ml'], sku: 'RUND-BLU-350', price: 24, stock: 0, grams: 360, picture: 'mug-blue' },
      { values: ['Deep blue', '500 ml'], sku: 'RUND-BLU-500', price: 28, stock: 0, grams: 450, picture: 'mug-blue' },
    ],
    pictures: [
      { name: 'mug-speckled-cream', alt: 'Mug Rund in cream: round stoneware mug with iron speckles and an unglazed foot' },
      { name: 'mug-speckled-cream-angle', alt: 'The cream mug from above, filled with coffee' },
      { name: 'mug-speckled-cream-detail', alt: 'The handle and the speckles of the cream glaze, close' },
      { name: 'mug-sage', alt: 'Mug Rund in sage' },
      { name: 'mug-sage-angle', alt: 'The sage mug from above' },
      { name: 'mug-terracotta', alt: 'Mug Rund in terracotta' },
      { name: 'mug-terracotta-angle', alt: 'The terracotta mug from above' },
      { name: 'mug-blue', alt: 'Mug Rund in deep blue' },
      { name: 'scene-table', alt: 'A breakfast table with a teapot on a tray, a mug, a carafe and lemons' },
    ],
    age: 12, rank: 980,
  },
  {
    slug: 'bowls-orla', title: 'Bowls Orla', subtitle: 'Stoneware, 12 / 16 / 21 cm', maker: 'nord', type: 'Bowl',
    tags: ['stoneware', 'dishwasher safe'], collections: ['bowls', 'table', 'best-sellers'],
    description: [
      'Three bowls that sit inside each other: terracotta, cream and sage. The small one is for salt or olives, the middle one for soup, the large one for salad.',
    ],
    specifications: [
      ['Material', 'Stoneware, food-safe glaze'], ['Width', '12, 16 and 21 cm'], ['Holds', '0.3, 0.8 and 1.7 l'],
      ['Dishwasher, microwave, oven', 'Yes, oven to 180 °C'], ['Made in', 'Flensburg'],
    ],
    care: 'Dishwasher and microwave are fine. Put them into the oven while it is cold.',
    options: [{ name: 'Set', values: [{ name: 'Three bowls' }, { name: 'Six bowls' }] }],
    variants: [
      { values: ['Three bowls'], sku: 'ORLA-SET-3', price: 72, stock: 17, grams: 1450, picture: 'bowls-nested' },
      { values: ['Six bowls'], sku: 'ORLA-SET-6', price: 138, stock: 4, grams: 2900, picture: 'bowls-nested' },
    ],
    pictures: [
      { name: 'bowls-nested', alt: 'Bowls Orla: three nested stoneware bowls in terracotta, cream and sage' },
      { name: 'scene-hero', alt: 'A blue vase with olive branches beside a mug, bowls and a candle on an oak shelf' },
    ],
    age: 90, rank: 910,
  },
  {
    slug: 'teapot-moos', title: 'Teapot Moos', subtitle: 'Stoneware and walnut, 0.9 l', maker: 'tilda', type: 'Teapot',
    tags: ['stoneware', 'new'], collections: ['teaware', 'table', 'new'],
    description: ['A teapot that pours without dripping; that took eleven tries at the spout. The lid has a walnut knob that stays cool, and a sieve is thrown into the wall.'],
    specifications: [
      ['Material', 'Stoneware, walnut'], ['Height and width', '19 × 24 cm'], ['Holds', '0.9 l, four cups'],
      ['Dishwasher', 'The pot yes, the lid no'], ['Made in', 'Hamburg-Ottensen'],
    ],
    care: 'Rinse with water only if you always drink the same tea. Keep the lid out of the dishwasher, for the walnut.',
    options: [
      { name: 'Color', values: [colors.moss, colors.cream] },
      { name: 'Size', values: [{ name: '0.9 l' }, { name: '1.3 l' }] },
    ],
    variants: [
      { values: ['Moss', '0.9 l'], sku: 'MOOS-MOS-09', price: 84, stock: 11, grams: 980, picture: 'teapot-moss' },
      { values: ['Moss', '1.3 l'], sku: 'MOOS-MOS-13', price: 98, stock: 6, grams: 1240, picture: 'teapot-moss' },
      { values: ['Cream', '0.9 l'], sku: 'MOOS-CRE-09', price: 84, stock: 7, grams: 980, picture: 'teapot-cream' },
      { values: ['Cream', '1.3 l'], sku: 'MOOS-CRE-13', price: 98, stock: 0, grams: 1240, picture: 'teapot-cream' },
    ],
    pictures: [
      { name: 'teapot-moss', alt: 'Teapot Moos in moss green with a walnut knob' },
      { name: 'teapot-cream', alt: 'Teapot Moos in cream' },
      { name: 'scene-table', alt: 'A breakfast table with the teapot on a tray, a mug, a carafe and lemons' },
    ],
    age: 4, rank: 820,
  },
  {
    slug: 'carafe-klar', title: 'Carafe Klar', subtitle: 'Mouth-blown glass, 0.8 l', maker: 'glashaus', type: 'Carafe',
    tags: ['glass'], collections: ['glass', 'table'],
    description: ['A carafe for water that wears its glass as a hat. Stand it beside the bed or on the table; the tumbler keeps the dust out.'],
    specifications: [
      ['Material', 'Borosilicate glass'], ['Height and width', '23 × 9.5 cm'], ['Holds', '0.8 l'], ['Dishwasher', 'Yes'], ['Made in', 'Lauscha'],
    ],
    care: 'Dishwasher, upper rack. Lime comes off with a spoon of citric acid in warm water.',
    options: [{ name: 'Size', values: [{ name: '0.8 l' }, { name: '1.2 l' }] }],
    variants: [
      { values: ['0.8 l'], sku: 'KLAR-08', price: 46, stock: 23, grams: 620, picture: 'carafe-tumbler' },
      { values: ['1.2 l'], sku: 'KLAR-12', price: 58, stock: 10, grams: 810, picture: 'carafe-tumbler' },
    ],
    pictures: [{ name: 'carafe-tumbler', alt: 'Carafe Klar: clear glass carafe with a tumbler turned over its neck' }],
    age: 140, rank: 640,
  },
  {
    slug: 'tray-lund', title: 'Tray Lund', subtitle: 'Solid walnut, 42 × 28 cm', maker: 'brook', type: 'Tray',
    tags: ['wood'], collections: ['trays', 'table', 'best-sellers'],
    description: ['A tray cut from one board, with brass handles that do not turn under load. It carries breakfast for two and hangs on a nail afterwards.'],
    specifications: [
      ['Material', 'Solid wood, brass'], ['Length and width', '42 × 28 cm'], ['Height', '3.2 cm, handles 7 cm'], ['Finish', 'Linseed oil'], ['Made in', 'Wendland'],
    ],
    care: 'Wipe with a damp cloth, dry it standing. Once a year a little linseed oil.',
    options: [
      { name: 'Wood', values: [colors.walnut, colors.oak] },
      { name: 'Size', values: [{ name: '42 × 28 cm' }, { name: '52 × 34 cm' }] },
    ],
    variants: [
      { values: ['Walnut', '42 × 28 cm'], sku: 'LUND-WAL-42', price: 88, stock: 13, grams: 1100, picture: 'tray-walnut' },
      { values: ['Walnut', '52 × 34 cm'], sku: 'LUND-WAL-52', price: 112, stock: 5, grams: 1600, picture: 'tray-walnut' },
      { values: ['Oak', '42 × 28 cm'], sku: 'LUND-OAK-42', price: 88, stock: 16, grams: 1150, picture: 'tray-oak' },
      { values: ['Oak', '52 × 34 cm'], sku: 'LUND-OAK-52', price: 112, stock: 0, grams: 1680, picture: 'tray-oak' },
    ],
    pictures: [
      { name: 'tray-walnut', alt: 'Tray Lund in walnut with brass handles' },
      { name: 'tray-oak', alt: 'Tray Lund in oak' },
      { name: 'scene-table', alt: 'The walnut tray on a breakfast table, carrying a teapot and a mug' },
    ],
    age: 200, rank: 930,
  },
]
