/**
 * The documents of the document store. Every amount is an integer in minor units of the shop's currency.
 * `version` rises by one with each write; `changedAt` drives the change feed.
 */

/** A picture: `key` names files in the media store, `url` a remote address that was recorded but not fetched. */
export interface AssetDocument {
  id: string
  altText: string
  /** Folder in the media store that holds the web sizes; absent for remote pictures. */
  key?: string
  /** Widths in CSS pixels for which the media store holds a file, ascending. */
  widths?: number[]
  /** Address of a picture that lives elsewhere. */
  url?: string
  width?: number
  height?: number
  /** Each width is there as AVIF and JPEG too; the demo shop's own pictures are WebP alone. */
  allFormats?: boolean
  /** What must stay in sight when the picture is cropped: shares of width and height, 0 to 1. */
  focalPoint?: FocalPoint
}

export interface FocalPoint {
  x: number
  y: number
}

/**
 * A picture of the media library. Products carry copies of what they show (`AssetDocument` with the same key).
 * `pending`: its files are being written. `deleted`: hidden, its files go after a while. `collecting`: they are going.
 */
export interface LibraryAssetDocument {
  _id: string
  state: 'pending' | 'ready' | 'deleted' | 'collecting'
  /** Folder in the media store: a digest of the uploaded bytes and of how sizes are made. */
  key: string
  fileName: string
  altText: string
  focalPoint?: FocalPoint
  widths: number[]
  width: number
  height: number
  allFormats?: boolean
  /** Bytes of the upload. */
  byteSize: number
  createdAt: Date
  changedAt: Date
  version: number
}

export interface OptionValueDocument {
  name: string
  /** CSS color of its swatch. */
  color?: string
  /** Asset id of the product's picture that is its swatch. */
  mediaId?: string
}

export interface OptionDocument {
  name: string
  values: OptionValueDocument[]
}

export interface VariantDocument {
  id: string
  sku?: string
  barcode?: string
  /** One value name per option of the product, in the order of `options`; empty for a product without options. */
  optionValues: string[]
  /** Minor units. */
  price: number
  /** Minor units; the price before a reduction. */
  compareAtPrice?: number
  /** Minor units; what the vendor pays. Never leaves the back office. */
  cost?: number
  weightGrams?: number
  /** False: stock is not counted and the variant can always be bought. */
  tracked: boolean
  /** True: may be sold though stock is used up. */
  continueSelling?: boolean
  /** Asset id of the variant's own picture. */
  mediaId?: string
  otherColumns?: OtherColumnDocument[]
}

/** A cell of an imported file that nothing of the shop stands for: kept, and exported again. */
export interface OtherColumnDocument {
  name: string
  value: string
}

export type ProductStatus = 'active' | 'draft' | 'archived'

/** What a tombstone keeps, so that a deletion can be undone. */
export interface DeletedProduct {
  slug: string
  status: ProductStatus
  collectionIds: string[]
  /** Collection that its address leads to; without one it is gone (410). */
  redirectCollectionId?: string
}

export interface ProductDocument {
  _id: string
  /** Unique. A deleted product keeps `~<id>` so that its address is free again. */
  slug: string
  title: string
  subtitle?: string
  /** Sanitized HTML. */
  descriptionHtml: string
  vendor?: string
  productType?: string
  tags: string[]
  seo?: { title?: string, description?: string }
  status: ProductStatus
  options: OptionDocument[]
  variants: VariantDocument[]
  /** The SKUs of all variants that have one; carries the unique index. */
  skus: string[]
  media: AssetDocument[]
  specifications: { name: string, value: string }[]
  careText?: string
  makerText?: string
  /** Which rate of tax applies; the shop's ordinary one without it. */
  taxCategory?: string
  /** Values of the vendor's facets. */
  facetValueIds?: string[]
  /** Chosen by the vendor, in order. */
  relatedProductIds?: string[]
  collectionIds: string[]
  /** Lowest variant price in minor units, for sorting. */
  minPrice: number
  /** The title as it is sorted: lower case, without accents. */
  titleKey?: string
  /** Lower-case words of title, maker, type, tags and codes, for the lists of the back office. */
  words?: string[]
  /** Length of `variants`, so that lists of variants can be paged. */
  variantCount?: number
  /** Copy of its variants' stock, seconds old: how many are in each state, and the state of the whole. For lists and rules. */
  stock?: { state: 'in' | 'low' | 'out', in: number, low: number, out: number }
  /** Higher sells better; for sorting until sales are counted. */
  rank: number
  otherColumns?: OtherColumnDocument[]
  publishedAt?: Date
  createdAt: Date
  changedAt: Date
  version: number
  /**
   * The version that a person or an import last made. Rules, stock and the like raise `version` beyond it, and whoever
   * edits an earlier one of these is not disturbed. Absent: `version`.
   */
  editedVersion?: number
  /** The last bulk operations that changed it, so that none is applied twice. */
  operations?: string[]
  deletedAt?: Date
  /** Present on a tombstone. */
  deleted?: DeletedProduct
}

/** Work that goes over many products after a change here, in steps; it goes on where it was after a crash. */
export interface Sweep {
  id: string
  /** Products up to this id are done. */
  after: string
}

