import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalIndex, openLocalIndex } from './local/index.ts'
import type { Language } from './local/text/stem.ts'
import type { IndexDocument } from './local/types.ts'
import { productSchema, textsOf } from './product-schema.ts'
import type { SearchEngine, SearchProduct, SynonymGroup } from './types.ts'

function toDocument(product: SearchProduct): IndexDocument {
  return {
    id: product.id,
    texts: textsOf({ ...product, codes: product.codes.join(' ') }),
    codes: product.codes,
    facets: product.facets,
    scopes: product.collectionIds,
    price: product.price,
    inStock: product.inStock,
    publishedAt: product.publishedAt.getTime(),
    popularity: product.rank,
  }
}

/** An index in this process, saved as one file in the data directory. Every process has its own. */
export function createLocalSearch({ dataDir, language }: { dataDir: string, language: Language }): SearchEngine {
  const schema = productSchema(language)
  const file = join(dataDir, 'search.bin')
  let index = createLocalIndex(schema)
  let synonyms: readonly SynonymGroup[] = []
  return {
    async open() {
      // A file that is not there, cannot be read or is of another version means that everything has to be told again.
      const bytes = await readFile(file).catch(() => null)
      const opened = bytes && await openLocalIndex(schema, bytes)
      if (!opened) return null
      index = opened.index
      index.setSynonyms(synonyms)
      return opened.mark
    },
    upsert: products => index.put((function* () {
      for (const product of products) yield toDocument(product)
    })()),
    remove: ids => index.remove(ids),
    setInStock: inStock => index.setInStock(inStock),
    async setSynonyms(groups) {
      synonyms = groups
      index.setSynonyms(groups)
    },
    async search({ collectionId, ...query }) {
      const { ids, total, facets, priceRange, inStockCount, correction, relaxed, complete, terms } = index.search({ ...query, scope: collectionId, count: true })
      return { ids, total, facets, priceRange, inStockCount, suggestion: correction, relaxed, complete, marks: text => index.highlight(text, terms) }
    },
    suggest: async (typed, { queries, products }) => index.suggest(typed, { queries, ids: products }),
    async save(mark) {
      const bytes = await index.save(mark)
      await mkdir(dataDir, { recursive: true })
      // Whoever is killed in between leaves the old file.
      const unfinished = `${file}.${process.pid}`
      await writeFile(unfinished, bytes)
      await rename(unfinished, file)
    },
  }
}
