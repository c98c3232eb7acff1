import { EJSON } from 'bson'
import type { Collection, Document } from 'mongodb'
import type { Random } from './random.ts'

/** Codes of old versions of MongoDB that the independent server still uses. */
const oldCodes = new Map<unknown, number>([[10141, 2], [10143, 2], [10147, 2], [28, 2], [14, 2]])

/** A value with all its types. */
export const text = (value: unknown): string => EJSON.stringify(value, { relaxed: false })

/** What an operation gives: its result, or the code of its error. */
export async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    return text(await work())
  } catch (error) {
    const code = Number((error as { code?: unknown }).code)
    return `error ${oldCodes.get(code) ?? code}`
  }
}

/** One operation, to be run on both servers. */
export type Operation = (collection: Collection<Document>) => Promise<unknown>

function randomFind(random: Random): Operation {
  const filter = random.filter()
  const options = { sort: random.sort(), projection: random.projection(), skip: random.below(2), limit: random.below(5) }
  return (collection) => collection.find(filter, options).toArray()
}

function randomAggregate(random: Random): Operation {
  const pipeline = random.pipeline()
  return (collection) => collection.aggregate(pipeline).toArray()
}

function randomUpdate(random: Random): Operation {
  const many = random.next() < 0.5
  const filter = many ? random.filter() : { _id: random.below(7) }
  const update = random.modifier()
  const upsert = !many && random.next() < 0.3
  return async (collection) => {
    const { matchedCount, modifiedCount, upsertedCount } = many
      ? await collection.updateMany(filter, update)
      : await collection.updateOne(filter as Document, update, { upsert })
    return { matchedCount, modifiedCount, upsertedCount }
  }
}

function randomArrayUpdate(random: Random): Operation {
  const { filter, update, arrayFilters } = random.arrayUpdate()
  return async (collection) => {
    const { matchedCount, modifiedCount } = await collection.updateMany(filter, update, arrayFilters ? { arrayFilters } : {})
    return { matchedCount, modifiedCount }
  }
}

function randomDelete(random: Random): Operation {
  const one = random.next() < 0.5
  const filter = one ? { _id: random.below(7) as never } : random.filter()
  return async (collection) => (await (one ? collection.deleteOne(filter) : collection.deleteMany(filter))).deletedCount
}

function randomFindAndModify(random: Random): Operation {
  const filter = random.filter()
  const update = random.modifier()
  const sort = random.sort() as { s: 1 | -1, _id: 1 }
  const returnDocument = random.pick(['before', 'after'] as const)
  const remove = random.next() < 0.2
  return (collection) => (remove ? collection.findOneAndDelete(filter, { sort }) : collection.findOneAndUpdate(filter, update, { sort, returnDocument }))
}

function randomReplace(random: Random): Operation {
  const filter = { _id: random.below(8) as never }
  const replacement = { r: random.value() }
  const upsert = random.next() < 0.5
  return async (collection) => {
    const { matchedCount, modifiedCount, upsertedCount } = await collection.replaceOne(filter, replacement, { upsert })
    return { matchedCount, modifiedCount, upsertedCount }
  }
}

function randomCount(random: Random): Operation {
  const filter = random.filter()
  const options = { skip: random.below(2), limit: 1 + random.below(5) }
  return (collection) => collection.countDocuments(filter, options)
}

function randomDistinct(random: Random): Operation {
  const filter = random.filter()
  return async (collection) => (await collection.distinct('s', filter)).map((value) => text(value)).sort()
}

/** Operations that change nothing. */
export const reads = [randomFind, randomFind, randomAggregate, randomAggregate, randomCount, randomDistinct]
/** Operations that write. */
export const writes = [randomUpdate, randomUpdate, randomUpdate, randomArrayUpdate, randomArrayUpdate, randomDelete, randomFindAndModify, randomReplace]