export type RuleField = 'TAG' | 'PRODUCT_TYPE' | 'VENDOR' | 'TITLE' | 'PRICE' | 'COMPARE_AT_PRICE' | 'STOCK' | 'FACET_VALUE' | 'CREATED_AT'
export type RuleRelation = 'EQUALS' | 'NOT_EQUALS' | 'CONTAINS' | 'STARTS_WITH' | 'GREATER_THAN' | 'LESS_THAN' | 'IS_SET' | 'IS_NOT_SET'

export interface RuleCondition {
  field: RuleField
  relation: RuleRelation
  /** Text; minor units, a facet value's id, IN, LOW or OUT, or a date (RFC 3339), as the field demands. */
  value: string
}

export interface CollectionRules {
  match: 'ALL' | 'ANY'
  conditions: RuleCondition[]
}

export type CollectionSort = 'MANUAL' | 'BEST_SELLING' | 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'TITLE_ASC' | 'TITLE_DESC'

export interface CollectionDocument {
  _id: string
  /** Unique. A deleted collection keeps `~<id>` so that its address is free again. */
  slug: string
  title: string
  description: string
  image?: AssetDocument
  seo?: { title?: string, description?: string }
  parentId?: string
  /** Order among its siblings. */
  position: number
  /** Absent: products are put in by hand. */
  rules?: CollectionRules
  /** Order of its products; BEST_SELLING without it. */
  sortOrder?: CollectionSort
  /** Products in the vendor's own order; others follow. */
  productIds?: string[]
  createdAt: Date
  changedAt: Date
  version: number
  sweep?: Sweep
  deletedAt?: Date
}

export interface FacetValueDocument {
  id: string
  /** Name in addresses and searches; unique in its facet, never changed. */
  code: string
  title: string
  /** CSS color of a COLOR facet's value. */
  color?: string
  /** A NUMBER facet's value, in its unit. */
  number?: number
}

/** A kind of property that the vendor defines. */
export interface FacetDocument {
  _id: string
  /** Name in addresses and searches; unique, never changed. */
  code: string
  title: string
  type: 'TEXT' | 'COLOR' | 'NUMBER'
  unit?: string
  filterable: boolean
  showInSpecifications: boolean
  position: number
  values: FacetValueDocument[]
  createdAt: Date
  changedAt: Date
  version: number
  /** Values that products have to lose. */
  removedValueIds?: string[]
  sweep?: Sweep
  deletedAt?: Date
}

export interface PageDocument {
  _id: string
  slug: string
  title: string
  /** Sanitized HTML. */
  bodyHtml: string
  seoDescription: string
  changedAt: Date
  version: number
}

export interface ShippingMethodSetting {
  id: string
  title: string
  description?: string
  /** Minor units, tax included when prices include tax. */
  price: number
  /** Goods value in minor units from which this method costs nothing. */
  freeFrom?: number
  countryCodes: string[]
  /** Working days until delivery. */
  minDays: number
  maxDays: number
}

/** One document, `_id: 'shop'`. */
export interface ShopSettingsDocument {
  _id: 'shop'
  name: string
  tagline: string
  description: string
  announcement?: string
  contactEmail: string
  currencyCode: string
  countryCode: string
  /** BCP 47 tag of the language that products are written in; English while nobody has said. The search reads by it. */
  language?: string
  /** Percent, e.g. 19. Prices include it. */
  taxRatePercent: number
  taxTitle: string
  returnDays: number
  shippingMethods: ShippingMethodSetting[]
  /** False until the vendor has confirmed name, currency and country. */
  confirmed: boolean
  /** Set once the demo shop is completely loaded. */
  demoLoadedAt?: Date
  changedAt: Date
  version: number
}

export interface MenuDocument {
  _id: string
  /** `main`, `footer-shop`, `footer-help`, `footer-company` ... */
  handle: string
  title: string
  items: { title: string, url: string }[]
  changedAt: Date
  version: number
}

/** One document, `_id: 'homepage'`. */
export interface HomepageDocument {
  _id: 'homepage'
  hero: {
    title: string
    text: string
    image: AssetDocument
    darkImage?: AssetDocument
    actionLabel: string
    actionUrl: string
    secondActionLabel?: string
    secondActionUrl?: string
    hotspots: { x: number, y: number, productSlug: string }[]
  }
  rows: { title: string, linkLabel: string, linkUrl: string, productSlugs: string[] }[]
  rooms: { title: string, text: string, url: string, image: AssetDocument }[]
  story?: { eyebrow: string, title: string, text: string, linkLabel: string, url: string, image: AssetDocument }
  changedAt: Date
  version: number
}

/** An address that leads elsewhere, as long as nothing else is there. */
export interface UrlRedirectDocument {
  _id: string
  /** Unique; without host, query and last slash. */
  path: string
  /** A path of this site, or an https address. Absent: what `resource` is called now. */
  target?: string
  /** What the address belonged to, when it was changed there. */
  resource?: { type: 'product' | 'collection', id: string }
  createdAt: Date
  changedAt: Date
  version: number
}

/** One document, `_id: 'catalogue'`: up to when the copies on products are known to be right. */
export interface UpkeepDocument {
  _id: 'catalogue'
  productsSince: Date
  stockSince: Date
}
