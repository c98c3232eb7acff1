import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { IndexDocument } from '../../../server/drivers/search/local/types.ts'
import { textsOf } from '../../../server/drivers/search/product-schema.ts'

export interface JudgedProduct {
  id: string, name: string, brand: string, model: string, category: string, features: string, description: string
  price: number | null, ean?: string[], color?: string
}

export interface JudgedSet {
  products: JudgedProduct[]
  /** With the gain (0 to 1) of the products that people judged. */
  queries: { query: string, gains: Map<string, number> }[]
}

interface SetFile { products: JudgedProduct[], queries: { id: string, query: string }[], labels: [string, string, number][] }

/** What lies there. */
export const JUDGED_SETS = ['electronics-dev', 'known-item-dev'] as const

const path = (name: string): string => fileURLToPath(new URL(`../../../../shared/data/${name}.json.gz`, import.meta.url))

/** A set that lies beside the project; null when it does not. */
export function readJudgedSet(name: string): JudgedSet | null {
  if (!existsSync(path(name))) return null
  const file = JSON.parse(gunzipSync(readFileSync(path(name))).toString()) as SetFile
  const gains = new Map<string, Map<string, number>>(file.queries.map(({ id }) => [id, new Map()]))
  for (const [query, product, gain] of file.labels) gains.get(query)?.set(product, gain)
  return { products: file.products, queries: file.queries.map(({ id, query }) => ({ query, gains: gains.get(id)! })) }
}

export function toDocument(product: JudgedProduct): IndexDocument {
  const cents = Math.round((product.price ?? 0) * 100)
  return {
    id: product.id,
    texts: textsOf({
      title: product.name, productType: product.category, vendor: product.brand, codes: product.model,
      details: product.features, description: product.description,
    }),
    codes: product.ean ?? [],
    facets: { vendor: product.brand ? [product.brand] : [], color: product.color ? [product.color] : [] },
    scopes: [],
    price: { min: cents, max: cents },
    inStock: true, publishedAt: 0, popularity: 0,
  }
}

/** The same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One insertion, deletion, substitution or swap in the longest word of four letters or more; null without one. */
export function withTypo(query: string, random: () => number): string | null {
  const words = query.split(' ')
  const longest = words.reduce((best, word, index) => word.length > (words[best]?.length ?? 0) ? index : best, 0)
  const word = words[longest]!
  if (word.length < 4) return null
  const at = Math.floor(random() * (word.length - 1))
  const letter = String.fromCharCode(97 + Math.floor(random() * 26))
  const edits = [
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ]
  words[longest] = edits[Math.floor(random() * edits.length)]!()
  return words.join(' ')
}
