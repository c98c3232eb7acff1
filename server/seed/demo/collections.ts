import type { DemoCollection } from './demo.types.ts'

/** In the order in which they are listed; children follow their parent. */
export const demoCollections: DemoCollection[] = [
  { slug: 'table', title: 'Table', description: 'Cups that fit the hand, bowls that stack, and trays that carry all of it.', picture: { name: 'scene-table', alt: 'A laid table in the morning' } },
  { slug: 'mugs-and-cups', title: 'Mugs and cups', parent: 'table', description: 'Thrown by hand, made for the dishwasher.' },
  { slug: 'bowls', title: 'Bowls', parent: 'table', description: 'For soup, for salad, for the keys by the door.' },
  { slug: 'plates', title: 'Plates', parent: 'table', description: 'With a rim, and a foot that spares the table.' },
  { slug: 'glass', title: 'Glass', parent: 'table', description: 'Blown by mouth in Lauscha.' },
  { slug: 'trays', title: 'Trays', parent: 'table', description: 'Cut from one board, so nothing can come apart.' },
  { slug: 'teaware', title: 'Teaware', parent: 'table', description: 'Pots that pour without dripping.' },
  { slug: 'living', title: 'Living', description: 'Things that stay where you put them: vases, pots, baskets, stools.', picture: { name: 'scene-hero', alt: 'A vase on an oak shelf in the sun' } },
  { slug: 'vases', title: 'Vases', parent: 'living', description: 'For three branches, or for one.' },
  { slug: 'planters', title: 'Planters', parent: 'living', description: 'Unglazed clay, with the plant in it.' },
  { slug: 'baskets', title: 'Baskets', parent: 'living', description: 'They stand by themselves, also when empty.' },
  { slug: 'furniture', title: 'Stools and clocks', parent: 'living', description: 'Oak and walnut from the Wendland and from Glashütte.' },
  { slug: 'bath', title: 'Bath', parent: 'living', description: 'Stone that stays dry.' },
  { slug: 'light', title: 'Light', description: 'Lamps and candles for the hours when the big light is off.', picture: { name: 'scene-bedside', alt: 'A lamp beside a bed in the evening' } },
  { slug: 'lamps', title: 'Lamps', parent: 'light', description: 'Brass, linen and paper; every part can be replaced.' },
  { slug: 'candles', title: 'Candles', parent: 'light', description: 'Without scent, in glasses that come back.' },
  { slug: 'textiles', title: 'Textiles', description: 'Linen that was washed twice before it reached you.' },
  { slug: 'cushions', title: 'Cushions', parent: 'textiles', description: 'Heavy linen, feathers inside.' },
  { slug: 'towels', title: 'Towels', parent: 'textiles', description: 'They dry glasses without lint.' },
  { slug: 'sale', title: 'Sale', description: 'The last of a run, at a lower price. The old price is the lowest of the thirty days before.' },
  { slug: 'new', title: 'New', description: 'What came out of the workshops this month.' },
  { slug: 'best-sellers', title: 'Best sellers', description: 'What is bought again, mostly by the same people.' },
]
