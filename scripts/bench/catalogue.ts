import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { stableUuid } from '../../server/domain/shared/ids.ts'
import { COLORS, THINGS, WORDS, words } from './vocabulary.ts'

/** The catalogue that other engines were measured with, where it lies beside the project. */
const SHARED = fileURLToPath(new URL('../../../shared/data/catalogue-10k.csv.gz', import.meta.url))

/** A CSV of `count` products with two variants each, the same for the same count. */
export function catalogueFile(count: number): string {
  if (count === 10_000 && existsSync(SHARED)) return SHARED
  const rows = ['Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty']
  for (let index = 0; index < count; index++) {
    const thing = THINGS[index % THINGS.length]!
    const handle = `${thing.toLowerCase()}-${index}`
    const color = (offset: number): string => COLORS[(index + offset) % COLORS.length]!
    const price = (900 + index * 37 % 9000) / 100
    rows.push(`${handle},${thing} ${words(index, 2)} ${index},<p>${words(index, 60)}</p>,Maker ${index % 40},${thing},"department:home, material:${WORDS[index % 6]}",TRUE,Color,${color(0)},G-${index}-A,${price},shopify,${index % 30}`)
    rows.push(`${handle},,,,,,,,${color(1)},G-${index}-B,${price + 1},shopify,${index % 17}`)
  }
  const file = join(mkdtempSync(join(tmpdir(), 'zivero-bench-')), `catalogue-${count}.csv`)
  writeFileSync(file, `${rows.join('\n')}\n`)
  return file
}

export interface BenchCatalogue {
  /** A collection of some five hundred products. */
  collectionSlug: string
  /** Slugs to ask for, one after the other. */
  slugs: string[]
  /** Variants with stock. */
  variantIds: string[]
}

/** Makes a collection of the products of one type and names what is asked for. */
export async function prepareCatalogue(mongodbUri: string): Promise<BenchCatalogue> {
  const client = new MongoClient(mongodbUri)
  try {
    const db = client.db()
    const products = db.collection<{ _id: string, slug: string, productType?: string, variants: { id: string }[] }>('products')
    const [type] = await products.aggregate<{ _id: string }>([{ $group: { _id: '$productType', count: { $sum: 1 } } }, { $sort: { count: -1, _id: 1 } }, { $limit: 1 }]).toArray()
    const id = stableUuid('bench/collection')
    const now = new Date()
    await db.collection<{ _id: string }>('collections').replaceOne({ _id: id }, {
      slug: 'bench', title: 'Bench', description: 'What is measured.', position: 1, createdAt: now, changedAt: now, version: 1,
    }, { upsert: true })
    await products.updateMany({ productType: type!._id }, { $addToSet: { collectionIds: id }, $set: { changedAt: now }, $inc: { version: 1 } })
    const some = await products.find({ productType: type!._id }, { projection: { slug: 1, variants: 1 } }).limit(200).toArray()
    return { collectionSlug: 'bench', slugs: some.map(({ slug }) => slug), variantIds: some.flatMap(({ variants }) => variants.map(variant => variant.id)) }
  }
  finally {
    await client.close()
  }
}
