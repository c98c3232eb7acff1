import { colors } from './colors.ts'
import type { DemoProduct } from './demo.types.ts'

/** What stands, hangs and grows in the other rooms. */
export const livingProducts: DemoProduct[] = [
  {
    slug: 'vase-alma', title: 'Vase Alma', subtitle: 'Glazed stoneware, 28 cm', maker: 'nord', type: 'Vase',
    tags: ['stoneware', 'new'], collections: ['vases', 'living', 'new'],
    description: ['A vase with a narrow neck, so that three branches stand as if they were many. The glaze runs darker where it is thick.'],
    specifications: [
      ['Material', 'Stoneware'], ['Height and width', '28 × 20 cm'], ['Opening', '4.5 cm'], ['Watertight', 'Yes'], ['Made in', 'Flensburg'],
    ],
    care: 'Rinse with warm water and a bottle brush. Felt under the foot spares the shelf.',
    options: [
      { name: 'Color', values: [colors.deepBlue, colors.cream, colors.charcoal] },
      { name: 'Height', values: [{ name: '28 cm' }, { name: '36 cm' }] },
    ],
    variants: [
      { values: ['Deep blue', '28 cm'], sku: 'ALMA-BLU-28', price: 79, stock: 9, grams: 1600, picture: 'vase-deep-blue' },
      { values: ['Deep blue', '36 cm'], sku: 'ALMA-BLU-36', price: 109, stock: 4, grams: 2500, picture: 'vase-deep-blue' },
      { values: ['Cream', '28 cm'], sku: 'ALMA-CRE-28', price: 79, stock: 12, grams: 1600, picture: 'vase-cream' },
      { values: ['Cream', '36 cm'], sku: 'ALMA-CRE-36', price: 109, stock: 0, grams: 2500, picture: 'vase-cream' },
      { values: ['Charcoal', '28 cm'], sku: 'ALMA-CHA-28', price: 79, stock: 2, grams: 1600, picture: 'vase-charcoal' },
      { values: ['Charcoal', '36 cm'], sku: 'ALMA-CHA-36', price: 109, stock: 3, grams: 2500, picture: 'vase-charcoal' },
    ],
    pictures: [
      { name: 'vase-deep-blue', alt: 'Vase Alma in deep blue: a drop-shaped stoneware vase with a narrow neck' },
      { name: 'vase-deep-blue-detail', alt: 'The neck of the blue vase, where the glaze breaks to brown' },
      { name: 'vase-cream', alt: 'Vase Alma in cream' },
      { name: 'vase-charcoal', alt: 'Vase Alma in charcoal' },
      { name: 'scene-hero', alt: 'The blue vase with olive branches on an oak shelf in the sun' },
    ],
    age: 3, rank: 860,
  },
  {
    slug: 'planter-tivo', title: 'Planter Tivo', subtitle: 'With an olive tree, 18 cm', maker: 'sandberg', type: 'Planter',
    tags: ['clay', 'plant'], collections: ['planters', 'living', 'sale', 'best-sellers'],
    description: ['A pot with its saucer and a plant that is used to you forgetting it. The clay is not glazed; the rim turns white with lime, which is how it looks when it works.'],
    specifications: [
      ['Material', 'Unglazed clay'], ['Height and width', '16 × 18 cm'], ['Plant', 'About 45 cm tall when it leaves'], ['Hole and saucer', 'Yes'], ['Made in', 'Near Bolesławiec'],
    ],
    care: 'A bright window. Water when the clay has turned light, about once a week for the olive and every third week for the snake plant.',
    options: [
      { name: 'Color', values: [colors.sand, colors.terracotta] },
      { name: 'Plant', values: [{ name: 'Olive tree' }, { name: 'Snake plant' }] },
    ],
    variants: [
      { values: ['Sand', 'Olive tree'], sku: 'TIVO-SAN-OLI', price: 29, was: 34, stock: 18, grams: 2400, picture: 'planter-olive' },
      { values: ['Sand', 'Snake plant'], sku: 'TIVO-SAN-SNA', price: 29, was: 34, stock: 7, grams: 2300, picture: 'planter-snake' },
      { values: ['Terracotta', 'Olive tree'], sku: 'TIVO-TER-OLI', price: 29, was: 34, stock: 1, grams: 2400, picture: 'planter-terracotta' },
    ],
    pictures: [
      { name: 'planter-olive', alt: 'Planter Tivo in sand with an olive tree' },
      { name: 'planter-terracotta', alt: 'Planter Tivo in terracotta with an olive tree' },
      { name: 'planter-snake', alt: 'Planter Tivo in sand with a snake plant' },
    ],
    age: 160, rank: 920,
  },
  {
    slug: 'basket-nest', title: 'Basket Nest', subtitle: 'Seagrass, 24 to 40 cm', maker: 'flechtwerk', type: 'Basket',
    tags: ['seagrass'], collections: ['baskets', 'living', 'sale'],
    description: ['A basket that stands by itself when it is empty. For blankets, for wood, for what lies about before guests come.'],
    specifications: [
      ['Material', 'Seagrass on a willow frame'], ['Width', '24, 32 or 40 cm'], ['Handles', 'Two, woven in'], ['Made in', 'Lichtenfels'],
    ],
    care: 'Shake it out, wipe it dry. Seagrass smells of hay for the first weeks and then stops.',
    options: [{ name: 'Size', values: [{ name: 'Small' }, { name: 'Medium' }, { name: 'Large' }] }],
    variants: [
      { values: ['Small'], sku: 'NEST-24', price: 36, was: 42, stock: 15, grams: 700, picture: 'basket-seagrass' },
      { values: ['Medium'], sku: 'NEST-32', price: 48, was: 56, stock: 8, grams: 1100, picture: 'basket-seagrass' },
      { values: ['Large'], sku: 'NEST-40', price: 62, was: 72, stock: 0, grams: 1700, picture: 'basket-seagrass' },
    ],
    pictures: [{ name: 'basket-seagrass', alt: 'Basket Nest: round seagrass basket with two handles' }],
    age: 230, rank: 560,
  },
  {
    slug: 'stool-ponte', title: 'Stool Ponte', subtitle: 'Solid oak, 45 cm', maker: 'brook', type: 'Stool',
    tags: ['wood'], collections: ['furniture', 'living'],
    description: ['A seat, a bedside table, a step to the upper shelf. Three legs never wobble. The joints are wedged and show.'],
    specifications: [
      ['Material', 'Solid wood'], ['Seat', '34 cm across'], ['Carries', '120 kg'], ['Finish', 'Hard wax oil'], ['Made in', 'Wendland'],
    ],
    care: 'A dry cloth does. Rings go away with fine steel wool and a drop of oil.',
    options: [
      { name: 'Wood', values: [colors.oak, colors.walnut] },
      { name: 'Height', values: [{ name: '45 cm' }, { name: '65 cm' }] },
    ],
    variants: [
      { values: ['Oak', '45 cm'], sku: 'PONTE-OAK-45', price: 189, stock: 6, grams: 3900, picture: 'stool-oak' },
      { values: ['Oak', '65 cm'], sku: 'PONTE-OAK-65', price: 219, stock: 3, grams: 4600, picture: 'stool-oak' },
      { values: ['Walnut', '45 cm'], sku: 'PONTE-WAL-45', price: 229, stock: 4, grams: 4100, picture: 'stool-walnut' },
      { values: ['Walnut', '65 cm'], sku: 'PONTE-WAL-65', price: 259, stock: 0, grams: 4800, picture: 'stool-walnut' },
    ],
    pictures: [
      { name: 'stool-oak', alt: 'Stool Ponte in oak: round seat on three legs' },
      { name: 'stool-oak-detail', alt: 'The wedged joint in the oak seat, close' },
      { name: 'stool-walnut', alt: 'Stool Ponte in walnut' },
      { name: 'scene-bedside', alt: 'A stool as a bedside table with a lamp and books in the evening' },
    ],
    age: 310, rank: 600,
  },
  {
    slug: 'wall-clock-takt', title: 'Wall clock Takt', subtitle: 'Oak, 30 cm', maker: 'takt', type: 'Clock',
    tags: ['wood'], collections: ['furniture', 'living'],
    description: ['A clock that tells the time and nothing else. The hand glides, so it does not tick.'],
    specifications: [
      ['Material', 'Oak, mineral glass'], ['Width', '30 or 36 cm'], ['Movement', 'Quartz, silent'], ['Battery', 'One AA, lasts two years'], ['Made in', 'Glashütte'],
    ],
    care: 'Dust it. When the movement wears out after ten years or so, we send a new one with a screwdriver.',
    options: [{ name: 'Width', values: [{ name: '30 cm' }, { name: '36 cm' }] }],
    variants: [
      { values: ['30 cm'], sku: 'TAKT-30', price: 118, stock: 8, grams: 900, picture: 'clock-oak' },
      { values: ['36 cm'], sku: 'TAKT-36', price: 138, stock: 5, grams: 1250, picture: 'clock-oak' },
    ],
    pictures: [{ name: 'clock-oak', alt: 'Wall clock Takt: white dial in an oak ring' }],
    age: 280, rank: 480,
  },
  {
    slug: 'soap-dish-kiesel', title: 'Soap dish Kiesel', subtitle: 'Terrazzo, 13 cm', maker: 'terrazzo', type: 'Soap dish',
    tags: ['terrazzo', 'bath'], collections: ['bath', 'living'],
    description: ['A dish of terrazzo with a slope, so that the soap lies dry. No two have the same stones.'],
    specifications: [['Material', 'Terrazzo, sealed'], ['Length and width', '13 × 9 cm'], ['Made in', 'Berlin-Wedding']],
    care: 'Rinse under the tap. No vinegar: it eats the marble.',
    options: [{ name: 'Set', values: [{ name: 'Dish' }, { name: 'Dish and soap' }] }],
    variants: [
      { values: ['Dish'], sku: 'KIESEL-13', price: 19, stock: 26, grams: 420, picture: 'soapdish-terrazzo' },
      { values: ['Dish and soap'], sku: 'KIESEL-13-S', price: 27, stock: 14, grams: 520, picture: 'soapdish-terrazzo' },
    ],
    pictures: [{ name: 'soapdish-terrazzo', alt: 'Soap dish Kiesel in terrazzo with a bar of olive soap' }],
    age: 120, rank: 520,
  },
]
