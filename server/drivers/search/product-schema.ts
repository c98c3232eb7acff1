import type { IndexSchema } from './local/types.ts'
import type { Language } from './local/text/stem.ts'

/** Texts of a product, in the order of the index's fields. */
export interface ProductTexts { title: string, productType: string, vendor: string, codes: string, details: string, description: string }

/** How the texts of a product count; weights and dilutions were found on judged queries (`pnpm bench search`). */
export const productSchema = (language: Language): IndexSchema => ({
  language,
  fields: [
    { name: 'title', weight: 5, dilution: 0.5, isName: true },
    { name: 'productType', weight: 3, dilution: 0.5 },
    { name: 'vendor', weight: 1, dilution: 0 },
    { name: 'codes', weight: 1, dilution: 0 },
    { name: 'details', weight: 0.5, dilution: 0.9 },
    { name: 'description', weight: 1.5, dilution: 0.9 },
  ],
})

export const textsOf = ({ title, productType, vendor, codes, details, description }: ProductTexts): string[] =>
  [title, productType, vendor, codes, details, description]
