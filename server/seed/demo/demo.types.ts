/** The demo shop as it is written down: names and slugs, which loading turns into documents. */

/** Name of a folder below `images`, and what is to be seen in it. */
export interface DemoPicture {
  name: string
  alt: string
}

export interface DemoVariant {
  /** One value per option, in the order of the product's options. */
  values: string[]
  sku: string
  /** Whole euros. */
  price: number
  /** Whole euros before the reduction. */
  was?: number
  /** Pieces on the shelf. */
  stock: number
  grams: number
  /** The picture that shows this variant. */
  picture: string
}

export interface DemoProduct {
  slug: string
  title: string
  subtitle: string
  maker: keyof typeof import('./makers.ts').makers
  type: string
  tags: string[]
  /** Slugs, the one that the product is at home in first. */
  collections: string[]
  /** Paragraphs of plain text. */
  description: string[]
  specifications: [name: string, value: string][]
  care: string
  options: { name: string, values: { name: string, color?: string }[] }[]
  variants: DemoVariant[]
  pictures: DemoPicture[]
  /** Days since it was first offered. */
  age: number
  /** Higher sells better. */
  rank: number
}

export interface DemoCollection {
  slug: string
  title: string
  description: string
  parent?: string
  picture?: DemoPicture
}

export interface DemoPage {
  slug: string
  title: string
  seoDescription: string
  bodyHtml: string
}
