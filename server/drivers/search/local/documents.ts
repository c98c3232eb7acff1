import { Growable } from './growable.ts'

export interface DocumentArrays {
  alive: Uint8Array, lengths: Uint8Array, inStock: Uint8Array
  priceMin: Float64Array, priceMax: Float64Array, publishedAt: Float64Array, popularity: Float64Array
  termStart: Uint32Array, nameLength: Uint8Array, terms: Uint32Array
  labelStart: Uint32Array, labels: Uint32Array
}

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
  readonly ids: string[]
  readonly alive: Growable<Uint8Array>
  /** By slot and field, words up to 255. */
  readonly lengths: Growable<Uint8Array>
  readonly inStock: Growable<Uint8Array>
  readonly priceMin: Growable<Float64Array>
  readonly priceMax: Growable<Float64Array>
  readonly publishedAt: Growable<Float64Array>
  readonly popularity: Growable<Float64Array>
  readonly termStart: Growable<Uint32Array>
  readonly nameLength: Growable<Uint8Array>
  readonly terms: Growable<Uint32Array>
  readonly labelStart: Growable<Uint32Array>
  readonly labels: Growable<Uint32Array>
  /** Words of all documents alive, by field. */
  readonly totals: Float64Array
  readonly slotOf = new Map<string, number>()
  readonly fields: number

  constructor(fields: number, content?: DocumentArrays & { ids: string[] }) {
    this.fields = fields
    this.ids = content?.ids ?? []
    this.alive = new Growable(Uint8Array, content?.alive)
    this.lengths = new Growable(Uint8Array, content?.lengths)
    this.inStock = new Growable(Uint8Array, content?.inStock)
    this.priceMin = new Growable(Float64Array, content?.priceMin)
    this.priceMax = new Growable(Float64Array, content?.priceMax)
    this.publishedAt = new Growable(Float64Array, content?.publishedAt)
    this.popularity = new Growable(Float64Array, content?.popularity)
    this.termStart = new Growable(Uint32Array, content?.termStart)
    this.nameLength = new Growable(Uint8Array, content?.nameLength)
    this.terms = new Growable(Uint32Array, content?.terms)
    this.labelStart = new Growable(Uint32Array, content?.labelStart)
    this.labels = new Growable(Uint32Array, content?.labels)
    this.totals = new Float64Array(fields)
    for (let slot = 0; slot < this.ids.length; slot++) if (this.alive.array[slot]) this.count(slot, 1)
  }

  /** Slots given out, dead ones included. */
  get slots(): number { return this.ids.length }
  /** Documents alive. */
  get living(): number { return this.slotOf.size }

  add(row: DocumentRow): number {
    const slot = this.ids.push(row.id) - 1
    this.alive.push(1)
    for (let field = 0; field < this.fields; field++) this.lengths.push(Math.min(255, row.lengths[field] ?? 0))
    this.inStock.push(row.inStock ? 1 : 0)
    this.priceMin.push(row.price.min)
    this.priceMax.push(row.price.max)
    this.publishedAt.push(row.publishedAt)
    this.popularity.push(row.popularity)
    this.termStart.push(this.terms.length)
    this.nameLength.push(row.nameTerms.length)
    for (const term of row.nameTerms) this.terms.push(term)
    for (const term of row.otherTerms) this.terms.push(term)
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
  termsOf(slot: number): Uint32Array { return this.terms.array.subarray(this.termStart.array[slot]!, this.end(this.termStart, slot, this.terms.length)) }

  nameTermsOf(slot: number): Uint32Array { return this.termsOf(slot).subarray(0, this.nameLength.array[slot]!) }

  labelEnd(slot: number): number { return this.end(this.labelStart, slot, this.labels.length) }

  arrays(): DocumentArrays {
    const { alive, lengths, inStock, priceMin, priceMax, publishedAt, popularity, termStart, nameLength, terms, labelStart, labels } = this
    return {
      alive: alive.used(), lengths: lengths.used(), inStock: inStock.used(), priceMin: priceMin.used(), priceMax: priceMax.used(),
      publishedAt: publishedAt.used(), popularity: popularity.used(), termStart: termStart.used(), nameLength: nameLength.used(),
      terms: terms.used(), labelStart: labelStart.used(), labels: labels.used(),
    }
  }

  bytes(): number { return this.alive.array.length * (43 + this.fields) + (this.terms.array.length + this.labels.array.length) * 4 }

  private end(starts: Growable<Uint32Array>, slot: number, last: number): number {
    return slot + 1 < this.slots ? starts.array[slot + 1]! : last
  }

  private count(slot: number, sign: 1 | -1): void {
    if (sign > 0) this.slotOf.set(this.ids[slot]!, slot)
    else this.slotOf.delete(this.ids[slot]!)
    for (let field = 0; field < this.fields; field++) this.totals[field]! += sign * this.lengths.array[slot * this.fields + field]!
  }
}
