import { decode } from './bson/decode.ts'
import { isArray, isNullish } from './bson/values.ts'
import type { Maybe } from './bson/values.ts'
import { valueAt } from './expression/parse.ts'
import { keyOf } from './bson/keys.ts'
import type { Catalog } from './store/catalog.ts'
import type { Collection } from './store/collection.ts'
import type { Committer } from './store/committer.ts'
import type { Entry, IndexTable } from './store/index-table.ts'

/** As many documents expire in one group; other writes get their turn between the groups. */
const GROUP = 500

/** The earliest date at a field: one date in an array is enough to expire. */
function earliest(value: Maybe): Date | undefined {
  const dates = (isArray(value) ? value : [value]).filter((item) => item instanceof Date)
  return dates.sort((a, b) => a.getTime() - b.getTime())[0]
}

function expired(index: IndexTable, now: number): Entry[] {
  const { fields, expireAfterSeconds } = index.spec
  const [field] = fields
  if (!field || expireAfterSeconds === undefined) return []
  const deadline = new Date(now - expireAfterSeconds * 1000)
  const out: Entry[] = []
  const edges = [keyOf(new Date(-8.64e15), field.descending), keyOf(deadline, field.descending)].sort(Buffer.compare)
  const range = { from: edges[0]!, to: Buffer.concat([edges[1]!, Buffer.of(0xff)]) }
  for (const entry of index.scan(range, false)) {
    const date = earliest(valueAt(decode(entry.bytes), field.parts, 0))
    if (!isNullish(date) && date <= deadline) out.push(entry)
    if (out.length >= GROUP) break
  }
  return out
}

async function sweep(collection: Collection, index: IndexTable, committer: Committer): Promise<void> {
  for (;;) {
    const removed = await committer.run(() => {
      if (!collection.indexes.includes(index)) return 0
      const entries = expired(index, Date.now())
      for (const entry of entries) collection.remove(entry)
      return entries.length
    })
    if (removed < GROUP) return
  }
}

/** Removes expired documents of all TTL indexes once. */
export async function expireDocuments(catalog: Catalog, committer: Committer): Promise<void> {
  for (const collection of catalog.all()) {
    for (const index of collection.indexes) {
      if (index.spec.expireAfterSeconds !== undefined && expired(index, Date.now()).length > 0) await sweep(collection, index, committer)
    }
  }
}
