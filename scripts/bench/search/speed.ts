import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createLocalIndex, openLocalIndex } from '../../../server/drivers/search/local/index.ts'
import type { IndexDocument } from '../../../server/drivers/search/local/types.ts'
import { productSchema } from '../../../server/drivers/search/product-schema.ts'
import { longestBlockOf } from './blocks.ts'
import { ourEngine } from './engines.ts'
import { seeded } from './judged.ts'

export interface Timings {
  products: number
  p50: number, p95: number, suggestP95: number, updateP95: number
  /** Milliseconds of CPU a product. */
  indexCpu: number
  /** The longest time that the event loop stood still, in milliseconds, by what the index was doing. */
  blocks: Record<string, number>
  /** Bytes a product: heap and arrays. */
  memory: number
  snapshotMegabytes: number, restart: number
}

/** Products of one write of a burst. */
const BATCH = 200

/** So many documents, the given ones over and over, each copy with a word of its neighbor and a number of its own. */
function* repeated(documents: readonly IndexDocument[], count: number): Generator<IndexDocument> {
  const random = seeded(3)
  for (let index = 0; index < count; index++) {
    const document = documents[index % documents.length]!
    if (index < documents.length) {
      yield document
      continue
    }
    const [name, ...rest] = document.texts
    const words = documents[Math.floor(random() * documents.length)]!.texts[0]!.split(' ')
    yield { ...document, id: `${document.id}-${index}`, codes: [], texts: [`${name} ${words[Math.floor(random() * words.length)]}`, ...rest] }
  }
}

function* batchesOf<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    if (batch.push(item) < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

const percentile = (values: number[], share: number): number => values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** Milliseconds for each item, the best of three: what else the machine does is not measured. */
function timed<T>(items: readonly T[], work: (item: T) => void): number[] {
  const once = (item: T): number => {
    const began = performance.now()
    work(item)
    return performance.now() - began
  }
  return items.map(item => Math.min(once(item), once(item), once(item)))
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function used(): number {
  // Buffers go only when what held them has gone.
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Of one index at a time: what another one leaves to the garbage collector would be counted as this one's blocks. */
export async function timingsOf(documents: readonly IndexDocument[], queries: readonly string[], products: number): Promise<Timings> {
  const used = await usedBy(documents, queries, products)
  const { blocks, bytes } = await blocksOf(documents, products)
  const began = performance.now()
  blocks.restart = await longestBlockOf(async () => void await openLocalIndex(productSchema('en'), bytes))
  return { products, ...used, blocks, restart: performance.now() - began, snapshotMegabytes: bytes.length / 1e6 }
}

/** What an index takes, and how long it is asked. */
async function usedBy(documents: readonly IndexDocument[], queries: readonly string[], products: number): Promise<Omit<Timings, 'products' | 'blocks' | 'restart' | 'snapshotMegabytes'>> {
  const before = used()
  const cpu = process.cpuUsage()
  const { index } = await ourEngine(repeated(documents, products))
  const { user, system } = process.cpuUsage(cpu)
  const memory = (used() - before) / products
  const search = (text: string): void => void index.search({ text, offset: 0, limit: 24, count: true })
  timed(queries, search)
  const searches = timed(queries, search)
  const typed = queries.flatMap(query => [query.slice(0, 2), query.slice(0, Math.ceil(query.length / 2))])
  const suggestions = timed(typed, text => void index.suggest(text, { queries: 5, ids: 5 }))
  const updates: number[] = []
  for (const document of documents.slice(0, 300)) {
    const began = performance.now()
    await index.put([document])
    updates.push(performance.now() - began)
  }
  return {
    memory, indexCpu: (user + system) / 1000 / products,
    p50: percentile(searches, 0.5), p95: percentile(searches, 0.95), suggestP95: percentile(suggestions, 0.95), updateP95: percentile(updates, 0.95),
  }
}

/** How long others wait while it works; the watch itself costs CPU, so nothing else is measured here. */
async function blocksOf(documents: readonly IndexDocument[], products: number): Promise<{ blocks: Record<string, number>, bytes: Uint8Array }> {
  // Nor what reading the judged sets left.
  collectGarbage()
  const index = createLocalIndex(productSchema('en'))
  let bytes: Uint8Array = new Uint8Array()
  const blocks = {
    build: await longestBlockOf(() => index.put(repeated(documents, products))),
    compaction: await longestBlockOf(() => index.compact()),
    // A third of the shop is written again, as an import does: enough for a compaction.
    updates: await longestBlockOf(async () => {
      for (const batch of batchesOf(repeated(documents, Math.ceil(products / 3)))) await index.put(batch)
    }),
    save: await longestBlockOf(async () => void (bytes = await index.save(''))),
  }
  return { blocks, bytes }
}
