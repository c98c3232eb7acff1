import type { ProductStatus } from '../../../db/mongo/documents.ts'

/** Something about one row of the file, for the person who has to mend it. */
export interface RowNote {
  /** Line of the file on which the row begins, the header being line 1. */
  line: number
  /** Header of the column as the file writes it; absent when the whole row is meant. */
  column?: string
  /** What stands in the cell, where it is short enough to be mended beside the note. */
  cell?: string
  message: string
}

/** A cell that somebody wrote anew after the file was sent. */
export interface MendedCell {
  line: number
  /** Heading of its column, as notes name it. */
  column: string
  value: string
}

/**
 * A field of the file: `undefined` when the file has no such column (what the shop has stays),
 * `null` when the cell is blank (what the shop has goes).
 */
export type Field<T> = T | null | undefined

/** A cell of a column that nothing of the shop stands for. */
export interface NamedCell {
  name: string
  value: string
}

export interface ImportedVariant {
  line: number
  /** One value per option of the product; empty for a product without options. */
  optionValues: string[]
  sku: Field<string>
  barcode: Field<string>
  /** Minor units. */
  price: number
  /** Minor units. */
  compareAtPrice: Field<number>
  /** Minor units. */
  cost: Field<number>
  weightGrams: Field<number>
  /** True when stock is counted. */
  tracked: boolean | undefined
  /** Pieces; only for counted variants. */
  onHand: number | undefined
  continueSelling: boolean | undefined
  /** Address of the variant's own picture. */
  imageUrl: Field<string>
  /** Of further columns, those that belong to the variant; blank ones too. */
  others: NamedCell[]
}

export interface ImportedPicture {
  url: string
  /** Undefined when the file has no column for it. */
  altText: string | undefined
}

export interface ImportedProduct {
  line: number
  slug: string
  /** The handle was made from the title: what is in the shop keeps its own. */
  slugIsMade: boolean
  title: string
  /** Sanitized HTML. */
  descriptionHtml: Field<string>
  vendor: Field<string>
  productType: Field<string>
  tags: string[] | undefined
  status: ProductStatus | undefined
  seoTitle: Field<string>
  seoDescription: Field<string>
  subtitle: Field<string>
  careText: Field<string>
  makerText: Field<string>
  specifications: { name: string, value: string }[] | undefined
  publishedAt: Field<Date>
  taxCategory: Field<string>
  /** Of collections that are filled by hand. */
  collectionIds: string[] | undefined
  facetValueIds: string[] | undefined
  /** Handles of what goes well with it, in order, as addresses. */
  related: string[] | undefined
  /** Of further columns, those that belong to the product; blank ones too. */
  others: NamedCell[]
  optionNames: string[]
  variants: ImportedVariant[]
  /** Undefined when the file has no column for pictures. */
  pictures: ImportedPicture[] | undefined
}

/** The file as a whole cannot be read; its message says why and how to mend it. */
export class ImportFileError extends Error {}
