import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalIndex, openLocalIndex, type LocalIndex } from './local/index.ts'
import { inSlices } from './local/slices.ts'
import { languageOf } from './local/text/stem.ts'
import type { IndexDocument } from './local/types.ts'
import { productSchema, textsOf } from './product-schema.ts'
import type { SearchEngine, SearchProduct, SynonymGroup } from './types.ts'
import { writeAside } from '../write-aside.ts'

const FILE = 'search.bin'
/** Milliseconds after which a file that was not finished is left of a process that was killed: writing takes a second. */
const LEFT_BEHIND = 60_000

/** What is left of other processes would fill the disk in the end. */
async function clear(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch(() => [])
  for (const name of names.filter(name => /^search\.bin\.\d+$/.test(name))) {
    const file = join(dataDir, name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND) await rm(file, { force: true }).catch(() => undefined)
  }
}

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

function* documentsOf(products: Iterable<SearchProduct>): Generator<IndexDocument> {
  for (const product of products) yield toDocument(product)
}

/**
 * An index in this process, saved as one file in the data directory. Every process has its own.
 *
 * @param notice says a sentence to whoever runs the shop
 */
export function createLocalSearch({ dataDir, notice = () => {} }: { dataDir: string, notice?: (sentence: string) => void }): SearchEngine {
  const file = join(dataDir, FILE)
  let index = createLocalIndex(productSchema('plain'))
  /** What will take the place of `index`. */
  let next: LocalIndex | null = null
  let synonyms: readonly SynonymGroup[] = []
  async function both(work: (one: LocalIndex) => Promise<void>): Promise<void> {
    await Promise.all([index, ...next ? [next] : []].map(work))
  }

  return {
    async open(language) {
      await clear(dataDir)
      const schema = productSchema(languageOf(language))
      index = createLocalIndex(schema)
      index.setSynonyms(synonyms)
      const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
        // Before the first save there is none.
        if (error.code !== 'ENOENT') notice(`The saved search index cannot be read (${error.message}); it is built anew.`)
        return null
      })
      if (!bytes) return null
      const opened = await openLocalIndex(schema, bytes)
      if (!opened) {
        notice(`The saved search index (${file}) is damaged, or of another version or language; it is built anew.`)
        return null
      }
      index = opened.index
      index.setSynonyms(synonyms)
      return opened.mark
    },
    async rebuild(language, fill) {
      next = createLocalIndex(productSchema(languageOf(language)))
      next.setSynonyms(synonyms)
      try {
        const rebuilt = next
        await fill(products => rebuilt.put(documentsOf(products)))
        index = rebuilt
      }
      finally {
        next = null
      }
    },
    async upsert(products) {
      if (!next) return index.put(documentsOf(products))
      // Twice: read them once, for that is work.
      const documents: IndexDocument[] = []
      await inSlices(documentsOf(products), document => void documents.push(document))
      await both(one => one.put(documents))
    },
    async remove(ids) {
      const all = [...ids]
      await both(one => one.remove(all))
    },
    setInStock: inStock => both(one => one.setInStock(inStock)),
    async setSynonyms(groups) {
      synonyms = groups
      await both(async one => one.setSynonyms(groups))
    },
    async search({ collectionId, ...query }) {
      const { ids, total, facets, priceRange, inStockCount, correction, relaxed, complete, terms } = index.search({ ...query, scope: collectionId, count: true })
      return { ids, total, facets, priceRange, inStockCount, suggestion: correction, relaxed, complete, marks: text => index.highlight(text, terms) }
    },
    suggest: async (typed, { queries, products }) => index.suggest(typed, { queries, ids: products }),
    status: () => {
      const { documents, bytes } = index.status()
      return { products: documents, bytes }
    },
    async save(mark) {
      const bytes = await index.save(mark)
      await mkdir(dataDir, { recursive: true })
      // Whoever is killed in between leaves the old file.
      await writeAside(file, bytes, { aside: `${file}.${process.pid}` })
    },
  }
}
