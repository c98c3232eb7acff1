import type { BasePictureFragment, BasePriceFragment } from '~/graphql/generated/shop'

/** One suggestion of the search panel: where it leads and how it is shown. */
export interface SearchEntry {
  kind: 'recent' | 'popular' | 'query' | 'collection' | 'product' | 'all'
  id: string
  to: string
  productId?: string
  title: string
  subtitle?: string | null
  image?: BasePictureFragment | null
  price?: BasePriceFragment
  /** Variants differ in price. */
  from?: boolean
}
