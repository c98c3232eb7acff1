import { whole, type Columns } from './columns.ts'
import { Growable } from './growable.ts'
import { hashOf, HashTable } from './hash-table.ts'
import { Pages } from './pages.ts'
import { inSlices } from './slices.ts'

/** Words of a name whose order is kept. */
export const LONGEST_NAME = 32

export interface DocumentRow {
  id: string
  /** Words by field. */
  lengths: readonly number[]
  /** Its name's terms in order (at most `LONGEST_NAME`), then every other term once. */
  nameTerms: readonly number[]
  otherTerms: readonly number[]
  /** Numbers of its facet values and scopes, see `labels.ts`. */
  labels: readonly number[]
  price: { min: number, max: number }
  inStock: boolean
  publishedAt: number
  popularity: number
}

/**
 * The documents as columns. A document is a slot, given out in rising order and never again: a changed document dies and
 * gets a new slot, and dead slots go when the index is compacted.
 */
export class Documents {
  readonly ids: string[] = []
  readonly alive: Growable<Uint8Array>
  /** By slot and field, words up to 255. */
  readonly lengths: Growable<Uint8Array>
  readonly inStock: Growable<Uint8Array>
  readonly priceMin: Growable<Float64Array>
  readonly priceMax: Growable<Float64Array>
  readonly publishedAt: Growable<Float64Array>
  readonly popularity: Growable<Float64Array>
  readonly nameLength: Growable<Uint8Array>
  private readonly termStart: Growable<Uint32Array>
  private readonly termCount: Growable<Uint16Array>
  private readonly terms: Pages<Uint32Array>
  readonly labelStart: Growable<Uint32Array>
  readonly labels: Growable<Uint32Array>
  /** Words of all documents alive, by field. */
  readonly totals: Float64Array
  readonly fields: number
  /** Documents alive. */
  living = 0
  /** The newest slot of each id, by its hash: a map of so many would at times hold up everybody while it grows. */
  private readonly slotsById = new HashTable()

  constructor(fields: number, content?: Columns) {
    this.fields = fields
    this.alive = new Growable(Uint8Array, whole(content, 'alive'))
    this.lengths = new Growable(Uint8Array, whole(content, 'lengths'))
    this.inStock = new Growable(Uint8Array, whole(content, 'inStock'))
    this.priceMin = new Growable(Float64Array, whole(content, 'priceMin'))
    this.priceMax = new Growable(Float64Array, whole(content, 'priceMax'))
    this.publishedAt = new Growable(Float64Array, whole(content, 'publishedAt'))
    this.popularity = new Growable(Float64Array, whole(content, 'popularity'))
    this.nameLength = new Growable(Uint8Array, whole(content, 'nameLength'))
    this.termStart = new Growable(Uint32Array, whole(content, 'termStart'))
    this.termCount = new Growable(Uint16Array, whole(content, 'termCount'))
    this.terms = new Pages(Uint32Array, content?.terms as readonly Uint32Array[] | undefined)
    this.labelStart = new Growable(Uint32Array, whole(content, 'labelStart'))
    this.labels = new Growable(Uint32Array, whole(content, 'labels'))
    this.totals = new Float64Array(fields)
  }

  /** Tells the columns of a snapshot whose documents they are. */
  async name(ids: Iterable<string>): Promise<void> {
    await inSlices(ids, (id) => {
      const slot = this.ids.push(id) - 1
      if (this.alive.array[slot]) this.count(slot, 1)
    })
  }

  /** Slots given out, dead ones included. */
  get slots(): number { return this.ids.length }

  /** Where the document of that id is; undefined when there is none. */
  slotOf(id: string): number | undefined {
    const hash = hashOf(id)
    const slot = this.slotsById.shard(hash)[this.placeOf(id, hash) + 1]
    return slot !== undefined && this.alive.array[slot] === 1 ? slot : undefined
  }

  add(row: DocumentRow): number {
    const slot = this.ids.push(row.id) - 1
    this.alive.push(1)
    for (let field = 0; field < this.fields; field++) this.lengths.push(Math.min(255, row.lengths[field] ?? 0))
    this.inStock.push(row.inStock ? 1 : 0)
    this.priceMin.push(row.price.min)
    this.priceMax.push(row.price.max)
    this.publishedAt.push(row.publishedAt)
    this.popularity.push(row.popularity)
    this.nameLength.push(row.nameTerms.length)
    const count = row.nameTerms.length + row.otherTerms.length
    const start = this.terms.reserve(count)
    this.termStart.push(start)
    this.termCount.push(count)
    const run = this.terms.run(start, count)
    run.set(row.nameTerms)
    run.set(row.otherTerms, row.nameTerms.length)
    this.labelStart.push(this.labels.length)
    for (const label of row.labels) this.labels.push(label)
    this.count(slot, 1)
    return slot
  }

  kill(slot: number): void {
    this.count(slot, -1)
    this.alive.array[slot] = 0
  }

  /** Terms of a document, those of its name first and perhaps twice. Shares memory. */
  termsOf(slot: number): Uint32Array { return this.terms.run(this.termStart.array[slot]!, this.termCount.array[slot]!) }

  nameTermsOf(slot: number): Uint32Array { return this.termsOf(slot).subarray(0, this.nameLength.array[slot]!) }

  /** One of `nameTermsOf`, for loops over many documents. */
  nameTermAt(slot: number, index: number): number {
    const start = this.termStart.array[slot]!
    return this.terms.pageOf(start)[this.terms.offsetOf(start) + index]!
  }

  labelEnd(slot: number): number {
    return slot + 1 < this.slots ? this.labelStart.array[slot + 1]! : this.labels.length
  }

  columns(): Columns {
    const { alive, lengths, inStock, priceMin, priceMax, publishedAt, popularity, nameLength, termStart, termCount, terms, labelStart, labels } = this
    const all = { alive, lengths, inStock, priceMin, priceMax, publishedAt, popularity, nameLength, termStart, termCount, terms, labelStart, labels }
    return Object.fromEntries(Object.entries(all).map(([name, column]) => [name, column.pieces()]))
  }

  bytes(): number { return this.alive.array.length * (45 + this.fields) + this.slotsById.bytes() + this.terms.bytes() + this.labels.array.length * 4 }

  private count(slot: number, sign: 1 | -1): void {
    this.living += sign
    if (sign > 0) this.remember(slot)
    for (let field = 0; field < this.fields; field++) this.totals[field]! += sign * this.lengths.array[slot * this.fields + field]!
  }

  /** An id that was removed keeps its place for when it comes back. */
  private remember(slot: number): void {
    const hash = hashOf(this.ids[slot]!)
    const place = this.placeOf(this.ids[slot]!, hash)
    if (place < 0) this.slotsById.add(hash, slot)
    else this.slotsById.shard(hash)[place + 1] = slot
  }

  /** Where an id stands in its shard; -2 when it does not, so that the number beside it is none either. */
  private placeOf(id: string, hash: number): number {
    const shard = this.slotsById.shard(hash)
    const last = shard.length - 1
    for (let at = (hash << 1) & last; shard[at] !== 0; at = (at + 2) & last) if (shard[at] === hash && this.ids[shard[at + 1]!] === id) return at
    return -2
  }
}
