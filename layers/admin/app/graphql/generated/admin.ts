/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Orders of the product list. */
export type AdminProductSort =
  /** Latest made first. */
  | 'CREATED_DESC'
  /** Latest in the shop first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Dearest first. */
  | 'PRICE_DESC'
  /** From A to Z. */
  | 'TITLE_ASC'
  /** From Z to A. */
  | 'TITLE_DESC'
  /** Longest unchanged first. */
  | 'UPDATED_ASC'
  /** Last changed first. */
  | 'UPDATED_DESC';

/** A picture that lies somewhere in the public internet. Files of your own go to POST /admin/assets. */
export type AssetCreateFromUrlInput = {
  /** What is to be seen. */
  altText?: string | null | undefined;
  /** Its address, http or https. */
  url: string;
};

/** Deletes pictures. */
export type AssetDeleteInput = {
  /** Also such as are shown: they disappear from products and collections. Refused with IN_USE without it. */
  force?: boolean | null | undefined;
  /** The pictures, at most 100. */
  ids: Array<string | number>;
};

/** Narrows the media library down. */
export type AssetFilterInput = {
  /** Shown somewhere, or nowhere. */
  used?: boolean | null | undefined;
  /** Only pictures that nobody has described. */
  withoutAltText?: boolean | null | undefined;
};

/** Changes of a picture. What is absent stays. */
export type AssetUpdateInput = {
  /** What is to be seen. Places with words of their own keep them. */
  altText?: string | null | undefined;
  /** What must stay visible; null puts it back into the middle. */
  focalPoint?: FocalPointInput | null | undefined;
  /** The picture. */
  id: string | number;
};

/** What shows a picture. */
export type AssetUseKind =
  /** A collection. */
  | 'COLLECTION'
  /** The home page. */
  | 'HOMEPAGE'
  /** A product. */
  | 'PRODUCT';

/** How far an operation is. */
export type BulkOperationState =
  /** Stopped by somebody; what was changed stays. */
  | 'CANCELLED'
  /** Over. */
  | 'DONE'
  /** At work. */
  | 'RUNNING'
  /** Being taken back. */
  | 'UNDOING'
  /** Taken back. */
  | 'UNDONE';

/** A change of all prices of a product: a percentage or an amount. */
export type BulkPriceInput = {
  /** What is added, or taken away if negative. */
  amount?: number | null | undefined;
  /** E.g. -20 for a fifth less; two decimals at most. */
  percent?: number | null | undefined;
  /** NONE without it. */
  rounding?: PriceRounding | null | undefined;
  /** Whether the price of before becomes the crossed-out one. */
  showAsReduced?: boolean | null | undefined;
};

/** What a rule demands of a product. */
export type CollectionConditionInput = {
  /** What is looked at. */
  field: CollectionRuleField;
  /** How it is compared. */
  relation: CollectionRuleRelation;
  /** With what; not for IS_SET and IS_NOT_SET. */
  value?: string | null | undefined;
};

/** A collection. */
export type CollectionCreateInput = {
  /** A sentence or two. */
  description?: string | null | undefined;
  /** What is to be seen on it. */
  imageAltText?: string | null | undefined;
  /** A picture of the library. */
  imageId?: string | number | null | undefined;
  /** The collection above it. */
  parentId?: string | number | null | undefined;
  /** Its place among its siblings; the last without it. */
  position?: number | null | undefined;
  /** Brings products in by themselves; by hand without it. */
  rules?: CollectionRulesInput | null | undefined;
  /** Description for search engines. */
  seoDescription?: string | null | undefined;
  /** Title for search engines. */
  seoTitle?: string | null | undefined;
  /** Its name in addresses; made of the title without it. */
  slug?: string | null | undefined;
  /** BEST_SELLING without it. */
  sortOrder?: CollectionSortOrder | null | undefined;
  /** Its name. */
  title: string;
};

/** How products come into a collection. */
export type CollectionKind =
  /** By hand. */
  | 'MANUAL'
  /** By rules, which are kept true by themselves. */
  | 'RULES';

/** How conditions go together. */
export type CollectionMatch =
  /** All must be met. */
  | 'ALL'
  /** One is enough. */
  | 'ANY';

/** An order of a collection's products. */
export type CollectionReorderProductsInput = {
  /** The collection. */
  id: string | number;
  /** Products in order, from the first; those that are left out follow as they were. */
  productIds: Array<string | number>;
  /** The version that the editor saw. */
  version: number;
};

/** What a condition looks at. */
export type CollectionRuleField =
  /** Crossed-out price, in minor units. */
  | 'COMPARE_AT_PRICE'
  /** When it was made, e.g. 2026-11-22. */
  | 'CREATED_AT'
  /** A facet value, by its id. */
  | 'FACET_VALUE'
  /** Price of the cheapest variant, in minor units. */
  | 'PRICE'
  /** Kind of thing. */
  | 'PRODUCT_TYPE'
  /** IN, LOW or OUT. */
  | 'STOCK'
  /** Tags; one of them is enough. */
  | 'TAG'
  /** Name. */
  | 'TITLE'
  /** Maker. */
  | 'VENDOR';

/** How a condition compares; upper and lower case are the same. */
export type CollectionRuleRelation =
  /** Holds the value. */
  | 'CONTAINS'
  /** The same. */
  | 'EQUALS'
  /** More, or later. */
  | 'GREATER_THAN'
  /** There is nothing. */
  | 'IS_NOT_SET'
  /** There is something. */
  | 'IS_SET'
  /** Less, or earlier. */
  | 'LESS_THAN'
  /** Anything else, or nothing. */
  | 'NOT_EQUALS'
  /** Begins with the value. */
  | 'STARTS_WITH';

/** Conditions that bring products into a collection. */
export type CollectionRulesInput = {
  /** The conditions, at most 50. */
  conditions: Array<CollectionConditionInput>;
  /** Whether all must be met or any. */
  match: CollectionMatch;
};

/** Orders of a collection's products. */
export type CollectionSortOrder =
  /** Best sellers first. */
  | 'BEST_SELLING'
  /** The vendor's own; what came in later follows. */
  | 'MANUAL'
  /** Latest in the shop first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Dearest first. */
  | 'PRICE_DESC'
  /** From A to Z. */
  | 'TITLE_ASC'
  /** From Z to A. */
  | 'TITLE_DESC';

/** Changes of a collection. What is absent stays; null takes an optional value away. */
export type CollectionUpdateInput = {
  /** A sentence or two. */
  description?: string | null | undefined;
  /** The collection. */
  id: string | number;
  /** What is to be seen on it. */
  imageAltText?: string | null | undefined;
  /** A picture of the library; null for none. */
  imageId?: string | number | null | undefined;
  /** The collection above it; null for none. */
  parentId?: string | number | null | undefined;
  /** Its place among its siblings. */
  position?: number | null | undefined;
  /** Null makes it one that is filled by hand; what is in it stays. */
  rules?: CollectionRulesInput | null | undefined;
  /** Description for search engines. */
  seoDescription?: string | null | undefined;
  /** Title for search engines. */
  seoTitle?: string | null | undefined;
  /** Its name in addresses. */
  slug?: string | null | undefined;
  /** Order of its products. */
  sortOrder?: CollectionSortOrder | null | undefined;
  /** Its name. */
  title?: string | null | undefined;
  /** The version that the editor saw. */
  version: number;
};

/** A facet. */
export type FacetCreateInput = {
  /** Its name in addresses, for good; made of the title without it. */
  code?: string | null | undefined;
  /** Whether shoppers can filter by it; true without it. */
  filterable?: boolean | null | undefined;
  /** Its place among the facets; the last without it. */
  position?: number | null | undefined;
  /** Whether it is in the table of details; true without it. */
  showInSpecifications?: boolean | null | undefined;
  /** What it is called. */
  title: string;
  /** TEXT without it; for good. */
  type?: FacetType | null | undefined;
  /** Unit of its numbers. */
  unit?: string | null | undefined;
  /** Its values, in order. */
  values?: Array<FacetValueInput> | null | undefined;
};

/** What the values of a facet are. */
export type FacetType =
  /** Colors with a name. */
  | 'COLOR'
  /** Numbers in a unit. */
  | 'NUMBER'
  /** Words. */
  | 'TEXT';

/** Changes of a facet. What is absent stays. */
export type FacetUpdateInput = {
  /** Whether shoppers can filter by it. */
  filterable?: boolean | null | undefined;
  /** The facet. */
  id: string | number;
  /** Its place among the facets. */
  position?: number | null | undefined;
  /** Whether it is in the table of details. */
  showInSpecifications?: boolean | null | undefined;
  /** What it is called. */
  title?: string | null | undefined;
  /** Unit of its numbers. */
  unit?: string | null | undefined;
  /** Its values, whole and in order; products lose what is left out. */
  values?: Array<FacetValueInput> | null | undefined;
  /** The version that the editor saw. */
  version: number;
};

/** A value of a facet. */
export type FacetValueInput = {
  /** For COLOR facets: like #8a9a7b. */
  color?: string | null | undefined;
  /** The value that it is; a new one without it. */
  id?: string | number | null | undefined;
  /** For NUMBER facets. */
  number?: number | null | undefined;
  /** What it is called; numbers are called by themselves. */
  title?: string | null | undefined;
};

/** Where failed work comes from. */
export type FailedWorkKind =
  /** Something that follows an order: a mail, emptying a bag. */
  | 'OUTBOX'
  /** An event of the payment gateway. */
  | 'WEBHOOK';

/** A point of a picture, in shares of its width and height from 0 to 1. */
export type FocalPointInput = {
  /** From the left. */
  x: number;
  /** From the top. */
  y: number;
};

/** A parcel that leaves. */
export type FulfillmentCreateInput = {
  /** Who carries it. */
  carrier?: string | null | undefined;
  /** The same key ships once. */
  idempotencyKey?: string | null | undefined;
  /** What is in it. */
  lines: Array<FulfillmentLineInput>;
  /** Whether the shopper gets a mail; true without it. */
  notifyCustomer?: boolean | null | undefined;
  /** The order. */
  orderId: string | number;
  /** Its number at the carrier. */
  trackingNumber?: string | null | undefined;
};

/** What of a line is in the parcel. */
export type FulfillmentLineInput = {
  /** The line. */
  orderLineId: string | number;
  /** How many. */
  quantity: number;
};

/** An order of which all that is left is shipped. */
export type FulfillmentOrderInput = {
  /** The same key ships once. */
  idempotencyKey: string;
  /** The order. */
  orderId: string | number;
};

/** How far delivery is. */
export type FulfillmentStatus =
  /** All was shipped. */
  | 'FULFILLED'
  /** A part was shipped. */
  | 'PARTIALLY_FULFILLED'
  /** Nothing was shipped. */
  | 'UNFULFILLED';

/** The number of a parcel that has left already. */
export type FulfillmentTrackingUpdateInput = {
  /** Who carries it; none without it. */
  carrier?: string | null | undefined;
  /** The parcel. */
  fulfillmentId: string | number;
  /** Whether the shopper gets a mail with it; false without it. */
  notifyCustomer?: boolean | null | undefined;
  /** Its number at the carrier; none without it. */
  trackingNumber?: string | null | undefined;
};

/** One parcel without a number for each of several orders. */
export type FulfillmentsCreateInput = {
  /** Who carries them. */
  carrier?: string | null | undefined;
  /** Whether each shopper gets a mail; true without it. */
  notifyCustomer?: boolean | null | undefined;
  /** The orders, at most 100. */
  orders: Array<FulfillmentOrderInput>;
};

/** Changes stock by a difference. */
export type InventoryAdjustInput = {
  /** What is added, or taken away if negative. */
  delta: number;
  /** Why, for the log. */
  reason: string;
  /** The variant. */
  variantId: string | number;
};

/** Sets stock to a count. */
export type InventorySetInput = {
  /** The version that the editor saw; 0 when nothing was ever counted. */
  expectedVersion: number;
  /** What is on the shelf. */
  value: number;
  /** The variant. */
  variantId: string | number;
};

/** When a variant counts as low. */
export type InventoryThresholdSetInput = {
  /** From so many sellable pieces down; null for the shop's own number. */
  threshold?: number | null | undefined;
  /** The variant. */
  variantId: string | number;
};

/** Calls an unpaid order off. */
export type OrderCancelInput = {
  /** The order. */
  orderId: string | number;
};

/** Narrows the order list down. */
export type OrderFilterInput = {
  /** A part of it. */
  view?: OrderView | null | undefined;
};

/** A note for staff. */
export type OrderNoteAddInput = {
  /** The order. */
  orderId: string | number;
  /** At most 2,000 characters. */
  text: string;
};

/** Orders of the order list. */
export type OrderSort =
  /** Latest first. */
  | 'NEWEST'
  /** Oldest first. */
  | 'OLDEST'
  /** Smallest first. */
  | 'TOTAL_ASC'
  /** Largest first. */
  | 'TOTAL_DESC';

/** Whether an order goes on. */
export type OrderStatus =
  /** It was not paid, or called off. */
  | 'CANCELLED'
  /** Everything was shipped. */
  | 'COMPLETED'
  /** Something is still to be done. */
  | 'OPEN';

/** Parts of the order list. */
export type OrderView =
  /** All orders. */
  | 'ALL'
  /** Not paid, or called off. */
  | 'CANCELLED'
  /** All was shipped. */
  | 'FULFILLED'
  /** Paid, and something is still to be shipped. */
  | 'TO_SHIP'
  /** Waiting for payment. */
  | 'UNPAID';

/** How far payment is. */
export type PaymentStatus =
  /** The money is set aside. */
  | 'AUTHORIZED'
  /** The payer objects to it. */
  | 'DISPUTED'
  /** Paid. */
  | 'PAID'
  /** A part went back. */
  | 'PARTIALLY_REFUNDED'
  /** Not paid yet. */
  | 'PENDING'
  /** All went back. */
  | 'REFUNDED'
  /** It will not be paid. */
  | 'VOIDED';

/** How a changed price is rounded. */
export type PriceRounding =
  /** To the nearest price that ends in 99. */
  | 'END_99'
  /** To the minor unit, half up. */
  | 'NONE'
  /** To whole units of the currency. */
  | 'WHOLE';

/** A product with one price; with options, the variants that they make. */
export type ProductCreateInput = {
  /** GTIN or another barcode. */
  barcode?: string | null | undefined;
  /** How it is cared for. */
  careText?: string | null | undefined;
  /** Where it belongs. */
  collectionIds?: Array<string | number> | null | undefined;
  /** Price before a reduction. */
  compareAtPrice?: number | null | undefined;
  /** What the vendor pays. */
  cost?: number | null | undefined;
  /** HTML; what could run or load is taken out. */
  descriptionHtml?: string | null | undefined;
  /** Its values of the vendor's facets. */
  facetValueIds?: Array<string | number> | null | undefined;
  /** About its maker. */
  makerText?: string | null | undefined;
  /** What is on the shelf. */
  onHand?: number | null | undefined;
  /** What can be chosen, at most three. */
  options?: Array<ProductOptionInput> | null | undefined;
  /** What one costs, tax included. */
  price: number;
  /** What kind of thing it is. */
  productType?: string | null | undefined;
  /** From when on it is in the shop; at once without it. */
  publishedAt?: string | null | undefined;
  /** What goes well with it, in order. */
  relatedProductIds?: Array<string | number> | null | undefined;
  /** Description for search engines. */
  seoDescription?: string | null | undefined;
  /** Title for search engines. */
  seoTitle?: string | null | undefined;
  /** Article number. */
  sku?: string | null | undefined;
  /** Its name in addresses; made of the title without it. */
  slug?: string | null | undefined;
  /** The details table. */
  specifications?: Array<SpecificationInput> | null | undefined;
  /** DRAFT without it. */
  status?: ProductStatus | null | undefined;
  /** A few words below the name. */
  subtitle?: string | null | undefined;
  /** Own words for it. */
  tags?: Array<string> | null | undefined;
  /** Which rate of tax applies. */
  taxCategory?: string | null | undefined;
  /** Its name. */
  title: string;
  /** Whether stock is counted; true without it. */
  tracked?: boolean | null | undefined;
  /** Who makes it. */
  vendor?: string | null | undefined;
  /** What one weighs. */
  weightGrams?: number | null | undefined;
};

/** Deletes a product. */
export type ProductDeleteInput = {
  /** The product. */
  id: string | number;
  /** Whether its address leads to its first collection from now on; without it, it answers that it is gone. */
  redirectToCollection?: boolean | null | undefined;
};

/** Makes a draft like another product. */
export type ProductDuplicateInput = {
  /** The product to copy. */
  id: string | number;
  /** Name of the copy. */
  title?: string | null | undefined;
};

/** Narrows the product list down; all that is given must hold. */
export type ProductFilterInput = {
  /** Only in this collection. */
  collectionId?: string | number | null | undefined;
  /** Only with one of these facet values. */
  facetValueIds?: Array<string | number> | null | undefined;
  /** Only these, at most 1,000. */
  ids?: Array<string | number> | null | undefined;
  /** Only at these prices. */
  priceRange?: ProductPriceRangeInput | null | undefined;
  /** Only of this kind. */
  productType?: string | null | undefined;
  /** Only of one of these kinds. */
  productTypes?: Array<string> | null | undefined;
  /** Only in this status. */
  status?: ProductStatus | null | undefined;
  /** Only in one of these. */
  statuses?: Array<ProductStatus> | null | undefined;
  /** Only with so much left. */
  stock?: StockState | null | undefined;
  /** Only with this tag. */
  tag?: string | null | undefined;
  /** Only with one of these tags. */
  tags?: Array<string> | null | undefined;
  /** Only of this maker. */
  vendor?: string | null | undefined;
  /** Only of one of these makers. */
  vendors?: Array<string> | null | undefined;
};

