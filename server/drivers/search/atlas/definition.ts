import type { Language } from '../local/text/stem.ts'

/** Name of the search index of the collection. */
export const INDEX = 'products'

/** To be raised with every change of the definition or of the documents: what was built for another one is built anew. */
export const DEFINITION_VERSION = 1

const STEMMERS: Record<Language, string | null> = { en: 'english', de: 'german', plain: null }

const FOLDED = [{ type: 'lowercase' }, { type: 'icuFolding' }]
const WORDS = { type: 'string', analyzer: 'zv_words' }
const PLAIN = { type: 'string', analyzer: 'zv_plain' }
const TOKEN = { type: 'token' }
const NUMBER = { type: 'number', representation: 'double' }

/** The search index of the products, its words read by the rules of the language. */
export function searchIndexDefinition(language: Language) {
  const stemmer = STEMMERS[language]
  return {
    mappings: {
      dynamic: false,
      fields: {
        generation: TOKEN,
        productId: TOKEN,
        title: [WORDS, { type: 'autocomplete', analyzer: 'lucene.standard', tokenization: 'edgeGram', minGrams: 2, maxGrams: 15, foldDiacritics: true }],
        productType: WORDS,
        vendor: PLAIN,
        codes: PLAIN,
        exactCodes: TOKEN,
        // Lists of words: their length says nothing against them.
        details: { ...WORDS, norms: 'omit' },
        description: WORDS,
        // One field for all facets, so that a new one needs no new index.
        facetValues: TOKEN,
        collectionIds: TOKEN,
        priceMin: NUMBER,
        priceMax: NUMBER,
        inStock: { type: 'boolean' },
        publishedAt: { type: 'date' },
        rank: NUMBER,
      },
    },
    analyzers: [
      { name: 'zv_plain', tokenizer: { type: 'standard' }, tokenFilters: FOLDED },
      {
        name: 'zv_words',
        tokenizer: { type: 'standard' },
        tokenFilters: [
          ...language === 'en' ? [{ type: 'englishPossessive' }] : [],
          ...FOLDED,
          ...stemmer ? [{ type: 'snowballStemming', stemmerName: stemmer }] : [],
        ],
      },
    ],
  }
}
