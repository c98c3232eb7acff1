import { colors } from './colors.ts'
import type { DemoProduct } from './demo.types.ts'

/** What gives light, and what is soft. */
export const lightAndTextileProducts: DemoProduct[] = [
  {
    slug: 'lamp-linde', title: 'Lamp Linde', subtitle: 'Brass and linen, 48 cm', maker: 'lichtwerk', type: 'Lamp',
    tags: ['brass', 'linen'], collections: ['lamps', 'light', 'new'],
    description: ['A table lamp with a linen shade that makes warm light of any bulb. The switch is on the cord, where the hand finds it.'],
    specifications: [
      ['Material', 'Solid brass, linen'], ['Height', '48 or 62 cm'], ['Bulb', 'E27, up to 10 W LED, not included'], ['Cord', '1.8 m, textile'], ['Made in', 'Hamburg-Altona'],
    ],
    care: 'Brass darkens; lemon and salt make it bright again. Brush the shade with a clothes brush.',
    options: [{ name: 'Height', values: [{ name: '48 cm' }, { name: '62 cm' }] }],
    variants: [
      { values: ['48 cm'], sku: 'LINDE-48', price: 149, stock: 7, grams: 2100, picture: 'lamp-brass-linen' },
      { values: ['62 cm'], sku: 'LINDE-62', price: 189, stock: 4, grams: 2900, picture: 'lamp-brass-linen' },
    ],
    pictures: [
      { name: 'lamp-brass-linen', alt: 'Lamp Linde, lit: brass foot and a linen shade' },
      { name: 'lamp-off', alt: 'Lamp Linde, switched off' },
      { name: 'scene-bedside', alt: 'The lamp beside a bed in the evening' },
    ],
    age: 20, rank: 880,
  },
  {
    slug: 'pendant-falte', title: 'Pendant Falte', subtitle: 'Pleated paper, 40 cm', maker: 'lichtwerk', type: 'Lamp',
    tags: ['paper'], collections: ['lamps', 'light'],
    description: ['A pendant of pleated paper that folds flat for moving house. It lights the table and leaves the room alone.'],
    specifications: [
      ['Material', 'Laminated paper, brass'], ['Width', '40 or 55 cm'], ['Bulb', 'E27, up to 12 W LED, not included'], ['Cord', '2 m, can be shortened'], ['Made in', 'Hamburg-Altona'],
    ],
    care: 'A dry brush along the folds. Fingerprints stay, so hold it by the rim.',
    options: [{ name: 'Width', values: [{ name: '40 cm' }, { name: '55 cm' }] }],
    variants: [
      { values: ['40 cm'], sku: 'FALTE-40', price: 168, stock: 5, grams: 900, picture: 'pendant-pleated' },
      { values: ['55 cm'], sku: 'FALTE-55', price: 214, stock: 2, grams: 1300, picture: 'pendant-pleated' },
    ],
    pictures: [{ name: 'pendant-pleated', alt: 'Pendant Falte: wide shade of pleated paper on a black cord' }],
    age: 75, rank: 580,
  },
  {
    slug: 'candle-vesper', title: 'Candle Vesper', subtitle: 'Soy wax, 45 hours', maker: 'wachs', type: 'Candle',
    tags: ['wax', 'glass'], collections: ['candles', 'light'],
    description: ['A candle that smells of nothing, for tables with food on them. When it is empty, send the glass back and it is filled again for half the price.'],
    specifications: [
      ['Material', 'Soy wax, cotton wick, smoked glass'], ['Height and width', '10 × 9 cm'], ['Burns', '45 or 80 hours'], ['Made in', 'Glückstadt'],
    ],
    care: 'Let it burn to the edge the first time. Cut the wick to half a centimeter.',
    options: [{ name: 'Size', values: [{ name: '45 hours' }, { name: '80 hours' }] }],
    variants: [
      { values: ['45 hours'], sku: 'VESPER-45', price: 32, stock: 0, grams: 520, picture: 'candle-smoked' },
      { values: ['80 hours'], sku: 'VESPER-80', price: 48, stock: 0, grams: 860, picture: 'candle-smoked' },
    ],
    pictures: [
      { name: 'candle-smoked', alt: 'Candle Vesper, burning in a smoked glass' },
      { name: 'scene-hero', alt: 'The candle at the end of an oak shelf beside bowls and a vase' },
    ],
    age: 180, rank: 700,
  },
  {
    slug: 'linen-cushion-senf', title: 'Linen cushion Senf', subtitle: 'Washed linen, 50 × 50 cm', maker: 'hede', type: 'Cushion',
    tags: ['linen'], collections: ['cushions', 'textiles', 'best-sellers'],
    description: ['A cushion of heavy linen with piping and a feather filling that can be plumped up. The cover comes off with a zip that you do not see.'],
    specifications: [
      ['Cover', 'Linen, 320 g/m²'], ['Filling', 'Feathers, from animals that were not plucked alive'], ['Size', '50 × 50 or 60 × 60 cm'], ['Made in', 'Upper Lusatia'],
    ],
    care: 'Cover at 40 °C, not in the dryer. It leaves the line with creases, and should.',
    options: [
      { name: 'Color', values: [colors.ochre, colors.sage, colors.natural, colors.rust] },
      { name: 'Size', values: [{ name: '50 × 50 cm' }, { name: '60 × 60 cm' }] },
    ],
    variants: [
      { values: ['Ochre', '50 × 50 cm'], sku: 'SENF-OCH-50', price: 58, stock: 24, grams: 800, picture: 'cushion-ochre' },
      { values: ['Ochre', '60 × 60 cm'], sku: 'SENF-OCH-60', price: 68, stock: 11, grams: 1100, picture: 'cushion-ochre' },
      { values: ['Sage', '50 × 50 cm'], sku: 'SENF-SAG-50', price: 58, stock: 19, grams: 800, picture: 'cushion-sage' },
      { values: ['Sage', '60 × 60 cm'], sku: 'SENF-SAG-60', price: 68, stock: 0, grams: 1100, picture: 'cushion-sage' },
      { values: ['Natural', '50 × 50 cm'], sku: 'SENF-NAT-50', price: 58, stock: 30, grams: 800, picture: 'cushion-natural' },
      { values: ['Natural', '60 × 60 cm'], sku: 'SENF-NAT-60', price: 68, stock: 13, grams: 1100, picture: 'cushion-natural' },
      { values: ['Rust', '50 × 50 cm'], sku: 'SENF-RUS-50', price: 58, stock: 3, grams: 800, picture: 'cushion-rust' },
      { values: ['Rust', '60 × 60 cm'], sku: 'SENF-RUS-60', price: 68, stock: 6, grams: 1100, picture: 'cushion-rust' },
    ],
    pictures: [
      { name: 'cushion-ochre', alt: 'Linen cushion Senf in ochre with piping' },
      { name: 'cushion-sage', alt: 'Linen cushion Senf in sage' },
      { name: 'cushion-natural', alt: 'Linen cushion Senf in natural linen' },
      { name: 'cushion-rust', alt: 'Linen cushion Senf in rust' },
      { name: 'scene-bedside', alt: 'Cushions on a bed in lamp light' },
    ],
    age: 260, rank: 950,
  },
  {
    slug: 'linen-towels-hede', title: 'Linen towels Hede', subtitle: 'Softened linen, set of 6', maker: 'hede', type: 'Towel',
    tags: ['linen'], collections: ['towels', 'textiles', 'best-sellers'],
    description: ['Kitchen towels that dry glasses without lint. Two in sage, two in natural, two in clay; each with a loop in the corner.'],
    specifications: [
      ['Material', 'Linen, 190 g/m²'], ['Size', '50 × 70 cm each'], ['Washed', 'Twice, they will not shrink'], ['Made in', 'Upper Lusatia'],
    ],
    care: 'Up to 60 °C. They grow softer with every wash and outlast two kitchens.',
    options: [{ name: 'Set', values: [{ name: 'Six towels' }, { name: 'Twelve towels' }] }],
    variants: [
      { values: ['Six towels'], sku: 'HEDE-6', price: 89, stock: 20, grams: 780, picture: 'towels-linen' },
      { values: ['Twelve towels'], sku: 'HEDE-12', price: 169, stock: 6, grams: 1560, picture: 'towels-linen' },
    ],
    pictures: [{ name: 'towels-linen', alt: 'Linen towels Hede: a stack in sage, natural and clay' }],
    age: 340, rank: 900,
  },
]