/** What a column of a file is. */
export type ProductImportColumnInput = {
  /** Name of the field that it is read as, like Title or Variant Price. */
  field?: string | null | undefined;
  /** What the file calls it. */
  heading: string;
  /** What is done with it; it is read without this. */
  use?: ProductImportColumnUse | null | undefined;
};

/** What is done with a column of an imported file. */
export type ProductImportColumnUse =
  /** Nothing here stands for it; its cells are kept and exported again. */
  | 'KEEP'
  /** Its cells are left out. */
  | 'LEAVE_OUT'
  /** It is read as a field. */
  | 'READ';

/** An import. */
export type ProductImportIdInput = {
  /** Its id. */
  id: string | number;
};

/** A cell of a refused row, written anew. */
export type ProductImportMendInput = {
  /** The column that its note names. */
  column: string;
  /** The import. */
  id: string | number;
  /** Line of the row. */
  line: number;
  /** What the cell holds from now on. */
  value: string;
};

/** A file to be looked through. Large ones go to POST /admin/imports. */
export type ProductImportPreviewInput = {
  /** What single columns are; the others are known by their names. */
  columns?: Array<ProductImportColumnInput> | null | undefined;
  /** The file's text, when it is short. */
  csv?: string | null | undefined;
  /** Point or comma of amounts; found out without it. */
  decimal?: string | null | undefined;
  /** Comma, semicolon or tab; found out without it. */
  delimiter?: string | null | undefined;
  /** utf-8, utf-16le, utf-16be or windows-1252; found out without it. */
  encoding?: string | null | undefined;
  /** Name of the file. */
  fileName?: string | null | undefined;
  /** The file begins with a product, not with names of columns. */
  firstLineIsData?: boolean | null | undefined;
  /** Where no column has handles, make them from titles. */
  handlesFromTitles?: boolean | null | undefined;
  /** An import that is to be looked through again, read in another way. */
  id?: string | number | null | undefined;
};

/** What becomes, or became, of a row. */
export type ProductImportRowResult =
  /** A new product or variant. */
  | 'CREATE'
  /** It cannot be applied. */
  | 'REFUSED'
  /** The same as in the shop. */
  | 'UNCHANGED'
  /** Something changes. */
  | 'UPDATE'
  /** As a filter: applied, but not quite as the row may have meant. */
  | 'WARNED';

/** Applies an import that was looked through. */
export type ProductImportRunInput = {
  /** The import. */
  id: string | number;
  /** Apply nothing when any row is refused; the good rows are applied without it. */
  onlyIfAll?: boolean | null | undefined;
};

/** Where an import is. */
export type ProductImportState =
  /** Somebody stopped it; what was applied until then stays. */
  | 'CANCELLED'
  /** It says what it would do, and waits. */
  | 'CHECKED'
  /** The file is being looked through; nothing is written. */
  | 'CHECKING'
  /** It waits for somebody to say what its columns are, see 'columns'. */
  | 'COLUMNS'
  /** It was applied. */
  | 'DONE'
  /** The file as a whole cannot be read. */
  | 'FAILED'
  /** It is being applied. */
  | 'RUNNING'
  /** It is being undone. */
  | 'UNDOING'
  /** It was undone. */
  | 'UNDONE';

/** Pictures of the library for a product. */
export type ProductMediaAddInput = {
  /** The pictures, in order; they follow those that it has. */
  assetIds: Array<string | number>;
  /** The product. */
  productId: string | number;
};

/** What is said of a picture. What is absent stays. */
export type ProductMediaChangeInput = {
  /** What is to be seen, for people who cannot see it. */
  altText?: string | null | undefined;
  /** What must stay in sight; null for the middle. */
  focalPoint?: FocalPointInput | null | undefined;
  /** The picture. */
  id: string | number;
};

/** A new order of a product's pictures. */
export type ProductMediaReorderInput = {
  /** Pictures in order; those that are left out follow. */
  mediaIds: Array<string | number>;
  /** The product. */
  productId: string | number;
  /** The version that the editor saw. */
  version: number;
};

/** Changes of a product's pictures. */
export type ProductMediaUpdateInput = {
  /** The changes. */
  media: Array<ProductMediaChangeInput>;
  /** The product. */
  productId: string | number;
  /** Pictures that the product loses. */
  removeIds?: Array<string | number> | null | undefined;
  /** The version that the editor saw. */
  version: number;
};

/** What can be chosen of a product, e.g. its color. */
export type ProductOptionInput = {
  /** E.g. Color. */
  name: string;
  /** What it was called before, when it is renamed. */
  previousName?: string | null | undefined;
  /** The choices, in order. */
  values: Array<ProductOptionValueInput>;
};

/** One choice of an option. A swatch that is absent stays; null takes it away. */
export type ProductOptionValueInput = {
  /** Swatch: a color like #8a9a7b. */
  color?: string | null | undefined;
  /** Swatch: a picture of the product. */
  mediaId?: string | number | null | undefined;
  /** E.g. Sage. */
  name: string;
  /** What it was called before, when it is renamed. */
  previousName?: string | null | undefined;
};

/** All options of a product, in order. A variant keeps its id as long as its values are there, under whatever name; a new option gives its first value to the variants that are there. */
export type ProductOptionsSetInput = {
  /** True: each combination gets a variant. False: none is made. Without it: those that new values and options bring. */
  createVariants?: boolean | null | undefined;
  /** At most three; none makes the product simple again. */
  options: Array<ProductOptionInput>;
  /** The product. */
  productId: string | number;
  /** Whether variants may go whose values went. Without it that is refused with VARIANTS_WOULD_BE_REMOVED. */
  removeVariants?: boolean | null | undefined;
  /** The version that the editor saw. */
  version: number;
};

/** Bounds of the lowest price of a product, both included. */
export type ProductPriceRangeInput = {
  /** Highest. */
  max?: number | null | undefined;
  /** Lowest. */
  min?: number | null | undefined;
};

/** Brings a deleted product back. */
export type ProductRestoreInput = {
  /** The product. */
  id: string | number;
};

/** Products as a list finds them, on all its pages. */
export type ProductSelectionInput = {
  /** Found, but left out. */
  excludeIds?: Array<string | number> | null | undefined;
  /** As for `products`. */
  filter?: ProductFilterInput | null | undefined;
  /** Words, as for `products`. */
  query?: string | null | undefined;
};

/** Whether a product is sold. */
export type ProductStatus =
  /** Shown in the shop. */
  | 'ACTIVE'
  /** No longer shown. */
  | 'ARCHIVED'
  /** Not shown yet. */
  | 'DRAFT';

/** Changes of a product. What is absent stays; null takes an optional value away. */
export type ProductUpdateInput = {
  /** How it is cared for. */
  careText?: string | null | undefined;
  /** Where it belongs, whole; collections with rules decide by themselves. */
  collectionIds?: Array<string | number> | null | undefined;
  /** HTML; what could run or load is taken out. */
  descriptionHtml?: string | null | undefined;
  /** Its values of the vendor's facets, whole. */
  facetValueIds?: Array<string | number> | null | undefined;
  /** The product. */
  id: string | number;
  /** About its maker. */
  makerText?: string | null | undefined;
  /** What kind of thing it is. */
  productType?: string | null | undefined;
  /** From when on it is in the shop while it is active; null for now. */
  publishedAt?: string | null | undefined;
  /** What goes well with it, whole and in order. */
  relatedProductIds?: Array<string | number> | null | undefined;
  /** Description for search engines. */
  seoDescription?: string | null | undefined;
  /** Title for search engines. */
  seoTitle?: string | null | undefined;
  /** Its name in addresses. */
  slug?: string | null | undefined;
  /** The details table, whole. */
  specifications?: Array<SpecificationInput> | null | undefined;
  /** Whether it is sold. */
  status?: ProductStatus | null | undefined;
  /** A few words below the name. */
  subtitle?: string | null | undefined;
  /** Own words for it. */
  tags?: Array<string> | null | undefined;
  /** Which rate of tax applies. */
  taxCategory?: string | null | undefined;
  /** Its name. */
  title?: string | null | undefined;
  /** Changes of its variants. */
  variants?: Array<ProductVariantUpdateInput> | null | undefined;
  /** Who makes it. */
  vendor?: string | null | undefined;
  /** The version that the editor saw. */
  version: number;
};

/** Changes of a variant. What is absent stays; null takes an optional value away. */
export type ProductVariantUpdateInput = {
  /** GTIN or another barcode. */
  barcode?: string | null | undefined;
  /** Price before a reduction. */
  compareAtPrice?: number | null | undefined;
  /** Whether it is sold on when nothing is left. */
  continueSelling?: boolean | null | undefined;
  /** What the vendor pays. */
  cost?: number | null | undefined;
  /** The variant. */
  id: string | number;
  /** Its picture, one of the product's. */
  mediaId?: string | number | null | undefined;
  /** Its choice in each option; a new value is added to its option. */
  optionValues?: Array<string> | null | undefined;
  /** Its place among the variants, from 1. */
  position?: number | null | undefined;
  /** What one costs. */
  price?: number | null | undefined;
  /** Article number. */
  sku?: string | null | undefined;
  /** Whether stock is counted. */
  tracked?: boolean | null | undefined;
  /** What one weighs. */
  weightGrams?: number | null | undefined;
};

/** Changes of a product's variants, all or none. */
export type ProductVariantsBulkUpdateInput = {
  /** The product. */
  productId: string | number;
  /** The changes. */
  variants: Array<ProductVariantUpdateInput>;
  /** The version that the editor saw. */
  version: number;
};

/** The same change of several products: those named, or those that a list finds. */
export type ProductsBulkUpdateInput = {
  /** Collections that they come into. */
  collectionIdsAdd?: Array<string | number> | null | undefined;
  /** Collections that they leave. */
  collectionIdsRemove?: Array<string | number> | null | undefined;
  /** Deletes them. */
  delete?: boolean | null | undefined;
  /** The products. */
  ids?: Array<string | number> | null | undefined;
  /** Changes their prices. */
  price?: BulkPriceInput | null | undefined;
  /** Instead of ids. */
  selection?: ProductSelectionInput | null | undefined;
  /** Publishes, hides or archives them. */
  status?: ProductStatus | null | undefined;
  /** Tags that they get. */
  tagsAdd?: Array<string> | null | undefined;
  /** Tags that they lose. */
  tagsRemove?: Array<string> | null | undefined;
};

/** A list that can have views of one's own. */
export type SavedViewList =
  /** Stock of variants. */
  | 'INVENTORY'
  /** Orders. */
  | 'ORDERS'
  /** Products. */
  | 'PRODUCTS';

/** A view of the caller. What is absent stays. */
export type SavedViewSetInput = {
  /** The view that it is; a new one without it. */
  id?: string | number | null | undefined;
  /** Of what list. */
  list: SavedViewList;
  /** What it is called; once per list, at most 40 characters. */
  name?: string | null | undefined;
  /** Its new place among the views, from 0. */
  position?: number | null | undefined;
  /** What follows the question mark of the list's address. */
  query?: string | null | undefined;
};

/** What the search is doing. */
export type SearchIndexState =
  /** The search of the cluster does not answer; until it does, the shop is searched by a plain query. */
  | 'AWAY'
  /** It is built for the first time; until then the shop is searched by a plain query. */
  | 'BUILDING'
  /** It knows the whole catalogue. */
  | 'READY'
  /** It is built anew, and answers meanwhile. */
  | 'REBUILDING'
  /** The shop has more products than it may hold; it is searched by a plain query. */
  | 'REFUSED';

/** Which products come first and last for some searches. */
export type SearchPlacementInput = {
  /** Products that come last; at most 100. */
  buriedProductIds: Array<string | number>;
  /** The one to change; without it a new one is made. */
  id?: string | number | null | undefined;
  /** Products that come first, in this order; at most 24. */
  pinnedProductIds: Array<string | number>;
  /** The searches, at most twenty; each may have one placement. */
  queries: Array<string>;
  /** The version that the editor saw; needed with an id. */
  version?: number | null | undefined;
};

/** A search, and rules that are not saved. What could not be saved as it is changes nothing. */
export type SearchPreviewInput = {
  /** A placement; with an id in place of the saved one. */
  placement?: SearchPlacementInput | null | undefined;
  /** What is searched for. */
  query: string;
  /** Synonyms; with an id in place of the saved ones. */
  synonym?: SynonymInput | null | undefined;
};

/** Searches that lead to a page. */
export type SearchRedirectInput = {
  /** The one to change; without it a new one is made. */
  id?: string | number | null | undefined;
  /** The searches, at most twenty; each may have one redirect. */
  queries: Array<string>;
  /** A path of this site. */
  target: string;
  /** The version that the editor saw; needed with an id. */
  version?: number | null | undefined;
};

/** How far a report on searches looks back. */
export type SearchTermRange =
  /** A week. */
  | 'LAST_7_DAYS'
  /** A month. */
  | 'LAST_30_DAYS'
  /** A quarter; searches are kept no longer. */
  | 'LAST_90_DAYS';

/** A row of the details table. */
export type SpecificationInput = {
  /** E.g. Material. */
  name: string;
  /** E.g. Stoneware. */
  value: string;
};

/** Signs in. */
export type StaffLoginInput = {
  /** E-mail address. */
  email: string;
  /** Password. */
  password: string;
};

/** What a member may do. */
export type StaffRole =
  /** Reads figures. */
  | 'ANALYST'
  /** Orders to ship and stock. */
  | 'FULFILLMENT'
  /** Everything but staff. */
  | 'MANAGER'
  /** Everything. */
  | 'OWNER';

/** Uses a one-time link. */
export type StaffSetupInput = {
  /** Country of the shop, when it is asked for. */
  countryCode?: string | null | undefined;
  /** Currency of the shop, when it is asked for. */
  currencyCode?: string | null | undefined;
  /** E-mail address. */
  email: string;
  /** Name. */
  name: string;
  /** New password, 8 to 256 characters. */
  password: string;
  /** Name of the shop, when it is asked for. */
  shopName?: string | null | undefined;
  /** From the link. */
  token: string;
};

/** How much is left. For a product: LOW when some of its variants are low or out, OUT when all are out. */
export type StockState =
  /** Enough, or not counted. */
  | 'IN'
  /** As few as the threshold, or fewer. */
  | 'LOW'
  /** Nothing can be sold. */
  | 'OUT';

/** What is to change; what is left out stays. */
export type StoreSettingsUpdateInput = {
  /** A line above every page of the shop; empty for the one about shipping. */
  announcement?: string | null | undefined;
  /** Where questions go. */
  contactEmail?: string | null | undefined;
  /** BCP 47 tag of the language that products are written in. The search is built anew for it. */
  language?: string | null | undefined;
  /** Name of the shop. */
  shopName?: string | null | undefined;
  /** The version that was seen; without it, whatever is there is changed. */
  version?: number | null | undefined;
};

/** Words or phrases that find the same. */
export type SynonymInput = {
  /** The one to change; without it a new one is made. */
  id?: string | number | null | undefined;
  /** One way: these find what the terms find, and not the other way round. Then one term is enough. */
  inputs?: Array<string> | null | undefined;
  /** Each finds what the others find: two to twenty words or phrases. */
  terms: Array<string>;
  /** The version that the editor saw; needed with an id. */
  version?: number | null | undefined;
};

/** A redirect. */
export type UrlRedirectCreateInput = {
  /** From where: a path of this site. */
  path: string;
  /** To where: a path of this site, or an https address. */
  target: string;
};

/** Changes of a redirect. What is absent stays. */
export type UrlRedirectUpdateInput = {
  /** The redirect. */
  id: string | number;
  /** From where. */
  path?: string | null | undefined;
  /** To where. */
  target?: string | null | undefined;
  /** The version that the editor saw. */
  version: number;
};

/** One row of the spreadsheet. What is absent stays; null takes an optional value away. */
export type VariantSaveRowInput = {
  /** A GTIN, or a code of one's own. */
  barcode?: string | null | undefined;
  /** Price before a reduction. */
  compareAtPrice?: number | null | undefined;
  /** What the vendor pays. */
  cost?: number | null | undefined;
  /** With onHand: the version of the stock that was seen; 0 when nothing was ever counted. */
  expectedStockVersion?: number | null | undefined;
  /** What is on the shelf. */
  onHand?: number | null | undefined;
  /** What one costs. */
  price?: number | null | undefined;
  /** Article number. */
  sku?: string | null | undefined;
  /** Of its product; the last row of a product decides. */
  status?: ProductStatus | null | undefined;
  /** The variant. */
  variantId: string | number;
  /** The version of its product that was seen. */
  version: number;
  /** What one weighs, in grams. */
  weightGrams?: number | null | undefined;
};

/** Rows of the spreadsheet. */
export type VariantsBulkSaveInput = {
  /** True: all rows or none. False or without it: the good ones. */
  atomic?: boolean | null | undefined;
  /** At most 1,000. */
  rows: Array<VariantSaveRowInput>;
};

export type AdminCollectionRowFragment = { id: string, version: number, title: string, slug: string, kind: CollectionKind, position: number, productCount: number, image: { url: string, altText: string } | null, parent: { id: string } | null };

export type AdminCollectionDetailFragment = { id: string, version: number, title: string, slug: string, description: string, kind: CollectionKind, sortOrder: CollectionSortOrder, position: number, productCount: number, updating: boolean, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, image: { id: string, url: string, altText: string } | null, parent: { id: string } | null, rules: { match: CollectionMatch, conditions: Array<{ field: CollectionRuleField, relation: CollectionRuleRelation, value: string }> } | null, products: { totalCount: number, nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } };

