/**
 * Measures the embedded document store against its targets, by the official driver:
 * `pnpm bench documents`. Prints a table; exits 1 when a target is missed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { MongoClient, ObjectId } from 'mongodb'

const PRODUCTS = 20_000
const entry = fileURLToPath(new URL('../../cli/embedded/mongo/main.ts', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'bench-documents-'))

interface Running {
  url: string
  startedIn: number
  stop: () => Promise<void>
}

async function start(): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [entry, '--data', directory], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line') as [string]
  const { url } = JSON.parse(line) as { url: string }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, startedIn: performance.now() - began, stop }
}

const words = 'linen cotton walnut brass ceramic soft daily light warm small batch woven slow honest round'.split(' ')
const text = (seed: number, length: number): string => Array.from({ length }, (_, i) => words[(seed * 7 + i * 13) % words.length]).join(' ')

/** A product of 2 to 3 kB, shaped like those of a catalog. */
function product(i: number) {
  const variants = Array.from({ length: 4 }, (_, v) => ({
    id: new ObjectId().toHexString(), sku: `SKU-${i}-${v}`, price: 1000 + (i * 37 + v) % 9000, options: [{ name: 'Size', value: 'SML'[v % 3] }],
  }))
  return {
    _id: new ObjectId(),
    slug: `product-${i}`,
    title: text(i, 4),
    description: text(i, 220),
    status: i % 10 === 0 ? 'draft' : 'active',
    collectionIds: [`c${i % 40}`, `c${(i * 3) % 40}`],
    skus: variants.map((variant) => variant.sku),
    variants,
    publishedAt: new Date(1_700_000_000_000 + i * 1000),
    changedAt: new Date(1_700_000_000_000 + i * 1000),
    version: 1,
  }
}

/** Runs `work` `times` times with ten in flight; the rate per second. */
async function rate(times: number, work: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  await Promise.all(Array.from({ length: 10 }, async () => {
    for (let i = next++; i < times; i = next++) await work(i)
  }))
  return times / (performance.now() - began) * 1000
}

const rows: { what: string, target: string, measured: string, met: boolean }[] = []
const upTo = (what: string, limit: number, value: number, unit: string): void => {
  rows.push({ what, target: `<= ${limit} ${unit}`, measured: `${value.toFixed(2)} ${unit}`, met: value <= limit })
}
const atLeast = (what: string, limit: number, value: number): void => {
  rows.push({ what, target: `>= ${limit}/s`, measured: `${Math.round(value)}/s`, met: value >= limit })
}

let server = await start()
let client = await MongoClient.connect(server.url)
let products = client.db().collection('products')
await products.createIndexes([
  { key: { slug: 1 }, unique: true },
  { key: { skus: 1 }, unique: true, partialFilterExpression: { 'skus.0': { $exists: true } } },
  { key: { 'variants.id': 1 } },
  { key: { collectionIds: 1, status: 1, publishedAt: -1, _id: 1 } },
  { key: { status: 1, changedAt: 1, _id: 1 } },
  { key: { changedAt: 1, _id: 1 } },
])
const documents = Array.from({ length: PRODUCTS }, (_, i) => product(i))
let began = performance.now()
await products.insertMany(documents)
upTo(`load ${PRODUCTS} products`, 6, (performance.now() - began) / 1000, 's')

await rate(2000, (i) => products.findOne({ slug: `product-${i}` }))
atLeast('findOne by slug, 10 in flight', 3000, await rate(12_000, (i) => products.findOne({ slug: `product-${(i * 7919) % PRODUCTS}` })))
atLeast('findOne by _id, 10 in flight', 3000, await rate(12_000, (i) => products.findOne({ _id: documents[(i * 7919) % PRODUCTS]!._id })))

const page = (i: number) => products.find({ collectionIds: `c${i % 40}`, status: 'active' }).sort({ publishedAt: -1, _id: 1 }).limit(24).toArray()
for (let i = 0; i < 40; i++) await page(i)
began = performance.now()
for (let i = 0; i < 200; i++) await page(i)
upTo('category page, 24 of a category', 5, (performance.now() - began) / 200, 'ms')

atLeast('durable updateOne, 10 in flight', 1000, await rate(4000, (i) => products.updateOne(
  { slug: `product-${(i * 7919) % PRODUCTS}` }, { $set: { changedAt: new Date() }, $inc: { version: 1 } },
)))
const carts = client.db().collection('carts')
atLeast('durable insertOne, 10 in flight', 1000, await rate(4000, (i) => carts.insertOne({ customer: i, lines: [{ variant: `v${i}`, quantity: 1 }] })))

for (const [what, count] of [
  ['count of a status, 18,000 of 20,000', () => products.countDocuments({ status: 'active' })],
  ['count of a category, about 900', (i: number) => products.countDocuments({ collectionIds: `c${i % 40}`, status: 'active' })],
] as const) {
  began = performance.now()
  for (let i = 0; i < 100; i++) await count(i)
  rows.push({ what, target: '-', measured: `${((performance.now() - began) / 100).toFixed(2)} ms`, met: true })
}
began = performance.now()
await products.countDocuments({ description: /walnut brass/ })
rows.push({ what: 'scan of all products by a pattern', target: '-', measured: `${(performance.now() - began).toFixed(0)} ms`, met: true })
began = performance.now()
await products.aggregate([{ $group: { _id: '$status', n: { $sum: 1 }, low: { $min: { $min: '$variants.price' } } } }]).toArray()
rows.push({ what: '$group over all products', target: '-', measured: `${(performance.now() - began).toFixed(0)} ms`, met: true })

await client.close()
await server.stop()
server = await start()
upTo(`start with ${PRODUCTS} products`, 2, server.startedIn / 1000, 's')
client = await MongoClient.connect(server.url)
products = client.db().collection('products')
if (await products.countDocuments() !== PRODUCTS) throw new Error('products were lost')
await client.close()
await server.stop()
rmSync(directory, { recursive: true })

for (const { what, target, measured, met } of rows) {
  process.stdout.write(`${met ? 'ok  ' : 'MISS'}  ${what.padEnd(38)} ${target.padStart(12)} ${measured.padStart(14)}\n`)
}
process.exit(rows.every(({ met }) => met) ? 0 : 1)
