import type { ProductDocument } from '../../db/mongo/documents.ts'

type Derived = 'skus' | 'minPrice' | 'titleKey' | 'words' | 'variantCount'

/** Words that are found; a product that has more is found by the others. */
const MOST_WORDS = 200
const LONGEST_WORD = 60

/** Lower case and without accents: how words are kept and asked for. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().slice(0, LONGEST_WORD)
}

/** The words of a text; what is joined by hyphens counts as a whole and in parts. */
function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Cc},;/()"]+/u).filter(Boolean).flatMap((word) => {
    const parts = word.split(/[-_.:+&]+/).filter(Boolean)
    return parts.length > 1 ? [word, ...parts] : [word]
  })
}

/** The product with the fields that are derived from the others: for uniqueness, sorting and finding. */
export function withDerived(product: Omit<ProductDocument, Derived>): ProductDocument {
  const { variants, title, subtitle, vendor, productType, tags } = product
  const codes = variants.flatMap(({ sku, barcode }) => [sku, barcode].filter(code => code !== undefined))
  const texts = [title, vendor, productType, ...tags, subtitle, ...codes].filter(text => text !== undefined)
  return {
    ...product,
    skus: variants.flatMap(variant => variant.sku ? [variant.sku] : []),
    minPrice: Math.min(...variants.map(variant => variant.price)),
    titleKey: foldWord(title),
    words: [...new Set(texts.flatMap(wordsOf).map(foldWord))].slice(0, MOST_WORDS),
    variantCount: variants.length,
  }
}