export type AdminCollectionsQueryVariables = Exact<{
  page?: number | null | undefined;
}>;


export type AdminCollectionsQuery = { collections: { totalCount: number, nodes: Array<{ id: string, version: number, title: string, slug: string, kind: CollectionKind, position: number, productCount: number, image: { url: string, altText: string } | null, parent: { id: string } | null }> } };

export type AdminCollectionQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminCollectionQuery = { collection: { id: string, version: number, title: string, slug: string, description: string, kind: CollectionKind, sortOrder: CollectionSortOrder, position: number, productCount: number, updating: boolean, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, image: { id: string, url: string, altText: string } | null, parent: { id: string } | null, rules: { match: CollectionMatch, conditions: Array<{ field: CollectionRuleField, relation: CollectionRuleRelation, value: string }> } | null, products: { totalCount: number, nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } } | null, collections: { nodes: Array<{ id: string, title: string, parent: { id: string } | null }> }, facets: Array<{ id: string, title: string, type: FacetType, values: Array<{ id: string, title: string, color: string | null }> }> };

export type AdminRulesPreviewQueryVariables = Exact<{
  rules: CollectionRulesInput;
}>;


export type AdminRulesPreviewQuery = { collectionRulesPreview: { count: number, complete: boolean, products: Array<{ id: string, title: string, featuredImage: { url: string, altText: string } | null }>, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type CollectionCreateMutationVariables = Exact<{
  input: CollectionCreateInput;
}>;


export type CollectionCreateMutation = { collectionCreate: { collection: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type CollectionUpdateMutationVariables = Exact<{
  input: CollectionUpdateInput;
}>;


export type CollectionUpdateMutation = { collectionUpdate: { collection: { id: string, version: number, title: string, slug: string, description: string, kind: CollectionKind, sortOrder: CollectionSortOrder, position: number, productCount: number, updating: boolean, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, image: { id: string, url: string, altText: string } | null, parent: { id: string } | null, rules: { match: CollectionMatch, conditions: Array<{ field: CollectionRuleField, relation: CollectionRuleRelation, value: string }> } | null, products: { totalCount: number, nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type CollectionMoveMutationVariables = Exact<{
  input: CollectionUpdateInput;
}>;


export type CollectionMoveMutation = { collectionUpdate: { collection: { id: string, version: number, title: string, slug: string, kind: CollectionKind, position: number, productCount: number, image: { url: string, altText: string } | null, parent: { id: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type CollectionDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type CollectionDeleteMutation = { collectionDelete: { deletedCollectionId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminCollectionProductsQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminCollectionProductsQuery = { collection: { id: string, version: number, title: string, slug: string, description: string, kind: CollectionKind, sortOrder: CollectionSortOrder, position: number, productCount: number, updating: boolean, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, image: { id: string, url: string, altText: string } | null, parent: { id: string } | null, rules: { match: CollectionMatch, conditions: Array<{ field: CollectionRuleField, relation: CollectionRuleRelation, value: string }> } | null, products: { totalCount: number, nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } } | null };

export type CollectionReorderProductsMutationVariables = Exact<{
  input: CollectionReorderProductsInput;
}>;


export type CollectionReorderProductsMutation = { collectionReorderProducts: { collection: { id: string, version: number, title: string, slug: string, description: string, kind: CollectionKind, sortOrder: CollectionSortOrder, position: number, productCount: number, updating: boolean, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, image: { id: string, url: string, altText: string } | null, parent: { id: string } | null, rules: { match: CollectionMatch, conditions: Array<{ field: CollectionRuleField, relation: CollectionRuleRelation, value: string }> } | null, products: { totalCount: number, nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminFacetRowFragment = { id: string, version: number, title: string, type: FacetType, unit: string | null, filterable: boolean, showInSpecifications: boolean, position: number, productCount: number, values: Array<{ id: string, title: string, color: string | null }> };

export type AdminFacetDetailFragment = { id: string, version: number, code: string, title: string, type: FacetType, unit: string | null, filterable: boolean, showInSpecifications: boolean, productCount: number, values: Array<{ id: string, code: string, title: string, color: string | null, number: number | null, productCount: number }> };

export type AdminFacetsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminFacetsQuery = { facets: Array<{ id: string, version: number, title: string, type: FacetType, unit: string | null, filterable: boolean, showInSpecifications: boolean, position: number, productCount: number, values: Array<{ id: string, title: string, color: string | null }> }> };

export type AdminFacetQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminFacetQuery = { facet: { id: string, version: number, code: string, title: string, type: FacetType, unit: string | null, filterable: boolean, showInSpecifications: boolean, productCount: number, values: Array<{ id: string, code: string, title: string, color: string | null, number: number | null, productCount: number }> } | null };

export type FacetCreateMutationVariables = Exact<{
  input: FacetCreateInput;
}>;


export type FacetCreateMutation = { facetCreate: { facet: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FacetUpdateMutationVariables = Exact<{
  input: FacetUpdateInput;
}>;


export type FacetUpdateMutation = { facetUpdate: { facet: { id: string, version: number, code: string, title: string, type: FacetType, unit: string | null, filterable: boolean, showInSpecifications: boolean, productCount: number, values: Array<{ id: string, code: string, title: string, color: string | null, number: number | null, productCount: number }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FacetMoveMutationVariables = Exact<{
  input: FacetUpdateInput;
}>;


export type FacetMoveMutation = { facetUpdate: { facet: { id: string, version: number, position: number } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FacetDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type FacetDeleteMutation = { facetDelete: { deletedFacetId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminThumbFragment = { url: string, altText: string };

export type AdminMoneyFragment = { amount: number, currencyCode: string };

export type AdminUserErrorFragment = { code: string, message: string, field: Array<string> | null };

export type AdminAddressFragment = { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null };

export type AdminOrderRowFragment = { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, shippingAddress: { city: string, countryCode: string } | null, lines: Array<{ id: string, title: string, quantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, total: { amount: number, currencyCode: string }, issues: Array<{ id: string, code: string }> };

export type AdminParcelFragment = { id: string, number: string, placedAt: string, customerName: string, shippingTitle: string, status: OrderStatus, paymentStatus: PaymentStatus, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, title: string, variantTitle: string, sku: string | null, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, issues: Array<{ id: string, code: string, message: string }> };

export type AdminOrderDetailFragment = { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, email: string | null, phone: string | null, nextOrderId: string | null, previousOrderId: string | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, title: string, variantTitle: string, sku: string | null, quantity: number, fulfilledQuantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string } }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number }>, payments: Array<{ id: string, status: string, methodLabel: string | null, failureMessage: string | null, capturedAmount: { amount: number, currencyCode: string } }>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }>, events: Array<{ id: string, type: string, message: string, actor: string | null, createdAt: string }>, issues: Array<{ id: string, code: string, message: string }> };

export type AdminAttentionFragment = { issues: Array<{ id: string, code: string, message: string, orderId: string, orderNumber: string }>, failedWork: Array<{ id: string, kind: FailedWorkKind, topic: string, error: string, attempts: number }> };

export type AdminProductRowFragment = { id: string, title: string, status: ProductStatus, publishedAt: string | null, updatedAt: string, featuredImage: { url: string, altText: string } | null, variants: { totalCount: number }, stock: { tracked: boolean, onHand: number, reserved: number, available: number, soldOut: number }, collections: Array<{ id: string, title: string }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } } };

export type AdminGridProductFragment = { id: string, version: number, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, variants: { totalCount: number, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, version: number } | null, product: { id: string, version: number, status: ProductStatus } }> } };

export type AdminGridVariantFragment = { id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, version: number } | null, product: { id: string, version: number, status: ProductStatus } };

export type AdminProductDetailFragment = { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } };

export type AdminVariantDetailFragment = { id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null };

export type AdminRelatedFragment = { id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } };

export type AdminFacetChoiceFragment = { id: string, title: string, type: FacetType, values: Array<{ id: string, title: string, color: string | null }> };

export type AdminPriceRangeFragment = { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } };

export type AdminBulkOperationFragment = { id: string, state: BulkOperationState, total: number, doneCount: number, changedCount: number, failedCount: number, problems: Array<{ productId: string, message: string }> };

export type AdminHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminHomeQuery = { low: { totalCount: number, nodes: Array<{ id: string, title: string, inventory: { available: number } | null, product: { title: string } }> }, soldOut: { totalCount: number, nodes: Array<{ id: string, title: string, inventory: { available: number } | null, product: { title: string } }> }, attention: { issues: Array<{ id: string, code: string, message: string, orderId: string, orderNumber: string }>, failedWork: Array<{ id: string, kind: FailedWorkKind, topic: string, error: string, attempts: number }> }, dashboard: { ordersToShip: number, ordersToday: number, unpaidCount: number, failedMailCount: number, ordersYesterday: number, salesTodayByHour: Array<number>, salesYesterdayByHour: Array<number>, waitingOrders: Array<{ id: string, number: string, placedAt: string, lines: Array<{ id: string, productId: string, title: string, fulfillableQuantity: number, image: { url: string, altText: string } | null }> }>, salesYesterday: { amount: number, currencyCode: string }, salesToday: { amount: number, currencyCode: string }, averageOrderToday: { amount: number, currencyCode: string }, latestOrders: Array<{ id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, shippingAddress: { city: string, countryCode: string } | null, lines: Array<{ id: string, title: string, quantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, total: { amount: number, currencyCode: string }, issues: Array<{ id: string, code: string }> }> } };

export type OrderIssueResolveMutationVariables = Exact<{
  id: string | number;
}>;


export type OrderIssueResolveMutation = { orderIssueResolve: { attention: { issues: Array<{ id: string, code: string, message: string, orderId: string, orderNumber: string }>, failedWork: Array<{ id: string, kind: FailedWorkKind, topic: string, error: string, attempts: number }> }, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FailedWorkRetryMutationVariables = Exact<{
  id: string | number;
}>;


export type FailedWorkRetryMutation = { failedWorkRetry: { attention: { issues: Array<{ id: string, code: string, message: string, orderId: string, orderNumber: string }>, failedWork: Array<{ id: string, kind: FailedWorkKind, topic: string, error: string, attempts: number }> }, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminLowVariantFragment = { id: string, title: string, inventory: { available: number } | null, product: { title: string } };

export type AdminImportFragment = { id: string, fileName: string, state: ProductImportState, rowCount: number, rowsDone: number, productsCreated: number, productsUpdated: number, productsUnchanged: number, applied: boolean, actor: string, createdAt: string, appliedAt: string | null, canUndo: boolean, error: string | null, encoding: string | null, encodingGuessed: boolean, delimiter: string | null, decimal: string | null, firstLineIsData: boolean, handlesFromTitles: boolean, columns: Array<{ heading: string, use: ProductImportColumnUse, isOpen: boolean, sample: string | null, field: { name: string, label: string } | null, suggestion: { name: string } | null }>, counts: { create: number, update: number, unchanged: number, refused: number, warned: number }, pictures: { total: number, done: number, failed: number } };

export type AdminImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminImportsQuery = { productImports: Array<{ id: string, fileName: string, state: ProductImportState, rowCount: number, rowsDone: number, productsCreated: number, productsUpdated: number, productsUnchanged: number, applied: boolean, actor: string, createdAt: string, appliedAt: string | null, canUndo: boolean, error: string | null, encoding: string | null, encodingGuessed: boolean, delimiter: string | null, decimal: string | null, firstLineIsData: boolean, handlesFromTitles: boolean, columns: Array<{ heading: string, use: ProductImportColumnUse, isOpen: boolean, sample: string | null, field: { name: string, label: string } | null, suggestion: { name: string } | null }>, counts: { create: number, update: number, unchanged: number, refused: number, warned: number }, pictures: { total: number, done: number, failed: number } }> };

export type AdminImportFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminImportFieldsQuery = { productImportFields: Array<{ name: string, label: string, isRequired: boolean }> };

export type AdminImportProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminImportProgressQuery = { productImport: { id: string, fileName: string, state: ProductImportState, rowCount: number, rowsDone: number, productsCreated: number, productsUpdated: number, productsUnchanged: number, applied: boolean, actor: string, createdAt: string, appliedAt: string | null, canUndo: boolean, error: string | null, encoding: string | null, encodingGuessed: boolean, delimiter: string | null, decimal: string | null, firstLineIsData: boolean, handlesFromTitles: boolean, columns: Array<{ heading: string, use: ProductImportColumnUse, isOpen: boolean, sample: string | null, field: { name: string, label: string } | null, suggestion: { name: string } | null }>, counts: { create: number, update: number, unchanged: number, refused: number, warned: number }, pictures: { total: number, done: number, failed: number } } | null };

export type AdminImportRowsQueryVariables = Exact<{
  id: string | number;
  result?: ProductImportRowResult | null | undefined;
  page?: number | null | undefined;
}>;


export type AdminImportRowsQuery = { productImport: { id: string, fileName: string, state: ProductImportState, rowCount: number, rowsDone: number, productsCreated: number, productsUpdated: number, productsUnchanged: number, applied: boolean, actor: string, createdAt: string, appliedAt: string | null, canUndo: boolean, error: string | null, encoding: string | null, encodingGuessed: boolean, delimiter: string | null, decimal: string | null, firstLineIsData: boolean, handlesFromTitles: boolean, pictureFailures: Array<{ productId: string, url: string, message: string }>, rows: { totalCount: number, nodes: Array<{ line: number, result: ProductImportRowResult, title: string, variant: string, slug: string, imageUrl: string | null, changes: Array<{ field: string, isMoney: boolean, before: string | null, after: string | null }>, notes: Array<{ column: string | null, cell: string | null, message: string }> }> }, columns: Array<{ heading: string, use: ProductImportColumnUse, isOpen: boolean, sample: string | null, field: { name: string, label: string } | null, suggestion: { name: string } | null }>, counts: { create: number, update: number, unchanged: number, refused: number, warned: number }, pictures: { total: number, done: number, failed: number } } | null };

export type ProductImportPreviewMutationVariables = Exact<{
  input: ProductImportPreviewInput;
}>;


export type ProductImportPreviewMutation = { productImportPreview: { productImport: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductImportRunMutationVariables = Exact<{
  input: ProductImportRunInput;
}>;


export type ProductImportRunMutation = { productImportRun: { productImport: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductImportMendMutationVariables = Exact<{
  input: ProductImportMendInput;
}>;


export type ProductImportMendMutation = { productImportMend: { productImport: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductImportCancelMutationVariables = Exact<{
  input: ProductImportIdInput;
}>;


export type ProductImportCancelMutation = { productImportCancel: { productImport: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductImportUndoMutationVariables = Exact<{
  input: ProductImportIdInput;
}>;


export type ProductImportUndoMutation = { productImportUndo: { productImport: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminInventoryRowFragment = { id: string, title: string, sku: string | null, tracked: boolean, stockState: StockState, image: { url: string, altText: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number, lowStockThreshold: number | null } | null, product: { id: string, title: string, status: ProductStatus, variants: { totalCount: number } } };

export type AdminInventoryQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
  variantStock?: StockState | null | undefined;
}>;


export type AdminInventoryQuery = { productVariants: { totalCount: number, nodes: Array<{ id: string, title: string, sku: string | null, tracked: boolean, stockState: StockState, image: { url: string, altText: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number, lowStockThreshold: number | null } | null, product: { id: string, title: string, status: ProductStatus, variants: { totalCount: number } } }> } };

export type AdminInventoryCountQueryVariables = Exact<{
  query?: string | null | undefined;
  variantStock?: StockState | null | undefined;
}>;


export type AdminInventoryCountQuery = { productVariants: { totalCount: number } };

export type InventoryAdjustMutationVariables = Exact<{
  input: InventoryAdjustInput;
}>;


export type InventoryAdjustMutation = { inventoryAdjust: { inventory: { onHand: number, reserved: number, available: number, version: number } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminStockQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminStockQuery = { stockMovementReasons: Array<string>, productVariant: { id: string, title: string, sku: string | null, tracked: boolean, stockState: StockState, image: { url: string, altText: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number, lowStockThreshold: number | null } | null, product: { id: string, title: string, status: ProductStatus, variants: { totalCount: number } } } | null };

export type AdminStockMovementFragment = { id: string, deltaOnHand: number, deltaReserved: number, onHandAfter: number, reason: string, actor: string | null, orderId: string | null, orderNumber: string | null, createdAt: string };

export type AdminStockLogQueryVariables = Exact<{
  id: string | number;
  page?: number | null | undefined;
  reason?: string | null | undefined;
}>;


export type AdminStockLogQuery = { stockMovements: { totalCount: number, nodes: Array<{ id: string, deltaOnHand: number, deltaReserved: number, onHandAfter: number, reason: string, actor: string | null, orderId: string | null, orderNumber: string | null, createdAt: string }> } };

export type InventoryThresholdSetMutationVariables = Exact<{
  input: InventoryThresholdSetInput;
}>;


export type InventoryThresholdSetMutation = { inventoryThresholdSet: { inventory: { lowStockThreshold: number | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminMailsQueryVariables = Exact<{
  page?: number | null | undefined;
}>;


export type AdminMailsQuery = { mails: { totalCount: number, nodes: Array<{ id: string, to: string, subject: string, date: string }> } };

export type AdminMailQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminMailQuery = { mail: { id: string, to: string, subject: string, date: string, text: string, html: string | null } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, name: string, role: StaffRole } };

export type AdminFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminFrameQuery = { me: { id: string, email: string, name: string, role: StaffRole, permissions: Array<string> }, storeSettings: { shopName: string, storefrontUrl: string, currencyCode: string, countryCode: string, trial: boolean, hasMailbox: boolean }, orderCounts: { toShip: number } };

export type StaffLinkInfoQueryVariables = Exact<{
  token: string;
}>;


export type StaffLinkInfoQuery = { staffLink: { purpose: string, needsStoreSettings: boolean, shopName: string, email: string | null, name: string | null } | null };

export type StaffLoginMutationVariables = Exact<{
  input: StaffLoginInput;
}>;


export type StaffLoginMutation = { staffLogin: { staff: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type StaffSetupMutationVariables = Exact<{
  input: StaffSetupInput;
}>;


export type StaffSetupMutation = { staffSetup: { staff: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type StaffLogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type StaffLogoutMutation = { staffLogout: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminAssetFragment = { id: string, fileName: string, altText: string, url: string, width: number, height: number, byteSize: number, createdAt: string, usageCount: number, focalPoint: { x: number, y: number } | null };

export type AdminAssetsQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
  filter?: AssetFilterInput | null | undefined;
}>;


export type AdminAssetsQuery = { assets: { totalCount: number, nodes: Array<{ id: string, fileName: string, altText: string, url: string, width: number, height: number, byteSize: number, createdAt: string, usageCount: number, focalPoint: { x: number, y: number } | null }> } };

export type AdminAssetCountQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: AssetFilterInput | null | undefined;
}>;


export type AdminAssetCountQuery = { assets: { totalCount: number } };

export type AdminAssetDetailFragment = { id: string, fileName: string, altText: string, url: string, width: number, height: number, byteSize: number, createdAt: string, usageCount: number, large: string, uses: Array<{ kind: AssetUseKind, id: string, title: string }>, focalPoint: { x: number, y: number } | null };

export type AdminAssetQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminAssetQuery = { asset: { id: string, fileName: string, altText: string, url: string, width: number, height: number, byteSize: number, createdAt: string, usageCount: number, large: string, uses: Array<{ kind: AssetUseKind, id: string, title: string }>, focalPoint: { x: number, y: number } | null } | null };

export type AssetUpdateMutationVariables = Exact<{
  input: AssetUpdateInput;
}>;


export type AssetUpdateMutation = { assetUpdate: { asset: { id: string, fileName: string, altText: string, url: string, width: number, height: number, byteSize: number, createdAt: string, usageCount: number, large: string, uses: Array<{ kind: AssetUseKind, id: string, title: string }>, focalPoint: { x: number, y: number } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AssetDeleteMutationVariables = Exact<{
  input: AssetDeleteInput;
}>;


export type AssetDeleteMutation = { assetDelete: { deletedAssetIds: Array<string>, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AssetCreateFromUrlMutationVariables = Exact<{
  input: AssetCreateFromUrlInput;
}>;


export type AssetCreateFromUrlMutation = { assetCreateFromUrl: { asset: { id: string, fileName: string, altText: string, url: string, width: number, height: number, byteSize: number, createdAt: string, usageCount: number, focalPoint: { x: number, y: number } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminOrdersQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
  filter?: OrderFilterInput | null | undefined;
  sort?: OrderSort | null | undefined;
}>;


export type AdminOrdersQuery = { orderCounts: { all: number, toShip: number, unpaid: number, fulfilled: number, cancelled: number }, orders: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, nodes: Array<{ id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, shippingAddress: { city: string, countryCode: string } | null, lines: Array<{ id: string, title: string, quantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, total: { amount: number, currencyCode: string }, issues: Array<{ id: string, code: string }> }> } };

export type AdminOrderCountQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: OrderFilterInput | null | undefined;
}>;


export type AdminOrderCountQuery = { orders: { totalCount: number } };

export type AdminOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminOrderQuery = { order: { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, email: string | null, phone: string | null, nextOrderId: string | null, previousOrderId: string | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, title: string, variantTitle: string, sku: string | null, quantity: number, fulfilledQuantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string } }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number }>, payments: Array<{ id: string, status: string, methodLabel: string | null, failureMessage: string | null, capturedAmount: { amount: number, currencyCode: string } }>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }>, events: Array<{ id: string, type: string, message: string, actor: string | null, createdAt: string }>, issues: Array<{ id: string, code: string, message: string }> } | null };

export type AdminPackingQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminPackingQuery = { orders: { totalCount: number, nodes: Array<{ id: string, number: string, placedAt: string, customerName: string, shippingTitle: string, status: OrderStatus, paymentStatus: PaymentStatus, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, title: string, variantTitle: string, sku: string | null, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, issues: Array<{ id: string, code: string, message: string }> }> } };

export type PackingShipMutationVariables = Exact<{
  input: FulfillmentCreateInput;
}>;


export type PackingShipMutation = { fulfillmentCreate: { order: { id: string, number: string, placedAt: string, customerName: string, shippingTitle: string, status: OrderStatus, paymentStatus: PaymentStatus, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, title: string, variantTitle: string, sku: string | null, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, issues: Array<{ id: string, code: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FulfillmentCreateMutationVariables = Exact<{
  input: FulfillmentCreateInput;
}>;


export type FulfillmentCreateMutation = { fulfillmentCreate: { order: { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, email: string | null, phone: string | null, nextOrderId: string | null, previousOrderId: string | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, title: string, variantTitle: string, sku: string | null, quantity: number, fulfilledQuantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string } }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number }>, payments: Array<{ id: string, status: string, methodLabel: string | null, failureMessage: string | null, capturedAmount: { amount: number, currencyCode: string } }>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }>, events: Array<{ id: string, type: string, message: string, actor: string | null, createdAt: string }>, issues: Array<{ id: string, code: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FulfillmentsCreateMutationVariables = Exact<{
  input: FulfillmentsCreateInput;
}>;


export type FulfillmentsCreateMutation = { fulfillmentsCreate: { results: Array<{ orderId: string, order: { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, shippingAddress: { city: string, countryCode: string } | null, lines: Array<{ id: string, title: string, quantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null }>, total: { amount: number, currencyCode: string }, issues: Array<{ id: string, code: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> }>, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type FulfillmentTrackingUpdateMutationVariables = Exact<{
  input: FulfillmentTrackingUpdateInput;
}>;


export type FulfillmentTrackingUpdateMutation = { fulfillmentTrackingUpdate: { order: { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, email: string | null, phone: string | null, nextOrderId: string | null, previousOrderId: string | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, title: string, variantTitle: string, sku: string | null, quantity: number, fulfilledQuantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string } }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number }>, payments: Array<{ id: string, status: string, methodLabel: string | null, failureMessage: string | null, capturedAmount: { amount: number, currencyCode: string } }>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }>, events: Array<{ id: string, type: string, message: string, actor: string | null, createdAt: string }>, issues: Array<{ id: string, code: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OrderNoteAddMutationVariables = Exact<{
  input: OrderNoteAddInput;
}>;


export type OrderNoteAddMutation = { orderNoteAdd: { order: { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, email: string | null, phone: string | null, nextOrderId: string | null, previousOrderId: string | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, title: string, variantTitle: string, sku: string | null, quantity: number, fulfilledQuantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string } }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number }>, payments: Array<{ id: string, status: string, methodLabel: string | null, failureMessage: string | null, capturedAmount: { amount: number, currencyCode: string } }>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }>, events: Array<{ id: string, type: string, message: string, actor: string | null, createdAt: string }>, issues: Array<{ id: string, code: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OrderCancelMutationVariables = Exact<{
  input: OrderCancelInput;
}>;


export type OrderCancelMutation = { orderCancel: { order: { id: string, number: string, placedAt: string, customerName: string, itemCount: number, shippingTitle: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, email: string | null, phone: string | null, nextOrderId: string | null, previousOrderId: string | null, shippingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, billingAddress: { firstName: string, lastName: string, company: string | null, address1: string, address2: string | null, city: string, postalCode: string, countryCode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, title: string, variantTitle: string, sku: string | null, quantity: number, fulfilledQuantity: number, fulfillableQuantity: number, image: { url: string, altText: string } | null, unitPrice: { amount: number, currencyCode: string }, lineTotal: { amount: number, currencyCode: string } }>, subtotal: { amount: number, currencyCode: string }, discountTotal: { amount: number, currencyCode: string }, shippingTotal: { amount: number, currencyCode: string }, taxTotal: { amount: number, currencyCode: string }, total: { amount: number, currencyCode: string }, taxLines: Array<{ title: string, rate: number }>, payments: Array<{ id: string, status: string, methodLabel: string | null, failureMessage: string | null, capturedAmount: { amount: number, currencyCode: string } }>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, trackingUrl: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { id: string } }> }>, events: Array<{ id: string, type: string, message: string, actor: string | null, createdAt: string }>, issues: Array<{ id: string, code: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminPaletteQueryVariables = Exact<{
  query: string;
}>;


export type AdminPaletteQuery = { orders: { nodes: Array<{ id: string, number: string, placedAt: string, customerName: string, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, status: OrderStatus, lines: Array<{ id: string, image: { url: string, altText: string } | null }>, total: { amount: number, currencyCode: string } }> }, products: { nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, stock: { tracked: boolean, available: number } }> } };

export type AdminProductsQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
  filter?: ProductFilterInput | null | undefined;
  sort?: AdminProductSort | null | undefined;
}>;


export type AdminProductsQuery = { products: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean }, nodes: Array<{ id: string, title: string, status: ProductStatus, publishedAt: string | null, updatedAt: string, featuredImage: { url: string, altText: string } | null, variants: { totalCount: number }, stock: { tracked: boolean, onHand: number, reserved: number, available: number, soldOut: number }, collections: Array<{ id: string, title: string }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } } }> } };

export type AdminProductCountQueryVariables = Exact<{
  query?: string | null | undefined;
  filter?: ProductFilterInput | null | undefined;
}>;


export type AdminProductCountQuery = { products: { totalCount: number } };

export type AdminProductViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminProductViewsQuery = { all: { totalCount: number }, active: { totalCount: number }, draft: { totalCount: number }, archived: { totalCount: number }, lowStock: { totalCount: number }, collections: { nodes: Array<{ id: string, title: string }> } };

export type AdminProductFilterValuesQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminProductFilterValuesQuery = { vendors: Array<{ value: string, count: number }>, types: Array<{ value: string, count: number }>, tags: Array<{ value: string, count: number }> };

export type AdminGridQueryVariables = Exact<{
  page?: number | null | undefined;
  perPage?: number | null | undefined;
  query?: string | null | undefined;
  filter?: ProductFilterInput | null | undefined;
}>;


export type AdminGridQuery = { products: { totalCount: number, nodes: Array<{ id: string, version: number, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, variants: { totalCount: number, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, version: number } | null, product: { id: string, version: number, status: ProductStatus } }> } }> } };

export type VariantsBulkSaveMutationVariables = Exact<{
  input: VariantsBulkSaveInput;
}>;


export type VariantsBulkSaveMutation = { variantsBulkSave: { results: Array<{ variantId: string, saved: boolean, variant: { id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, version: number } | null, product: { id: string, version: number, status: ProductStatus } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> }>, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminProductQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminProductQuery = { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, collections: { nodes: Array<{ id: string, title: string, kind: CollectionKind }> }, facets: Array<{ id: string, title: string, type: FacetType, values: Array<{ id: string, title: string, color: string | null }> }> };

export type AdminProductVariantsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type AdminProductVariantsQuery = { product: { variants: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null };

export type AdminProductPickQueryVariables = Exact<{
  query: string;
}>;


export type AdminProductPickQuery = { products: { nodes: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } };

export type ProductCreateMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type ProductCreateMutation = { productCreate: { product: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductUpdateMutationVariables = Exact<{
  input: ProductUpdateInput;
}>;


export type ProductUpdateMutation = { productUpdate: { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductOptionsSetMutationVariables = Exact<{
  input: ProductOptionsSetInput;
}>;


export type ProductOptionsSetMutation = { productOptionsSet: { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductVariantsBulkUpdateMutationVariables = Exact<{
  input: ProductVariantsBulkUpdateInput;
}>;


export type ProductVariantsBulkUpdateMutation = { productVariantsBulkUpdate: { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductDuplicateMutationVariables = Exact<{
  input: ProductDuplicateInput;
}>;


export type ProductDuplicateMutation = { productDuplicate: { product: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductRestoreMutationVariables = Exact<{
  input: ProductRestoreInput;
}>;


export type ProductRestoreMutation = { productRestore: { product: { id: string, title: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductMediaAddMutationVariables = Exact<{
  input: ProductMediaAddInput;
}>;


export type ProductMediaAddMutation = { productMediaAdd: { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductMediaReorderMutationVariables = Exact<{
  input: ProductMediaReorderInput;
}>;


export type ProductMediaReorderMutation = { productMediaReorder: { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductMediaUpdateMutationVariables = Exact<{
  input: ProductMediaUpdateInput;
}>;


export type ProductMediaUpdateMutation = { productMediaUpdate: { product: { id: string, version: number, slug: string, title: string, subtitle: string | null, descriptionHtml: string, vendor: string | null, productType: string | null, tags: Array<string>, status: ProductStatus, publishedAt: string | null, taxCategory: string | null, createdAt: string, updatedAt: string, seoTitle: string | null, seoDescription: string | null, storefrontUrl: string, careText: string | null, makerText: string | null, specifications: Array<{ name: string, value: string }>, media: Array<{ id: string, altText: string, url: string, large: string, focalPoint: { x: number, y: number } | null }>, priceRange: { minVariantPrice: { amount: number, currencyCode: string } }, options: Array<{ name: string, values: Array<{ name: string, swatch: { color: string | null, image: { id: string } | null } | null }> }>, collections: Array<{ id: string, title: string }>, facetValues: Array<{ id: string }>, relatedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, variants: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, weightGrams: number | null, tracked: boolean, continueSelling: boolean, mediaId: string | null, selectedOptions: Array<{ name: string, value: string }>, image: { url: string, altText: string } | null, price: { amount: number, currencyCode: string }, compareAtPrice: { amount: number, currencyCode: string } | null, cost: { amount: number, currencyCode: string } | null, inventory: { onHand: number, reserved: number, available: number, version: number } | null }> } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductsBulkUpdateMutationVariables = Exact<{
  input: ProductsBulkUpdateInput;
}>;


export type ProductsBulkUpdateMutation = { productsBulkUpdate: { operation: { id: string, state: BulkOperationState, total: number, doneCount: number, changedCount: number, failedCount: number, problems: Array<{ productId: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type BulkOperationUndoMutationVariables = Exact<{
  id: string | number;
}>;


export type BulkOperationUndoMutation = { bulkOperationUndo: { operation: { id: string, state: BulkOperationState, total: number, doneCount: number, changedCount: number, failedCount: number, problems: Array<{ productId: string, message: string }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type BulkOperationQueryVariables = Exact<{
  id: string | number;
}>;


export type BulkOperationQuery = { bulkOperation: { id: string, state: BulkOperationState, total: number, doneCount: number, changedCount: number, failedCount: number, problems: Array<{ productId: string, message: string }> } | null };

export type ProductsBulkPreviewQueryVariables = Exact<{
  input: ProductsBulkUpdateInput;
}>;


export type ProductsBulkPreviewQuery = { productsBulkPreview: { count: number, userErrors: Array<{ code: string, message: string, field: Array<string> | null }>, sample: Array<{ before: { id: string, title: string, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } } }, after: { id: string, priceRange: { minVariantPrice: { amount: number, currencyCode: string }, maxVariantPrice: { amount: number, currencyCode: string } } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> }> } };

export type ProductDeleteMutationVariables = Exact<{
  input: ProductDeleteInput;
}>;


export type ProductDeleteMutation = { productDelete: { deletedProductId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ProductStockSaveMutationVariables = Exact<{
  input: VariantsBulkSaveInput;
}>;


export type ProductStockSaveMutation = { variantsBulkSave: { results: Array<{ variantId: string, variant: { inventory: { onHand: number, reserved: number, available: number, version: number } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> }>, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type InventorySetMutationVariables = Exact<{
  input: InventorySetInput;
}>;


export type InventorySetMutation = { inventorySet: { inventory: { onHand: number, reserved: number, available: number, version: number } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminRedirectFragment = { id: string, version: number, path: string, target: string | null, automatic: boolean, updatedAt: string };

export type AdminRedirectsQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminRedirectsQuery = { urlRedirects: { totalCount: number, nodes: Array<{ id: string, version: number, path: string, target: string | null, automatic: boolean, updatedAt: string }> } };

export type AdminRedirectCountQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminRedirectCountQuery = { urlRedirects: { totalCount: number } };

export type UrlRedirectCreateMutationVariables = Exact<{
  input: UrlRedirectCreateInput;
}>;


export type UrlRedirectCreateMutation = { urlRedirectCreate: { urlRedirect: { id: string, version: number, path: string, target: string | null, automatic: boolean, updatedAt: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type UrlRedirectUpdateMutationVariables = Exact<{
  input: UrlRedirectUpdateInput;
}>;


export type UrlRedirectUpdateMutation = { urlRedirectUpdate: { urlRedirect: { id: string, version: number, path: string, target: string | null, automatic: boolean, updatedAt: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type UrlRedirectDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type UrlRedirectDeleteMutation = { urlRedirectDelete: { deletedUrlRedirectId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminSavedViewFragment = { id: string, name: string, query: string };

export type AdminSavedViewsQueryVariables = Exact<{
  list: SavedViewList;
}>;


export type AdminSavedViewsQuery = { savedViews: Array<{ id: string, name: string, query: string }> };

export type SavedViewSetMutationVariables = Exact<{
  input: SavedViewSetInput;
}>;


export type SavedViewSetMutation = { savedViewSet: { savedViews: Array<{ id: string, name: string, query: string }>, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SavedViewDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type SavedViewDeleteMutation = { savedViewDelete: { deletedSavedViewId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminSearchTermFragment = { query: string, searches: number, results: number | null, clickedSearches: number, addedSearches: number, suggestionClicks: number, lastSearchedAt: string, searchRedirect: { id: string, target: string } | null, searchPlacement: { id: string } | null };

export type AdminSynonymFragment = { id: string, version: number, terms: Array<string>, inputs: Array<string>, updatedAt: string };

export type AdminSearchRedirectFragment = { id: string, version: number, queries: Array<string>, target: string, updatedAt: string };

export type AdminPlacedProductFragment = { id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } };

export type AdminSearchPlacementFragment = { id: string, version: number, queries: Array<string>, updatedAt: string, pinnedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, buriedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> };

export type AdminSearchPageFragment = { totalCount: number, suggestion: string | null, relaxed: boolean, products: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> };

export type AdminSearchTermsQueryVariables = Exact<{
  range?: SearchTermRange | null | undefined;
  withoutResults?: boolean | null | undefined;
  fewClicks?: boolean | null | undefined;
  suggested?: boolean | null | undefined;
  query?: string | null | undefined;
  page?: number | null | undefined;
}>;


export type AdminSearchTermsQuery = { searchTerms: { totalCount: number, nodes: Array<{ query: string, searches: number, results: number | null, clickedSearches: number, addedSearches: number, suggestionClicks: number, lastSearchedAt: string, searchRedirect: { id: string, target: string } | null, searchPlacement: { id: string } | null }> }, searchTotals: { searches: number, withoutResults: number, clickedSearches: number, suggestionClicks: number } };

export type AdminSearchTermCountQueryVariables = Exact<{
  range?: SearchTermRange | null | undefined;
  withoutResults?: boolean | null | undefined;
  fewClicks?: boolean | null | undefined;
  suggested?: boolean | null | undefined;
}>;


export type AdminSearchTermCountQuery = { searchTerms: { totalCount: number } };

export type AdminSynonymsQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminSynonymsQuery = { synonyms: { totalCount: number, nodes: Array<{ id: string, version: number, terms: Array<string>, inputs: Array<string>, updatedAt: string }> } };

export type AdminSynonymCountQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminSynonymCountQuery = { synonyms: { totalCount: number } };

export type AdminSynonymQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminSynonymQuery = { synonym: { id: string, version: number, terms: Array<string>, inputs: Array<string>, updatedAt: string } | null };

export type AdminSearchRedirectsQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminSearchRedirectsQuery = { searchRedirects: { totalCount: number, nodes: Array<{ id: string, version: number, queries: Array<string>, target: string, updatedAt: string }> } };

export type AdminSearchRedirectCountQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminSearchRedirectCountQuery = { searchRedirects: { totalCount: number } };

export type AdminSearchPlacementsQueryVariables = Exact<{
  page?: number | null | undefined;
  query?: string | null | undefined;
}>;


export type AdminSearchPlacementsQuery = { searchPlacements: { totalCount: number, nodes: Array<{ id: string, version: number, queries: Array<string>, updatedAt: string, pinnedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, buriedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> }> } };

export type AdminSearchPlacementCountQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminSearchPlacementCountQuery = { searchPlacements: { totalCount: number } };

export type AdminSearchPlacementQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminSearchPlacementQuery = { searchPlacement: { id: string, version: number, queries: Array<string>, updatedAt: string, pinnedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, buriedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } | null };

export type AdminSearchPreviewQueryVariables = Exact<{
  input: SearchPreviewInput;
}>;


export type AdminSearchPreviewQuery = { searchPreview: { before: { totalCount: number, suggestion: string | null, relaxed: boolean, products: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> }, after: { totalCount: number, suggestion: string | null, relaxed: boolean, products: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } } | null };

export type SynonymSetMutationVariables = Exact<{
  input: SynonymInput;
}>;


export type SynonymSetMutation = { synonymSet: { synonym: { id: string, version: number, terms: Array<string>, inputs: Array<string>, updatedAt: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SynonymDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type SynonymDeleteMutation = { synonymDelete: { deletedId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SearchRedirectSetMutationVariables = Exact<{
  input: SearchRedirectInput;
}>;


export type SearchRedirectSetMutation = { searchRedirectSet: { searchRedirect: { id: string, version: number, queries: Array<string>, target: string, updatedAt: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SearchRedirectDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type SearchRedirectDeleteMutation = { searchRedirectDelete: { deletedId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SearchPlacementSetMutationVariables = Exact<{
  input: SearchPlacementInput;
}>;


export type SearchPlacementSetMutation = { searchPlacementSet: { searchPlacement: { id: string, version: number, queries: Array<string>, updatedAt: string, pinnedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }>, buriedProducts: Array<{ id: string, title: string, status: ProductStatus, featuredImage: { url: string, altText: string } | null, priceRange: { minVariantPrice: { amount: number, currencyCode: string } } }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SearchPlacementDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type SearchPlacementDeleteMutation = { searchPlacementDelete: { deletedId: string | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AdminStoreSettingsFragment = { version: number, shopName: string, contactEmail: string, announcement: string, language: string, currencyCode: string, countryCode: string, storefrontUrl: string, trial: boolean, searchIndex: { state: SearchIndexState, percent: number, products: number, limit: number } };

export type AdminSearchIndexFragment = { state: SearchIndexState, percent: number, products: number, limit: number };

export type AdminStoreSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminStoreSettingsQuery = { storeSettings: { version: number, shopName: string, contactEmail: string, announcement: string, language: string, currencyCode: string, countryCode: string, storefrontUrl: string, trial: boolean, searchIndex: { state: SearchIndexState, percent: number, products: number, limit: number } } };

export type AdminSearchIndexStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminSearchIndexStatusQuery = { storeSettings: { searchIndex: { state: SearchIndexState, percent: number, products: number, limit: number } } };

export type StoreSettingsUpdateMutationVariables = Exact<{
  input: StoreSettingsUpdateInput;
}>;


export type StoreSettingsUpdateMutation = { storeSettingsUpdate: { storeSettings: { version: number, shopName: string, contactEmail: string, announcement: string, language: string, currencyCode: string, countryCode: string, storefrontUrl: string, trial: boolean, searchIndex: { state: SearchIndexState, percent: number, products: number, limit: number } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AdminThumbFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
    `, {"fragmentName":"AdminThumb"}) as unknown as TypedDocumentString<AdminThumbFragment, unknown>;
export const AdminCollectionRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminCollectionRow on Collection {
  id
  version
  title
  slug
  kind
  position
  productCount
  image {
    ...AdminThumb
  }
  parent {
    id
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}`, {"fragmentName":"AdminCollectionRow"}) as unknown as TypedDocumentString<AdminCollectionRowFragment, unknown>;
export const AdminMoneyFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminMoney on Money {
  amount
  currencyCode
}
    `, {"fragmentName":"AdminMoney"}) as unknown as TypedDocumentString<AdminMoneyFragment, unknown>;
export const AdminCollectionDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminCollectionDetail on Collection {
  id
  version
  title
  slug
  description
  kind
  sortOrder
  position
  productCount
  updating
  seoTitle
  seoDescription
  storefrontUrl
  image {
    id
    url(width: 480)
    altText
  }
  parent {
    id
  }
  rules {
    match
    conditions {
      field
      relation
      value
    }
  }
  products(page: 1, perPage: 100) {
    totalCount
    nodes {
      id
      title
      status
      featuredImage {
        ...AdminThumb
      }
      priceRange {
        minVariantPrice {
          ...AdminMoney
        }
      }
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminCollectionDetail"}) as unknown as TypedDocumentString<AdminCollectionDetailFragment, unknown>;
export const AdminFacetRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminFacetRow on Facet {
  id
  version
  title
  type
  unit
  filterable
  showInSpecifications
  position
  productCount
  values {
    id
    title
    color
  }
}
    `, {"fragmentName":"AdminFacetRow"}) as unknown as TypedDocumentString<AdminFacetRowFragment, unknown>;
export const AdminFacetDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminFacetDetail on Facet {
  id
  version
  code
  title
  type
  unit
  filterable
  showInSpecifications
  productCount
  values {
    id
    code
    title
    color
    number
    productCount
  }
}
    `, {"fragmentName":"AdminFacetDetail"}) as unknown as TypedDocumentString<AdminFacetDetailFragment, unknown>;
export const AdminUserErrorFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminUserError on UserError {
  code
  message
  field
}
    `, {"fragmentName":"AdminUserError"}) as unknown as TypedDocumentString<AdminUserErrorFragment, unknown>;
export const AdminOrderRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminOrderRow on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  shippingAddress {
    city
    countryCode
  }
  lines {
    id
    title
    quantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
  }
  total {
    ...AdminMoney
  }
  issues {
    id
    code
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminOrderRow"}) as unknown as TypedDocumentString<AdminOrderRowFragment, unknown>;
export const AdminAddressFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
    `, {"fragmentName":"AdminAddress"}) as unknown as TypedDocumentString<AdminAddressFragment, unknown>;
export const AdminParcelFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminParcel on Order {
  id
  number
  placedAt
  customerName
  shippingTitle
  status
  paymentStatus
  shippingAddress {
    ...AdminAddress
  }
  lines {
    id
    title
    variantTitle
    sku
    fulfillableQuantity
    image {
      url(width: 320)
      altText
    }
  }
  issues {
    id
    code
    message
  }
}
    fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}`, {"fragmentName":"AdminParcel"}) as unknown as TypedDocumentString<AdminParcelFragment, unknown>;
export const AdminOrderDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminOrderDetail on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  email
  phone
  nextOrderId
  previousOrderId
  shippingAddress {
    ...AdminAddress
  }
  billingAddress {
    ...AdminAddress
  }
  lines {
    id
    productId
    title
    variantTitle
    sku
    quantity
    fulfilledQuantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
    unitPrice {
      ...AdminMoney
    }
    lineTotal {
      ...AdminMoney
    }
  }
  subtotal {
    ...AdminMoney
  }
  discountTotal {
    ...AdminMoney
  }
  shippingTotal {
    ...AdminMoney
  }
  taxTotal {
    ...AdminMoney
  }
  total {
    ...AdminMoney
  }
  taxLines {
    title
    rate
  }
  payments {
    id
    status
    methodLabel
    failureMessage
    capturedAmount {
      ...AdminMoney
    }
  }
  fulfillments {
    id
    carrier
    trackingNumber
    trackingUrl
    createdAt
    lines {
      quantity
      orderLine {
        id
      }
    }
  }
  events {
    id
    type
    message
    actor
    createdAt
  }
  issues {
    id
    code
    message
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}`, {"fragmentName":"AdminOrderDetail"}) as unknown as TypedDocumentString<AdminOrderDetailFragment, unknown>;
export const AdminAttentionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminAttention on Attention {
  issues {
    id
    code
    message
    orderId
    orderNumber
  }
  failedWork {
    id
    kind
    topic
    error
    attempts
  }
}
    `, {"fragmentName":"AdminAttention"}) as unknown as TypedDocumentString<AdminAttentionFragment, unknown>;
export const AdminProductRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminProductRow on Product {
  id
  title
  status
  publishedAt
  updatedAt
  featuredImage {
    ...AdminThumb
  }
  variants(first: 1) {
    totalCount
  }
  stock {
    tracked
    onHand
    reserved
    available
    soldOut
  }
  collections {
    id
    title
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
    maxVariantPrice {
      ...AdminMoney
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminProductRow"}) as unknown as TypedDocumentString<AdminProductRowFragment, unknown>;
export const AdminGridVariantFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminGridVariant on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    version
  }
  product {
    id
    version
    status
  }
}
    fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminGridVariant"}) as unknown as TypedDocumentString<AdminGridVariantFragment, unknown>;
export const AdminGridProductFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminGridProduct on Product {
  id
  version
  title
  status
  featuredImage {
    ...AdminThumb
  }
  variants(first: 100) {
    totalCount
    nodes {
      ...AdminGridVariant
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminGridVariant on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    version
  }
  product {
    id
    version
    status
  }
}`, {"fragmentName":"AdminGridProduct"}) as unknown as TypedDocumentString<AdminGridProductFragment, unknown>;
export const AdminRelatedFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminRelated"}) as unknown as TypedDocumentString<AdminRelatedFragment, unknown>;
export const AdminVariantDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminVariantDetail"}) as unknown as TypedDocumentString<AdminVariantDetailFragment, unknown>;
export const AdminProductDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`, {"fragmentName":"AdminProductDetail"}) as unknown as TypedDocumentString<AdminProductDetailFragment, unknown>;
export const AdminFacetChoiceFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminFacetChoice on Facet {
  id
  title
  type
  values {
    id
    title
    color
  }
}
    `, {"fragmentName":"AdminFacetChoice"}) as unknown as TypedDocumentString<AdminFacetChoiceFragment, unknown>;
export const AdminPriceRangeFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminPriceRange on ProductPriceRange {
  minVariantPrice {
    ...AdminMoney
  }
  maxVariantPrice {
    ...AdminMoney
  }
}
    fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminPriceRange"}) as unknown as TypedDocumentString<AdminPriceRangeFragment, unknown>;
export const AdminBulkOperationFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminBulkOperation on BulkOperation {
  id
  state
  total
  doneCount
  changedCount
  failedCount
  problems {
    productId
    message
  }
}
    `, {"fragmentName":"AdminBulkOperation"}) as unknown as TypedDocumentString<AdminBulkOperationFragment, unknown>;
export const AdminLowVariantFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminLowVariant on ProductVariant {
  id
  title
  inventory {
    available
  }
  product {
    title
  }
}
    `, {"fragmentName":"AdminLowVariant"}) as unknown as TypedDocumentString<AdminLowVariantFragment, unknown>;
export const AdminImportFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminImport on ProductImport {
  id
  fileName
  state
  rowCount
  rowsDone
  productsCreated
  productsUpdated
  productsUnchanged
  applied
  actor
  createdAt
  appliedAt
  canUndo
  error
  encoding
  encodingGuessed
  delimiter
  decimal
  firstLineIsData
  handlesFromTitles
  columns {
    heading
    use
    isOpen
    sample
    field {
      name
      label
    }
    suggestion {
      name
    }
  }
  counts {
    create
    update
    unchanged
    refused
    warned
  }
  pictures {
    total
    done
    failed
  }
}
    `, {"fragmentName":"AdminImport"}) as unknown as TypedDocumentString<AdminImportFragment, unknown>;
export const AdminInventoryRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminInventoryRow on ProductVariant {
  id
  title
  sku
  tracked
  stockState
  image {
    ...AdminThumb
  }
  inventory {
    onHand
    reserved
    available
    version
    lowStockThreshold
  }
  product {
    id
    title
    status
    variants(first: 1) {
      totalCount
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}`, {"fragmentName":"AdminInventoryRow"}) as unknown as TypedDocumentString<AdminInventoryRowFragment, unknown>;
export const AdminStockMovementFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminStockMovement on StockMovement {
  id
  deltaOnHand
  deltaReserved
  onHandAfter
  reason
  actor
  orderId
  orderNumber
  createdAt
}
    `, {"fragmentName":"AdminStockMovement"}) as unknown as TypedDocumentString<AdminStockMovementFragment, unknown>;
export const AdminAssetFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminAsset on LibraryAsset {
  id
  fileName
  altText
  url(width: 320)
  width
  height
  byteSize
  createdAt
  usageCount
  focalPoint {
    x
    y
  }
}
    `, {"fragmentName":"AdminAsset"}) as unknown as TypedDocumentString<AdminAssetFragment, unknown>;
export const AdminAssetDetailFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminAssetDetail on LibraryAsset {
  ...AdminAsset
  large: url(width: 960)
  uses {
    kind
    id
    title
  }
}
    fragment AdminAsset on LibraryAsset {
  id
  fileName
  altText
  url(width: 320)
  width
  height
  byteSize
  createdAt
  usageCount
  focalPoint {
    x
    y
  }
}`, {"fragmentName":"AdminAssetDetail"}) as unknown as TypedDocumentString<AdminAssetDetailFragment, unknown>;
export const AdminRedirectFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminRedirect on UrlRedirect {
  id
  version
  path
  target
  automatic
  updatedAt
}
    `, {"fragmentName":"AdminRedirect"}) as unknown as TypedDocumentString<AdminRedirectFragment, unknown>;
export const AdminSavedViewFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSavedView on SavedView {
  id
  name
  query
}
    `, {"fragmentName":"AdminSavedView"}) as unknown as TypedDocumentString<AdminSavedViewFragment, unknown>;
export const AdminSearchTermFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSearchTerm on SearchTerm {
  query
  searches
  results
  clickedSearches
  addedSearches
  suggestionClicks
  lastSearchedAt
  searchRedirect {
    id
    target
  }
  searchPlacement {
    id
  }
}
    `, {"fragmentName":"AdminSearchTerm"}) as unknown as TypedDocumentString<AdminSearchTermFragment, unknown>;
export const AdminSynonymFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSynonym on Synonym {
  id
  version
  terms
  inputs
  updatedAt
}
    `, {"fragmentName":"AdminSynonym"}) as unknown as TypedDocumentString<AdminSynonymFragment, unknown>;
export const AdminSearchRedirectFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSearchRedirect on SearchRedirect {
  id
  version
  queries
  target
  updatedAt
}
    `, {"fragmentName":"AdminSearchRedirect"}) as unknown as TypedDocumentString<AdminSearchRedirectFragment, unknown>;
export const AdminPlacedProductFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`, {"fragmentName":"AdminPlacedProduct"}) as unknown as TypedDocumentString<AdminPlacedProductFragment, unknown>;
export const AdminSearchPlacementFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSearchPlacement on SearchPlacement {
  id
  version
  queries
  pinnedProducts {
    ...AdminPlacedProduct
  }
  buriedProducts {
    ...AdminPlacedProduct
  }
  updatedAt
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`, {"fragmentName":"AdminSearchPlacement"}) as unknown as TypedDocumentString<AdminSearchPlacementFragment, unknown>;
export const AdminSearchPageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSearchPage on SearchPreviewPage {
  totalCount
  suggestion
  relaxed
  products {
    ...AdminPlacedProduct
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`, {"fragmentName":"AdminSearchPage"}) as unknown as TypedDocumentString<AdminSearchPageFragment, unknown>;
export const AdminSearchIndexFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminSearchIndex on SearchIndexStatus {
  state
  percent
  products
  limit
}
    `, {"fragmentName":"AdminSearchIndex"}) as unknown as TypedDocumentString<AdminSearchIndexFragment, unknown>;
export const AdminStoreSettingsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdminStoreSettings on StoreSettings {
  version
  shopName
  contactEmail
  announcement
  language
  currencyCode
  countryCode
  storefrontUrl
  trial
  searchIndex {
    ...AdminSearchIndex
  }
}
    fragment AdminSearchIndex on SearchIndexStatus {
  state
  percent
  products
  limit
}`, {"fragmentName":"AdminStoreSettings"}) as unknown as TypedDocumentString<AdminStoreSettingsFragment, unknown>;
export const AdminCollectionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminCollections($page: Int) {
  collections(page: $page, perPage: 100) {
    totalCount
    nodes {
      ...AdminCollectionRow
    }
  }
}
    fragment AdminCollectionRow on Collection {
  id
  version
  title
  slug
  kind
  position
  productCount
  image {
    ...AdminThumb
  }
  parent {
    id
  }
}
fragment AdminThumb on Asset {
  url(width: 160)
  altText
}`) as unknown as TypedDocumentString<AdminCollectionsQuery, AdminCollectionsQueryVariables>;
export const AdminCollectionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminCollection($id: ID!) {
  collection(id: $id) {
    ...AdminCollectionDetail
  }
  collections(perPage: 100) {
    nodes {
      id
      title
      parent {
        id
      }
    }
  }
  facets {
    ...AdminFacetChoice
  }
}
    fragment AdminCollectionDetail on Collection {
  id
  version
  title
  slug
  description
  kind
  sortOrder
  position
  productCount
  updating
  seoTitle
  seoDescription
  storefrontUrl
  image {
    id
    url(width: 480)
    altText
  }
  parent {
    id
  }
  rules {
    match
    conditions {
      field
      relation
      value
    }
  }
  products(page: 1, perPage: 100) {
    totalCount
    nodes {
      id
      title
      status
      featuredImage {
        ...AdminThumb
      }
      priceRange {
        minVariantPrice {
          ...AdminMoney
        }
      }
    }
  }
}
fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminFacetChoice on Facet {
  id
  title
  type
  values {
    id
    title
    color
  }
}`) as unknown as TypedDocumentString<AdminCollectionQuery, AdminCollectionQueryVariables>;
export const AdminRulesPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminRulesPreview($rules: CollectionRulesInput!) {
  collectionRulesPreview(rules: $rules) {
    count
    complete
    products {
      id
      title
      featuredImage {
        ...AdminThumb
      }
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<AdminRulesPreviewQuery, AdminRulesPreviewQueryVariables>;
export const CollectionCreateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CollectionCreate($input: CollectionCreateInput!) {
  collectionCreate(input: $input) {
    collection {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CollectionCreateMutation, CollectionCreateMutationVariables>;
export const CollectionUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CollectionUpdate($input: CollectionUpdateInput!) {
  collectionUpdate(input: $input) {
    collection {
      ...AdminCollectionDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminCollectionDetail on Collection {
  id
  version
  title
  slug
  description
  kind
  sortOrder
  position
  productCount
  updating
  seoTitle
  seoDescription
  storefrontUrl
  image {
    id
    url(width: 480)
    altText
  }
  parent {
    id
  }
  rules {
    match
    conditions {
      field
      relation
      value
    }
  }
  products(page: 1, perPage: 100) {
    totalCount
    nodes {
      id
      title
      status
      featuredImage {
        ...AdminThumb
      }
      priceRange {
        minVariantPrice {
          ...AdminMoney
        }
      }
    }
  }
}
fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CollectionUpdateMutation, CollectionUpdateMutationVariables>;
export const CollectionMoveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CollectionMove($input: CollectionUpdateInput!) {
  collectionUpdate(input: $input) {
    collection {
      ...AdminCollectionRow
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminCollectionRow on Collection {
  id
  version
  title
  slug
  kind
  position
  productCount
  image {
    ...AdminThumb
  }
  parent {
    id
  }
}
fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CollectionMoveMutation, CollectionMoveMutationVariables>;
export const CollectionDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CollectionDelete($id: ID!) {
  collectionDelete(id: $id) {
    deletedCollectionId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CollectionDeleteMutation, CollectionDeleteMutationVariables>;
export const AdminCollectionProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminCollectionProducts($id: ID!) {
  collection(id: $id) {
    ...AdminCollectionDetail
  }
}
    fragment AdminCollectionDetail on Collection {
  id
  version
  title
  slug
  description
  kind
  sortOrder
  position
  productCount
  updating
  seoTitle
  seoDescription
  storefrontUrl
  image {
    id
    url(width: 480)
    altText
  }
  parent {
    id
  }
  rules {
    match
    conditions {
      field
      relation
      value
    }
  }
  products(page: 1, perPage: 100) {
    totalCount
    nodes {
      id
      title
      status
      featuredImage {
        ...AdminThumb
      }
      priceRange {
        minVariantPrice {
          ...AdminMoney
        }
      }
    }
  }
}
fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<AdminCollectionProductsQuery, AdminCollectionProductsQueryVariables>;
export const CollectionReorderProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CollectionReorderProducts($input: CollectionReorderProductsInput!) {
  collectionReorderProducts(input: $input) {
    collection {
      ...AdminCollectionDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminCollectionDetail on Collection {
  id
  version
  title
  slug
  description
  kind
  sortOrder
  position
  productCount
  updating
  seoTitle
  seoDescription
  storefrontUrl
  image {
    id
    url(width: 480)
    altText
  }
  parent {
    id
  }
  rules {
    match
    conditions {
      field
      relation
      value
    }
  }
  products(page: 1, perPage: 100) {
    totalCount
    nodes {
      id
      title
      status
      featuredImage {
        ...AdminThumb
      }
      priceRange {
        minVariantPrice {
          ...AdminMoney
        }
      }
    }
  }
}
fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<CollectionReorderProductsMutation, CollectionReorderProductsMutationVariables>;
export const AdminFacetsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminFacets {
  facets {
    ...AdminFacetRow
  }
}
    fragment AdminFacetRow on Facet {
  id
  version
  title
  type
  unit
  filterable
  showInSpecifications
  position
  productCount
  values {
    id
    title
    color
  }
}`) as unknown as TypedDocumentString<AdminFacetsQuery, AdminFacetsQueryVariables>;
export const AdminFacetDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminFacet($id: ID!) {
  facet(id: $id) {
    ...AdminFacetDetail
  }
}
    fragment AdminFacetDetail on Facet {
  id
  version
  code
  title
  type
  unit
  filterable
  showInSpecifications
  productCount
  values {
    id
    code
    title
    color
    number
    productCount
  }
}`) as unknown as TypedDocumentString<AdminFacetQuery, AdminFacetQueryVariables>;
export const FacetCreateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FacetCreate($input: FacetCreateInput!) {
  facetCreate(input: $input) {
    facet {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<FacetCreateMutation, FacetCreateMutationVariables>;
export const FacetUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FacetUpdate($input: FacetUpdateInput!) {
  facetUpdate(input: $input) {
    facet {
      ...AdminFacetDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminFacetDetail on Facet {
  id
  version
  code
  title
  type
  unit
  filterable
  showInSpecifications
  productCount
  values {
    id
    code
    title
    color
    number
    productCount
  }
}
fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<FacetUpdateMutation, FacetUpdateMutationVariables>;
export const FacetMoveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FacetMove($input: FacetUpdateInput!) {
  facetUpdate(input: $input) {
    facet {
      id
      version
      position
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<FacetMoveMutation, FacetMoveMutationVariables>;
export const FacetDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FacetDelete($id: ID!) {
  facetDelete(id: $id) {
    deletedFacetId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<FacetDeleteMutation, FacetDeleteMutationVariables>;
export const AdminHomeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminHome {
  low: productVariants(first: 3, variantStock: LOW, filter: { status: ACTIVE }) {
    totalCount
    nodes {
      ...AdminLowVariant
    }
  }
  soldOut: productVariants(
    first: 3
    variantStock: OUT
    filter: { status: ACTIVE }
  ) {
    totalCount
    nodes {
      ...AdminLowVariant
    }
  }
  attention {
    ...AdminAttention
  }
  dashboard {
    ordersToShip
    ordersToday
    unpaidCount
    failedMailCount
    ordersYesterday
    salesTodayByHour
    salesYesterdayByHour
    waitingOrders {
      id
      number
      placedAt
      lines {
        id
        productId
        title
        fulfillableQuantity
        image {
          ...AdminThumb
        }
      }
    }
    salesYesterday {
      ...AdminMoney
    }
    salesToday {
      ...AdminMoney
    }
    averageOrderToday {
      ...AdminMoney
    }
    latestOrders {
      ...AdminOrderRow
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminOrderRow on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  shippingAddress {
    city
    countryCode
  }
  lines {
    id
    title
    quantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
  }
  total {
    ...AdminMoney
  }
  issues {
    id
    code
  }
}
fragment AdminAttention on Attention {
  issues {
    id
    code
    message
    orderId
    orderNumber
  }
  failedWork {
    id
    kind
    topic
    error
    attempts
  }
}
fragment AdminLowVariant on ProductVariant {
  id
  title
  inventory {
    available
  }
  product {
    title
  }
}`) as unknown as TypedDocumentString<AdminHomeQuery, AdminHomeQueryVariables>;
export const OrderIssueResolveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OrderIssueResolve($id: ID!) {
  orderIssueResolve(id: $id) {
    attention {
      ...AdminAttention
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAttention on Attention {
  issues {
    id
    code
    message
    orderId
    orderNumber
  }
  failedWork {
    id
    kind
    topic
    error
    attempts
  }
}`) as unknown as TypedDocumentString<OrderIssueResolveMutation, OrderIssueResolveMutationVariables>;
export const FailedWorkRetryDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FailedWorkRetry($id: ID!) {
  failedWorkRetry(id: $id) {
    attention {
      ...AdminAttention
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAttention on Attention {
  issues {
    id
    code
    message
    orderId
    orderNumber
  }
  failedWork {
    id
    kind
    topic
    error
    attempts
  }
}`) as unknown as TypedDocumentString<FailedWorkRetryMutation, FailedWorkRetryMutationVariables>;
export const AdminImportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminImports {
  productImports(first: 10) {
    ...AdminImport
  }
}
    fragment AdminImport on ProductImport {
  id
  fileName
  state
  rowCount
  rowsDone
  productsCreated
  productsUpdated
  productsUnchanged
  applied
  actor
  createdAt
  appliedAt
  canUndo
  error
  encoding
  encodingGuessed
  delimiter
  decimal
  firstLineIsData
  handlesFromTitles
  columns {
    heading
    use
    isOpen
    sample
    field {
      name
      label
    }
    suggestion {
      name
    }
  }
  counts {
    create
    update
    unchanged
    refused
    warned
  }
  pictures {
    total
    done
    failed
  }
}`) as unknown as TypedDocumentString<AdminImportsQuery, AdminImportsQueryVariables>;
export const AdminImportFieldsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminImportFields {
  productImportFields {
    name
    label
    isRequired
  }
}
    `) as unknown as TypedDocumentString<AdminImportFieldsQuery, AdminImportFieldsQueryVariables>;
export const AdminImportProgressDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminImportProgress($id: ID!) {
  productImport(id: $id) {
    ...AdminImport
  }
}
    fragment AdminImport on ProductImport {
  id
  fileName
  state
  rowCount
  rowsDone
  productsCreated
  productsUpdated
  productsUnchanged
  applied
  actor
  createdAt
  appliedAt
  canUndo
  error
  encoding
  encodingGuessed
  delimiter
  decimal
  firstLineIsData
  handlesFromTitles
  columns {
    heading
    use
    isOpen
    sample
    field {
      name
      label
    }
    suggestion {
      name
    }
  }
  counts {
    create
    update
    unchanged
    refused
    warned
  }
  pictures {
    total
    done
    failed
  }
}`) as unknown as TypedDocumentString<AdminImportProgressQuery, AdminImportProgressQueryVariables>;
export const AdminImportRowsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminImportRows($id: ID!, $result: ProductImportRowResult, $page: Int) {
  productImport(id: $id) {
    ...AdminImport
    pictureFailures {
      productId
      url
      message
    }
    rows(result: $result, page: $page, perPage: 50) {
      totalCount
      nodes {
        line
        result
        title
        variant
        slug
        imageUrl
        changes {
          field
          isMoney
          before
          after
        }
        notes {
          column
          cell
          message
        }
      }
    }
  }
}
    fragment AdminImport on ProductImport {
  id
  fileName
  state
  rowCount
  rowsDone
  productsCreated
  productsUpdated
  productsUnchanged
  applied
  actor
  createdAt
  appliedAt
  canUndo
  error
  encoding
  encodingGuessed
  delimiter
  decimal
  firstLineIsData
  handlesFromTitles
  columns {
    heading
    use
    isOpen
    sample
    field {
      name
      label
    }
    suggestion {
      name
    }
  }
  counts {
    create
    update
    unchanged
    refused
    warned
  }
  pictures {
    total
    done
    failed
  }
}`) as unknown as TypedDocumentString<AdminImportRowsQuery, AdminImportRowsQueryVariables>;
export const ProductImportPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductImportPreview($input: ProductImportPreviewInput!) {
  productImportPreview(input: $input) {
    productImport {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductImportPreviewMutation, ProductImportPreviewMutationVariables>;
export const ProductImportRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductImportRun($input: ProductImportRunInput!) {
  productImportRun(input: $input) {
    productImport {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductImportRunMutation, ProductImportRunMutationVariables>;
export const ProductImportMendDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductImportMend($input: ProductImportMendInput!) {
  productImportMend(input: $input) {
    productImport {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductImportMendMutation, ProductImportMendMutationVariables>;
export const ProductImportCancelDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductImportCancel($input: ProductImportIdInput!) {
  productImportCancel(input: $input) {
    productImport {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductImportCancelMutation, ProductImportCancelMutationVariables>;
export const ProductImportUndoDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductImportUndo($input: ProductImportIdInput!) {
  productImportUndo(input: $input) {
    productImport {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductImportUndoMutation, ProductImportUndoMutationVariables>;
export const AdminInventoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminInventory($page: Int, $query: String, $variantStock: StockState) {
  productVariants(
    page: $page
    perPage: 50
    query: $query
    variantStock: $variantStock
    sort: TITLE_ASC
  ) {
    totalCount
    nodes {
      ...AdminInventoryRow
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminInventoryRow on ProductVariant {
  id
  title
  sku
  tracked
  stockState
  image {
    ...AdminThumb
  }
  inventory {
    onHand
    reserved
    available
    version
    lowStockThreshold
  }
  product {
    id
    title
    status
    variants(first: 1) {
      totalCount
    }
  }
}`) as unknown as TypedDocumentString<AdminInventoryQuery, AdminInventoryQueryVariables>;
export const AdminInventoryCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminInventoryCount($query: String, $variantStock: StockState) {
  productVariants(first: 1, query: $query, variantStock: $variantStock) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminInventoryCountQuery, AdminInventoryCountQueryVariables>;
export const InventoryAdjustDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation InventoryAdjust($input: InventoryAdjustInput!) {
  inventoryAdjust(input: $input) {
    inventory {
      onHand
      reserved
      available
      version
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<InventoryAdjustMutation, InventoryAdjustMutationVariables>;
export const AdminStockDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminStock($id: ID!) {
  productVariant(id: $id) {
    ...AdminInventoryRow
  }
  stockMovementReasons(variantId: $id)
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminInventoryRow on ProductVariant {
  id
  title
  sku
  tracked
  stockState
  image {
    ...AdminThumb
  }
  inventory {
    onHand
    reserved
    available
    version
    lowStockThreshold
  }
  product {
    id
    title
    status
    variants(first: 1) {
      totalCount
    }
  }
}`) as unknown as TypedDocumentString<AdminStockQuery, AdminStockQueryVariables>;
export const AdminStockLogDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminStockLog($id: ID!, $page: Int, $reason: String) {
  stockMovements(variantId: $id, page: $page, perPage: 50, reason: $reason) {
    totalCount
    nodes {
      ...AdminStockMovement
    }
  }
}
    fragment AdminStockMovement on StockMovement {
  id
  deltaOnHand
  deltaReserved
  onHandAfter
  reason
  actor
  orderId
  orderNumber
  createdAt
}`) as unknown as TypedDocumentString<AdminStockLogQuery, AdminStockLogQueryVariables>;
export const InventoryThresholdSetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation InventoryThresholdSet($input: InventoryThresholdSetInput!) {
  inventoryThresholdSet(input: $input) {
    inventory {
      lowStockThreshold
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<InventoryThresholdSetMutation, InventoryThresholdSetMutationVariables>;
export const AdminMailsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminMails($page: Int) {
  mails(page: $page, perPage: 50) {
    totalCount
    nodes {
      id
      to
      subject
      date
    }
  }
}
    `) as unknown as TypedDocumentString<AdminMailsQuery, AdminMailsQueryVariables>;
export const AdminMailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminMail($id: ID!) {
  mail(id: $id) {
    id
    to
    subject
    date
    text
    html
  }
}
    `) as unknown as TypedDocumentString<AdminMailQuery, AdminMailQueryVariables>;
export const MeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Me {
  me {
    id
    email
    name
    role
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const AdminFrameDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminFrame {
  me {
    id
    email
    name
    role
    permissions
  }
  storeSettings {
    shopName
    storefrontUrl
    currencyCode
    countryCode
    trial
    hasMailbox
  }
  orderCounts {
    toShip
  }
}
    `) as unknown as TypedDocumentString<AdminFrameQuery, AdminFrameQueryVariables>;
export const StaffLinkInfoDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StaffLinkInfo($token: String!) {
  staffLink(token: $token) {
    purpose
    needsStoreSettings
    shopName
    email
    name
  }
}
    `) as unknown as TypedDocumentString<StaffLinkInfoQuery, StaffLinkInfoQueryVariables>;
export const StaffLoginDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StaffLogin($input: StaffLoginInput!) {
  staffLogin(input: $input) {
    staff {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<StaffLoginMutation, StaffLoginMutationVariables>;
export const StaffSetupDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StaffSetup($input: StaffSetupInput!) {
  staffSetup(input: $input) {
    staff {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<StaffSetupMutation, StaffSetupMutationVariables>;
export const StaffLogoutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StaffLogout {
  staffLogout {
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<StaffLogoutMutation, StaffLogoutMutationVariables>;
export const AdminAssetsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminAssets($page: Int, $query: String, $filter: AssetFilterInput) {
  assets(page: $page, perPage: 48, query: $query, filter: $filter) {
    totalCount
    nodes {
      ...AdminAsset
    }
  }
}
    fragment AdminAsset on LibraryAsset {
  id
  fileName
  altText
  url(width: 320)
  width
  height
  byteSize
  createdAt
  usageCount
  focalPoint {
    x
    y
  }
}`) as unknown as TypedDocumentString<AdminAssetsQuery, AdminAssetsQueryVariables>;
export const AdminAssetCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminAssetCount($query: String, $filter: AssetFilterInput) {
  assets(perPage: 1, query: $query, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminAssetCountQuery, AdminAssetCountQueryVariables>;
export const AdminAssetDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminAsset($id: ID!) {
  asset(id: $id) {
    ...AdminAssetDetail
  }
}
    fragment AdminAsset on LibraryAsset {
  id
  fileName
  altText
  url(width: 320)
  width
  height
  byteSize
  createdAt
  usageCount
  focalPoint {
    x
    y
  }
}
fragment AdminAssetDetail on LibraryAsset {
  ...AdminAsset
  large: url(width: 960)
  uses {
    kind
    id
    title
  }
}`) as unknown as TypedDocumentString<AdminAssetQuery, AdminAssetQueryVariables>;
export const AssetUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssetUpdate($input: AssetUpdateInput!) {
  assetUpdate(input: $input) {
    asset {
      ...AdminAssetDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAsset on LibraryAsset {
  id
  fileName
  altText
  url(width: 320)
  width
  height
  byteSize
  createdAt
  usageCount
  focalPoint {
    x
    y
  }
}
fragment AdminAssetDetail on LibraryAsset {
  ...AdminAsset
  large: url(width: 960)
  uses {
    kind
    id
    title
  }
}`) as unknown as TypedDocumentString<AssetUpdateMutation, AssetUpdateMutationVariables>;
export const AssetDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssetDelete($input: AssetDeleteInput!) {
  assetDelete(input: $input) {
    deletedAssetIds
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<AssetDeleteMutation, AssetDeleteMutationVariables>;
export const AssetCreateFromUrlDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssetCreateFromUrl($input: AssetCreateFromUrlInput!) {
  assetCreateFromUrl(input: $input) {
    asset {
      ...AdminAsset
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAsset on LibraryAsset {
  id
  fileName
  altText
  url(width: 320)
  width
  height
  byteSize
  createdAt
  usageCount
  focalPoint {
    x
    y
  }
}`) as unknown as TypedDocumentString<AssetCreateFromUrlMutation, AssetCreateFromUrlMutationVariables>;
export const AdminOrdersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminOrders($page: Int, $query: String, $filter: OrderFilterInput, $sort: OrderSort) {
  orderCounts {
    all
    toShip
    unpaid
    fulfilled
    cancelled
  }
  orders(page: $page, perPage: 25, query: $query, filter: $filter, sort: $sort) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    nodes {
      ...AdminOrderRow
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminOrderRow on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  shippingAddress {
    city
    countryCode
  }
  lines {
    id
    title
    quantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
  }
  total {
    ...AdminMoney
  }
  issues {
    id
    code
  }
}`) as unknown as TypedDocumentString<AdminOrdersQuery, AdminOrdersQueryVariables>;
export const AdminOrderCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminOrderCount($query: String, $filter: OrderFilterInput) {
  orders(first: 1, query: $query, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminOrderCountQuery, AdminOrderCountQueryVariables>;
export const AdminOrderDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminOrder($id: ID!) {
  order(id: $id) {
    ...AdminOrderDetail
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminOrderDetail on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  email
  phone
  nextOrderId
  previousOrderId
  shippingAddress {
    ...AdminAddress
  }
  billingAddress {
    ...AdminAddress
  }
  lines {
    id
    productId
    title
    variantTitle
    sku
    quantity
    fulfilledQuantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
    unitPrice {
      ...AdminMoney
    }
    lineTotal {
      ...AdminMoney
    }
  }
  subtotal {
    ...AdminMoney
  }
  discountTotal {
    ...AdminMoney
  }
  shippingTotal {
    ...AdminMoney
  }
  taxTotal {
    ...AdminMoney
  }
  total {
    ...AdminMoney
  }
  taxLines {
    title
    rate
  }
  payments {
    id
    status
    methodLabel
    failureMessage
    capturedAmount {
      ...AdminMoney
    }
  }
  fulfillments {
    id
    carrier
    trackingNumber
    trackingUrl
    createdAt
    lines {
      quantity
      orderLine {
        id
      }
    }
  }
  events {
    id
    type
    message
    actor
    createdAt
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<AdminOrderQuery, AdminOrderQueryVariables>;
export const AdminPackingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminPacking {
  orders(perPage: 100, page: 1, filter: { view: TO_SHIP }, sort: OLDEST) {
    totalCount
    nodes {
      ...AdminParcel
    }
  }
}
    fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminParcel on Order {
  id
  number
  placedAt
  customerName
  shippingTitle
  status
  paymentStatus
  shippingAddress {
    ...AdminAddress
  }
  lines {
    id
    title
    variantTitle
    sku
    fulfillableQuantity
    image {
      url(width: 320)
      altText
    }
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<AdminPackingQuery, AdminPackingQueryVariables>;
export const PackingShipDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PackingShip($input: FulfillmentCreateInput!) {
  fulfillmentCreate(input: $input) {
    order {
      ...AdminParcel
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminParcel on Order {
  id
  number
  placedAt
  customerName
  shippingTitle
  status
  paymentStatus
  shippingAddress {
    ...AdminAddress
  }
  lines {
    id
    title
    variantTitle
    sku
    fulfillableQuantity
    image {
      url(width: 320)
      altText
    }
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<PackingShipMutation, PackingShipMutationVariables>;
export const FulfillmentCreateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FulfillmentCreate($input: FulfillmentCreateInput!) {
  fulfillmentCreate(input: $input) {
    order {
      ...AdminOrderDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminOrderDetail on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  email
  phone
  nextOrderId
  previousOrderId
  shippingAddress {
    ...AdminAddress
  }
  billingAddress {
    ...AdminAddress
  }
  lines {
    id
    productId
    title
    variantTitle
    sku
    quantity
    fulfilledQuantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
    unitPrice {
      ...AdminMoney
    }
    lineTotal {
      ...AdminMoney
    }
  }
  subtotal {
    ...AdminMoney
  }
  discountTotal {
    ...AdminMoney
  }
  shippingTotal {
    ...AdminMoney
  }
  taxTotal {
    ...AdminMoney
  }
  total {
    ...AdminMoney
  }
  taxLines {
    title
    rate
  }
  payments {
    id
    status
    methodLabel
    failureMessage
    capturedAmount {
      ...AdminMoney
    }
  }
  fulfillments {
    id
    carrier
    trackingNumber
    trackingUrl
    createdAt
    lines {
      quantity
      orderLine {
        id
      }
    }
  }
  events {
    id
    type
    message
    actor
    createdAt
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<FulfillmentCreateMutation, FulfillmentCreateMutationVariables>;
export const FulfillmentsCreateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FulfillmentsCreate($input: FulfillmentsCreateInput!) {
  fulfillmentsCreate(input: $input) {
    results {
      orderId
      order {
        ...AdminOrderRow
      }
      userErrors {
        ...AdminUserError
      }
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminOrderRow on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  shippingAddress {
    city
    countryCode
  }
  lines {
    id
    title
    quantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
  }
  total {
    ...AdminMoney
  }
  issues {
    id
    code
  }
}`) as unknown as TypedDocumentString<FulfillmentsCreateMutation, FulfillmentsCreateMutationVariables>;
export const FulfillmentTrackingUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation FulfillmentTrackingUpdate($input: FulfillmentTrackingUpdateInput!) {
  fulfillmentTrackingUpdate(input: $input) {
    order {
      ...AdminOrderDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminOrderDetail on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  email
  phone
  nextOrderId
  previousOrderId
  shippingAddress {
    ...AdminAddress
  }
  billingAddress {
    ...AdminAddress
  }
  lines {
    id
    productId
    title
    variantTitle
    sku
    quantity
    fulfilledQuantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
    unitPrice {
      ...AdminMoney
    }
    lineTotal {
      ...AdminMoney
    }
  }
  subtotal {
    ...AdminMoney
  }
  discountTotal {
    ...AdminMoney
  }
  shippingTotal {
    ...AdminMoney
  }
  taxTotal {
    ...AdminMoney
  }
  total {
    ...AdminMoney
  }
  taxLines {
    title
    rate
  }
  payments {
    id
    status
    methodLabel
    failureMessage
    capturedAmount {
      ...AdminMoney
    }
  }
  fulfillments {
    id
    carrier
    trackingNumber
    trackingUrl
    createdAt
    lines {
      quantity
      orderLine {
        id
      }
    }
  }
  events {
    id
    type
    message
    actor
    createdAt
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<FulfillmentTrackingUpdateMutation, FulfillmentTrackingUpdateMutationVariables>;
export const OrderNoteAddDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OrderNoteAdd($input: OrderNoteAddInput!) {
  orderNoteAdd(input: $input) {
    order {
      ...AdminOrderDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminOrderDetail on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  email
  phone
  nextOrderId
  previousOrderId
  shippingAddress {
    ...AdminAddress
  }
  billingAddress {
    ...AdminAddress
  }
  lines {
    id
    productId
    title
    variantTitle
    sku
    quantity
    fulfilledQuantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
    unitPrice {
      ...AdminMoney
    }
    lineTotal {
      ...AdminMoney
    }
  }
  subtotal {
    ...AdminMoney
  }
  discountTotal {
    ...AdminMoney
  }
  shippingTotal {
    ...AdminMoney
  }
  taxTotal {
    ...AdminMoney
  }
  total {
    ...AdminMoney
  }
  taxLines {
    title
    rate
  }
  payments {
    id
    status
    methodLabel
    failureMessage
    capturedAmount {
      ...AdminMoney
    }
  }
  fulfillments {
    id
    carrier
    trackingNumber
    trackingUrl
    createdAt
    lines {
      quantity
      orderLine {
        id
      }
    }
  }
  events {
    id
    type
    message
    actor
    createdAt
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<OrderNoteAddMutation, OrderNoteAddMutationVariables>;
export const OrderCancelDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OrderCancel($input: OrderCancelInput!) {
  orderCancel(input: $input) {
    order {
      ...AdminOrderDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminAddress on MailingAddress {
  firstName
  lastName
  company
  address1
  address2
  city
  postalCode
  countryCode
  country
  phone
}
fragment AdminOrderDetail on Order {
  id
  number
  placedAt
  customerName
  itemCount
  shippingTitle
  paymentStatus
  fulfillmentStatus
  status
  email
  phone
  nextOrderId
  previousOrderId
  shippingAddress {
    ...AdminAddress
  }
  billingAddress {
    ...AdminAddress
  }
  lines {
    id
    productId
    title
    variantTitle
    sku
    quantity
    fulfilledQuantity
    fulfillableQuantity
    image {
      ...AdminThumb
    }
    unitPrice {
      ...AdminMoney
    }
    lineTotal {
      ...AdminMoney
    }
  }
  subtotal {
    ...AdminMoney
  }
  discountTotal {
    ...AdminMoney
  }
  shippingTotal {
    ...AdminMoney
  }
  taxTotal {
    ...AdminMoney
  }
  total {
    ...AdminMoney
  }
  taxLines {
    title
    rate
  }
  payments {
    id
    status
    methodLabel
    failureMessage
    capturedAmount {
      ...AdminMoney
    }
  }
  fulfillments {
    id
    carrier
    trackingNumber
    trackingUrl
    createdAt
    lines {
      quantity
      orderLine {
        id
      }
    }
  }
  events {
    id
    type
    message
    actor
    createdAt
  }
  issues {
    id
    code
    message
  }
}`) as unknown as TypedDocumentString<OrderCancelMutation, OrderCancelMutationVariables>;
export const AdminPaletteDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminPalette($query: String!) {
  orders(first: 5, query: $query) {
    nodes {
      id
      number
      placedAt
      customerName
      paymentStatus
      fulfillmentStatus
      status
      lines {
        id
        image {
          ...AdminThumb
        }
      }
      total {
        ...AdminMoney
      }
    }
  }
  products(first: 5, query: $query) {
    nodes {
      id
      title
      status
      featuredImage {
        ...AdminThumb
      }
      stock {
        tracked
        available
      }
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<AdminPaletteQuery, AdminPaletteQueryVariables>;
export const AdminProductsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProducts($page: Int, $query: String, $filter: ProductFilterInput, $sort: AdminProductSort) {
  products(page: $page, perPage: 25, query: $query, filter: $filter, sort: $sort) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
    nodes {
      ...AdminProductRow
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminProductRow on Product {
  id
  title
  status
  publishedAt
  updatedAt
  featuredImage {
    ...AdminThumb
  }
  variants(first: 1) {
    totalCount
  }
  stock {
    tracked
    onHand
    reserved
    available
    soldOut
  }
  collections {
    id
    title
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
    maxVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<AdminProductsQuery, AdminProductsQueryVariables>;
export const AdminProductCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProductCount($query: String, $filter: ProductFilterInput) {
  products(first: 1, query: $query, filter: $filter) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminProductCountQuery, AdminProductCountQueryVariables>;
export const AdminProductViewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProductViews {
  all: products(first: 1) {
    totalCount
  }
  active: products(first: 1, filter: { status: ACTIVE }) {
    totalCount
  }
  draft: products(first: 1, filter: { status: DRAFT }) {
    totalCount
  }
  archived: products(first: 1, filter: { status: ARCHIVED }) {
    totalCount
  }
  lowStock: products(first: 1, filter: { status: ACTIVE, stock: LOW }) {
    totalCount
  }
  collections(first: 100) {
    nodes {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<AdminProductViewsQuery, AdminProductViewsQueryVariables>;
export const AdminProductFilterValuesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProductFilterValues {
  vendors: productFilterValues(field: VENDOR, first: 200) {
    value
    count
  }
  types: productFilterValues(field: PRODUCT_TYPE, first: 200) {
    value
    count
  }
  tags: productFilterValues(field: TAG, first: 200) {
    value
    count
  }
}
    `) as unknown as TypedDocumentString<AdminProductFilterValuesQuery, AdminProductFilterValuesQueryVariables>;
export const AdminGridDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminGrid($page: Int, $perPage: Int, $query: String, $filter: ProductFilterInput) {
  products(
    page: $page
    perPage: $perPage
    query: $query
    filter: $filter
    sort: TITLE_ASC
  ) {
    totalCount
    nodes {
      ...AdminGridProduct
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminGridProduct on Product {
  id
  version
  title
  status
  featuredImage {
    ...AdminThumb
  }
  variants(first: 100) {
    totalCount
    nodes {
      ...AdminGridVariant
    }
  }
}
fragment AdminGridVariant on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    version
  }
  product {
    id
    version
    status
  }
}`) as unknown as TypedDocumentString<AdminGridQuery, AdminGridQueryVariables>;
export const VariantsBulkSaveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VariantsBulkSave($input: VariantsBulkSaveInput!) {
  variantsBulkSave(input: $input) {
    results {
      variantId
      saved
      variant {
        ...AdminGridVariant
      }
      userErrors {
        ...AdminUserError
      }
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminGridVariant on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    version
  }
  product {
    id
    version
    status
  }
}`) as unknown as TypedDocumentString<VariantsBulkSaveMutation, VariantsBulkSaveMutationVariables>;
export const AdminProductDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProduct($id: ID!) {
  product(id: $id) {
    ...AdminProductDetail
  }
  collections(first: 100) {
    nodes {
      id
      title
      kind
    }
  }
  facets {
    ...AdminFacetChoice
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
fragment AdminFacetChoice on Facet {
  id
  title
  type
  values {
    id
    title
    color
  }
}`) as unknown as TypedDocumentString<AdminProductQuery, AdminProductQueryVariables>;
export const AdminProductVariantsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProductVariants($id: ID!, $after: String) {
  product(id: $id) {
    variants(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AdminVariantDetail
      }
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}`) as unknown as TypedDocumentString<AdminProductVariantsQuery, AdminProductVariantsQueryVariables>;
export const AdminProductPickDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminProductPick($query: String!) {
  products(first: 8, query: $query) {
    nodes {
      ...AdminRelated
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<AdminProductPickQuery, AdminProductPickQueryVariables>;
export const ProductCreateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductCreate($input: ProductCreateInput!) {
  productCreate(input: $input) {
    product {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductCreateMutation, ProductCreateMutationVariables>;
export const ProductUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductUpdate($input: ProductUpdateInput!) {
  productUpdate(input: $input) {
    product {
      ...AdminProductDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<ProductUpdateMutation, ProductUpdateMutationVariables>;
export const ProductOptionsSetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductOptionsSet($input: ProductOptionsSetInput!) {
  productOptionsSet(input: $input) {
    product {
      ...AdminProductDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<ProductOptionsSetMutation, ProductOptionsSetMutationVariables>;
export const ProductVariantsBulkUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductVariantsBulkUpdate($input: ProductVariantsBulkUpdateInput!) {
  productVariantsBulkUpdate(input: $input) {
    product {
      ...AdminProductDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<ProductVariantsBulkUpdateMutation, ProductVariantsBulkUpdateMutationVariables>;
export const ProductDuplicateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductDuplicate($input: ProductDuplicateInput!) {
  productDuplicate(input: $input) {
    product {
      id
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductDuplicateMutation, ProductDuplicateMutationVariables>;
export const ProductRestoreDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductRestore($input: ProductRestoreInput!) {
  productRestore(input: $input) {
    product {
      id
      title
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductRestoreMutation, ProductRestoreMutationVariables>;
export const ProductMediaAddDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductMediaAdd($input: ProductMediaAddInput!) {
  productMediaAdd(input: $input) {
    product {
      ...AdminProductDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<ProductMediaAddMutation, ProductMediaAddMutationVariables>;
export const ProductMediaReorderDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductMediaReorder($input: ProductMediaReorderInput!) {
  productMediaReorder(input: $input) {
    product {
      ...AdminProductDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<ProductMediaReorderMutation, ProductMediaReorderMutationVariables>;
export const ProductMediaUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductMediaUpdate($input: ProductMediaUpdateInput!) {
  productMediaUpdate(input: $input) {
    product {
      ...AdminProductDetail
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminProductDetail on Product {
  id
  version
  slug
  title
  subtitle
  descriptionHtml
  vendor
  productType
  tags
  status
  publishedAt
  taxCategory
  createdAt
  updatedAt
  seoTitle
  seoDescription
  storefrontUrl
  careText
  makerText
  specifications {
    name
    value
  }
  media {
    id
    altText
    url(width: 320)
    large: url(width: 640)
    focalPoint {
      x
      y
    }
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
  options {
    name
    values {
      name
      swatch {
        color
        image {
          id
        }
      }
    }
  }
  collections {
    id
    title
  }
  facetValues {
    id
  }
  relatedProducts {
    ...AdminRelated
  }
  variants(first: 100) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...AdminVariantDetail
    }
  }
}
fragment AdminVariantDetail on ProductVariant {
  id
  title
  sku
  barcode
  weightGrams
  tracked
  continueSelling
  mediaId
  selectedOptions {
    name
    value
  }
  image {
    ...AdminThumb
  }
  price {
    ...AdminMoney
  }
  compareAtPrice {
    ...AdminMoney
  }
  cost {
    ...AdminMoney
  }
  inventory {
    onHand
    reserved
    available
    version
  }
}
fragment AdminRelated on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}`) as unknown as TypedDocumentString<ProductMediaUpdateMutation, ProductMediaUpdateMutationVariables>;
export const ProductsBulkUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductsBulkUpdate($input: ProductsBulkUpdateInput!) {
  productsBulkUpdate(input: $input) {
    operation {
      ...AdminBulkOperation
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminBulkOperation on BulkOperation {
  id
  state
  total
  doneCount
  changedCount
  failedCount
  problems {
    productId
    message
  }
}`) as unknown as TypedDocumentString<ProductsBulkUpdateMutation, ProductsBulkUpdateMutationVariables>;
export const BulkOperationUndoDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BulkOperationUndo($id: ID!) {
  bulkOperationUndo(id: $id) {
    operation {
      ...AdminBulkOperation
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminBulkOperation on BulkOperation {
  id
  state
  total
  doneCount
  changedCount
  failedCount
  problems {
    productId
    message
  }
}`) as unknown as TypedDocumentString<BulkOperationUndoMutation, BulkOperationUndoMutationVariables>;
export const BulkOperationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BulkOperation($id: ID!) {
  bulkOperation(id: $id) {
    ...AdminBulkOperation
  }
}
    fragment AdminBulkOperation on BulkOperation {
  id
  state
  total
  doneCount
  changedCount
  failedCount
  problems {
    productId
    message
  }
}`) as unknown as TypedDocumentString<BulkOperationQuery, BulkOperationQueryVariables>;
export const ProductsBulkPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProductsBulkPreview($input: ProductsBulkUpdateInput!) {
  productsBulkPreview(input: $input) {
    count
    userErrors {
      ...AdminUserError
    }
    sample {
      before {
        id
        title
        priceRange {
          ...AdminPriceRange
        }
      }
      after {
        id
        priceRange {
          ...AdminPriceRange
        }
      }
      userErrors {
        ...AdminUserError
      }
    }
  }
}
    fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminPriceRange on ProductPriceRange {
  minVariantPrice {
    ...AdminMoney
  }
  maxVariantPrice {
    ...AdminMoney
  }
}`) as unknown as TypedDocumentString<ProductsBulkPreviewQuery, ProductsBulkPreviewQueryVariables>;
export const ProductDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductDelete($input: ProductDeleteInput!) {
  productDelete(input: $input) {
    deletedProductId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductDeleteMutation, ProductDeleteMutationVariables>;
export const ProductStockSaveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ProductStockSave($input: VariantsBulkSaveInput!) {
  variantsBulkSave(input: $input) {
    results {
      variantId
      variant {
        inventory {
          onHand
          reserved
          available
          version
        }
      }
      userErrors {
        ...AdminUserError
      }
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ProductStockSaveMutation, ProductStockSaveMutationVariables>;
export const InventorySetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation InventorySet($input: InventorySetInput!) {
  inventorySet(input: $input) {
    inventory {
      onHand
      reserved
      available
      version
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<InventorySetMutation, InventorySetMutationVariables>;
export const AdminRedirectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminRedirects($page: Int, $query: String) {
  urlRedirects(page: $page, perPage: 50, query: $query) {
    totalCount
    nodes {
      ...AdminRedirect
    }
  }
}
    fragment AdminRedirect on UrlRedirect {
  id
  version
  path
  target
  automatic
  updatedAt
}`) as unknown as TypedDocumentString<AdminRedirectsQuery, AdminRedirectsQueryVariables>;
export const AdminRedirectCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminRedirectCount {
  urlRedirects(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminRedirectCountQuery, AdminRedirectCountQueryVariables>;
export const UrlRedirectCreateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UrlRedirectCreate($input: UrlRedirectCreateInput!) {
  urlRedirectCreate(input: $input) {
    urlRedirect {
      ...AdminRedirect
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminRedirect on UrlRedirect {
  id
  version
  path
  target
  automatic
  updatedAt
}`) as unknown as TypedDocumentString<UrlRedirectCreateMutation, UrlRedirectCreateMutationVariables>;
export const UrlRedirectUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UrlRedirectUpdate($input: UrlRedirectUpdateInput!) {
  urlRedirectUpdate(input: $input) {
    urlRedirect {
      ...AdminRedirect
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminRedirect on UrlRedirect {
  id
  version
  path
  target
  automatic
  updatedAt
}`) as unknown as TypedDocumentString<UrlRedirectUpdateMutation, UrlRedirectUpdateMutationVariables>;
export const UrlRedirectDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UrlRedirectDelete($id: ID!) {
  urlRedirectDelete(id: $id) {
    deletedUrlRedirectId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<UrlRedirectDeleteMutation, UrlRedirectDeleteMutationVariables>;
export const AdminSavedViewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSavedViews($list: SavedViewList!) {
  savedViews(list: $list) {
    ...AdminSavedView
  }
}
    fragment AdminSavedView on SavedView {
  id
  name
  query
}`) as unknown as TypedDocumentString<AdminSavedViewsQuery, AdminSavedViewsQueryVariables>;
export const SavedViewSetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SavedViewSet($input: SavedViewSetInput!) {
  savedViewSet(input: $input) {
    savedViews {
      ...AdminSavedView
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminSavedView on SavedView {
  id
  name
  query
}`) as unknown as TypedDocumentString<SavedViewSetMutation, SavedViewSetMutationVariables>;
export const SavedViewDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SavedViewDelete($id: ID!) {
  savedViewDelete(id: $id) {
    deletedSavedViewId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<SavedViewDeleteMutation, SavedViewDeleteMutationVariables>;
export const AdminSearchTermsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchTerms($range: SearchTermRange, $withoutResults: Boolean, $fewClicks: Boolean, $suggested: Boolean, $query: String, $page: Int) {
  searchTerms(
    range: $range
    withoutResults: $withoutResults
    fewClicks: $fewClicks
    suggested: $suggested
    query: $query
    page: $page
    perPage: 50
  ) {
    totalCount
    nodes {
      ...AdminSearchTerm
    }
  }
  searchTotals(range: $range) {
    searches
    withoutResults
    clickedSearches
    suggestionClicks
  }
}
    fragment AdminSearchTerm on SearchTerm {
  query
  searches
  results
  clickedSearches
  addedSearches
  suggestionClicks
  lastSearchedAt
  searchRedirect {
    id
    target
  }
  searchPlacement {
    id
  }
}`) as unknown as TypedDocumentString<AdminSearchTermsQuery, AdminSearchTermsQueryVariables>;
export const AdminSearchTermCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchTermCount($range: SearchTermRange, $withoutResults: Boolean, $fewClicks: Boolean, $suggested: Boolean) {
  searchTerms(
    range: $range
    withoutResults: $withoutResults
    fewClicks: $fewClicks
    suggested: $suggested
    first: 1
  ) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminSearchTermCountQuery, AdminSearchTermCountQueryVariables>;
export const AdminSynonymsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSynonyms($page: Int, $query: String) {
  synonyms(page: $page, perPage: 50, query: $query) {
    totalCount
    nodes {
      ...AdminSynonym
    }
  }
}
    fragment AdminSynonym on Synonym {
  id
  version
  terms
  inputs
  updatedAt
}`) as unknown as TypedDocumentString<AdminSynonymsQuery, AdminSynonymsQueryVariables>;
export const AdminSynonymCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSynonymCount {
  synonyms(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminSynonymCountQuery, AdminSynonymCountQueryVariables>;
export const AdminSynonymDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSynonym($id: ID!) {
  synonym(id: $id) {
    ...AdminSynonym
  }
}
    fragment AdminSynonym on Synonym {
  id
  version
  terms
  inputs
  updatedAt
}`) as unknown as TypedDocumentString<AdminSynonymQuery, AdminSynonymQueryVariables>;
export const AdminSearchRedirectsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchRedirects($page: Int, $query: String) {
  searchRedirects(page: $page, perPage: 50, query: $query) {
    totalCount
    nodes {
      ...AdminSearchRedirect
    }
  }
}
    fragment AdminSearchRedirect on SearchRedirect {
  id
  version
  queries
  target
  updatedAt
}`) as unknown as TypedDocumentString<AdminSearchRedirectsQuery, AdminSearchRedirectsQueryVariables>;
export const AdminSearchRedirectCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchRedirectCount {
  searchRedirects(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminSearchRedirectCountQuery, AdminSearchRedirectCountQueryVariables>;
export const AdminSearchPlacementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchPlacements($page: Int, $query: String) {
  searchPlacements(page: $page, perPage: 50, query: $query) {
    totalCount
    nodes {
      ...AdminSearchPlacement
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
fragment AdminSearchPlacement on SearchPlacement {
  id
  version
  queries
  pinnedProducts {
    ...AdminPlacedProduct
  }
  buriedProducts {
    ...AdminPlacedProduct
  }
  updatedAt
}`) as unknown as TypedDocumentString<AdminSearchPlacementsQuery, AdminSearchPlacementsQueryVariables>;
export const AdminSearchPlacementCountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchPlacementCount {
  searchPlacements(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AdminSearchPlacementCountQuery, AdminSearchPlacementCountQueryVariables>;
export const AdminSearchPlacementDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchPlacement($id: ID!) {
  searchPlacement(id: $id) {
    ...AdminSearchPlacement
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
fragment AdminSearchPlacement on SearchPlacement {
  id
  version
  queries
  pinnedProducts {
    ...AdminPlacedProduct
  }
  buriedProducts {
    ...AdminPlacedProduct
  }
  updatedAt
}`) as unknown as TypedDocumentString<AdminSearchPlacementQuery, AdminSearchPlacementQueryVariables>;
export const AdminSearchPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchPreview($input: SearchPreviewInput!) {
  searchPreview(input: $input) {
    before {
      ...AdminSearchPage
    }
    after {
      ...AdminSearchPage
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
fragment AdminSearchPage on SearchPreviewPage {
  totalCount
  suggestion
  relaxed
  products {
    ...AdminPlacedProduct
  }
}`) as unknown as TypedDocumentString<AdminSearchPreviewQuery, AdminSearchPreviewQueryVariables>;
export const SynonymSetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SynonymSet($input: SynonymInput!) {
  synonymSet(input: $input) {
    synonym {
      ...AdminSynonym
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminSynonym on Synonym {
  id
  version
  terms
  inputs
  updatedAt
}`) as unknown as TypedDocumentString<SynonymSetMutation, SynonymSetMutationVariables>;
export const SynonymDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SynonymDelete($id: ID!) {
  synonymDelete(id: $id) {
    deletedId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<SynonymDeleteMutation, SynonymDeleteMutationVariables>;
export const SearchRedirectSetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SearchRedirectSet($input: SearchRedirectInput!) {
  searchRedirectSet(input: $input) {
    searchRedirect {
      ...AdminSearchRedirect
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminSearchRedirect on SearchRedirect {
  id
  version
  queries
  target
  updatedAt
}`) as unknown as TypedDocumentString<SearchRedirectSetMutation, SearchRedirectSetMutationVariables>;
export const SearchRedirectDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SearchRedirectDelete($id: ID!) {
  searchRedirectDelete(id: $id) {
    deletedId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<SearchRedirectDeleteMutation, SearchRedirectDeleteMutationVariables>;
export const SearchPlacementSetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SearchPlacementSet($input: SearchPlacementInput!) {
  searchPlacementSet(input: $input) {
    searchPlacement {
      ...AdminSearchPlacement
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminThumb on Asset {
  url(width: 160)
  altText
}
fragment AdminMoney on Money {
  amount
  currencyCode
}
fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminPlacedProduct on Product {
  id
  title
  status
  featuredImage {
    ...AdminThumb
  }
  priceRange {
    minVariantPrice {
      ...AdminMoney
    }
  }
}
fragment AdminSearchPlacement on SearchPlacement {
  id
  version
  queries
  pinnedProducts {
    ...AdminPlacedProduct
  }
  buriedProducts {
    ...AdminPlacedProduct
  }
  updatedAt
}`) as unknown as TypedDocumentString<SearchPlacementSetMutation, SearchPlacementSetMutationVariables>;
export const SearchPlacementDeleteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SearchPlacementDelete($id: ID!) {
  searchPlacementDelete(id: $id) {
    deletedId
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<SearchPlacementDeleteMutation, SearchPlacementDeleteMutationVariables>;
export const AdminStoreSettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminStoreSettings {
  storeSettings {
    ...AdminStoreSettings
  }
}
    fragment AdminStoreSettings on StoreSettings {
  version
  shopName
  contactEmail
  announcement
  language
  currencyCode
  countryCode
  storefrontUrl
  trial
  searchIndex {
    ...AdminSearchIndex
  }
}
fragment AdminSearchIndex on SearchIndexStatus {
  state
  percent
  products
  limit
}`) as unknown as TypedDocumentString<AdminStoreSettingsQuery, AdminStoreSettingsQueryVariables>;
export const AdminSearchIndexStatusDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AdminSearchIndexStatus {
  storeSettings {
    searchIndex {
      ...AdminSearchIndex
    }
  }
}
    fragment AdminSearchIndex on SearchIndexStatus {
  state
  percent
  products
  limit
}`) as unknown as TypedDocumentString<AdminSearchIndexStatusQuery, AdminSearchIndexStatusQueryVariables>;
export const StoreSettingsUpdateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation StoreSettingsUpdate($input: StoreSettingsUpdateInput!) {
  storeSettingsUpdate(input: $input) {
    storeSettings {
      ...AdminStoreSettings
    }
    userErrors {
      ...AdminUserError
    }
  }
}
    fragment AdminUserError on UserError {
  code
  message
  field
}
fragment AdminStoreSettings on StoreSettings {
  version
  shopName
  contactEmail
  announcement
  language
  currencyCode
  countryCode
  storefrontUrl
  trial
  searchIndex {
    ...AdminSearchIndex
  }
}
fragment AdminSearchIndex on SearchIndexStatus {
  state
  percent
  products
  limit
}`) as unknown as TypedDocumentString<StoreSettingsUpdateMutation, StoreSettingsUpdateMutationVariables>;