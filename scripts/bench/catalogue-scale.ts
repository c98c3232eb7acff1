/**
 * What reads of the catalogue cost as it grows: `pnpm bench catalogue [--sizes 10000,100000] [--seconds N]`. The same
 * lists are asked for at each size; what a page costs must not follow the size of the shop.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { MongoClient } from 'mongodb'
import { readRunFile } from '../../cli/launcher/run-file.ts'
import type { ProductDocument } from '../../server/db/mongo/documents.ts'
import { BATCH_LIMITS, connectPostgres } from '../../server/db/postgres/client.ts'
import { insertInitialStock } from '../../server/domain/inventory/initial-stock.repository.ts'
import { startShop, type TestShop } from '../../tests/setup/shop.ts'
import { ShopClient } from '../../tests/support/shop-client.ts'
import { signedInStaff } from '../../tests/support/staff.ts'
import { benchCollection, benchProduct } from './catalogue-documents.ts'
import { cpuOf, memoryOf } from './cpu.ts'
import { load, type Operation } from './load.ts'

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter(argument => argument !== '--' && argument !== 'catalogue'),
  options: { sizes: { type: 'string', default: '10000,100000' }, seconds: { type: 'string', default: '4' } },
})
const sizes = options.sizes.split(',').map(Number)
const milliseconds = Number(options.seconds) * 1000
const BATCH = 1_000
const PER_COLLECTION = 500
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function fill(shop: TestShop, size: number): Promise<void> {
  const client = await MongoClient.connect(shop.mongodbUri)
  const postgres = connectPostgres(shop.databaseUrl, () => {}, BATCH_LIMITS)
  const products = client.db().collection<ProductDocument>('products')
  const collections = Math.max(1, Math.round(size / PER_COLLECTION))
  const now = new Date()
  try {
    await client.db().collection<{ _id: string }>('collections').insertMany(Array.from({ length: collections }, (_, index) => ({
      _id: benchCollection(index), slug: `bench-${index}`, title: `Bench ${index}`, description: '', position: index, createdAt: now, changedAt: now, version: 1,
    })))
    for (let start = 0; start < size; start += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, size - start) }, (_, index) => benchProduct(start + index, collections, now))
      await products.insertMany(batch)
      await insertInitialStock(postgres, batch.flatMap(({ variants }, index) => variants.map(({ id }) => ({ variantId: id, onHand: (start + index) % 30 }))), { type: 'demo', id: 'bench' })
    }
    while (await products.countDocuments({ 'stock.state': null } as object) > 0) await sleep(1_000)
  }
  finally {
    await Promise.all([client.close(), postgres.close()])
  }
}

/** Resolves when the processes have caught up with what was loaded: it is no part of what a page costs. */
async function quiet(cpu: () => number): Promise<void> {
  for (let second = 0; second < 120; second++) {
    const before = cpu()
    await sleep(1_000)
    if (cpu() - before < 60) return
  }
  say('Still busy after two minutes; measured all the same.')
}

/** Share of a core, in percent, that a shop without visitors uses: over a minute, so that what comes by the clock is in it. */
async function idleShare(cpu: () => number): Promise<number> {
  const SECONDS = 60
  const before = cpu()
  await sleep(SECONDS * 1_000)
  return (cpu() - before) / (SECONDS * 10)
}

/** Each asks for another page, maker or product every time, so that no copy answers for the catalogue. */
function reads(shopper: ShopClient, owner: ShopClient, size: number): Record<string, Operation> {
  const CARD = 'nodes { id slug title vendor priceRange { minVariantPrice { amount } } availableForSale }'
  const collections = Math.max(1, Math.round(size / PER_COLLECTION))
  const run = async (client: ShopClient, query: string, variables: Record<string, unknown>): Promise<void> => void await client.run(query, variables)
  return {
    'list of 24': index => run(shopper, `query ($page: Int) { products(page: $page, perPage: 24) { ${CARD} } }`, { page: 1 + index % 100 }),
    'detail': index => run(shopper, 'query ($slug: String!) { product(slug: $slug) { id title descriptionHtml specifications { name value } variants { nodes { id sku price { amount } quantityAvailable } } } }', { slug: `mug-${index * 12 % size}` }),
    'collection': index => run(shopper, `query ($slug: String!) { collection(slug: $slug) { title products(perPage: 24) { totalCount ${CARD} } } }`, { slug: `bench-${index % collections}` }),
    'admin list': index => run(owner, 'query ($page: Int) { products(page: $page, perPage: 25) { totalCount nodes { id title stock { available } } } }', { page: 1 + index % 100 }),
    'admin list by words': index => run(owner, 'query ($query: String) { products(query: $query, perPage: 25) { totalCount nodes { id title } } }', { query: `g-${index * 37 % size}` }),
    'admin list by maker': index => run(owner, 'query ($vendor: String) { products(filter: { vendor: $vendor }, perPage: 25) { nodes { id title } } }', { vendor: `Maker ${index % 40}` }),
  }
}

const rows = new Map<string, number[]>()
for (const size of sizes) {
  say(`Loading ${size} products…`)
  const shop = await startShop({ demo: false, env: { TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'warn' } })
  try {
    const began = performance.now()
    await fill(shop, size)
    say(`loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    const run = readRunFile(join(shop.dataDir, 'run.json'))!
    const cpu = (): number => run.processes.reduce((sum, { pid }) => sum + cpuOf(pid), 0)
    await quiet(cpu)
    say(`idle: ${(await idleShare(cpu)).toFixed(1)} % of a core`)
    for (const [name, operation] of Object.entries(reads(new ShopClient(shop.url), await signedInStaff(shop, 'owner'), size))) {
      await load(operation, { inFlight: 4, milliseconds: milliseconds / 2 })
      const before = cpu()
      const sample = await load(operation, { inFlight: 4, milliseconds })
      const each = (cpu() - before) / sample.operations
      rows.set(name, [...rows.get(name) ?? [], each])
      say(`${name}: ${each.toFixed(2)} ms CPU, p50 ${sample.p50.toFixed(1)} ms, p99 ${sample.p99.toFixed(1)} ms`)
    }
    say(`memory of the server ${memoryOf(run.processes.find(process => process.name === 'The server')!.pid).toFixed(0)} MB`)
  }
  finally {
    await shop.stop()
  }
}
say('')
for (const [name, costs] of rows) say(`${name.padEnd(22)} ${costs.map(cost => `${cost.toFixed(2)} ms`).join(' -> ')}  ${(costs.at(-1)! / costs[0]!).toFixed(2)}x (goal 2x)`)
