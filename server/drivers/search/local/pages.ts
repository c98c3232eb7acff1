import type { Numbers, NumbersType } from './columns.ts'

const PAGE_BITS = 16
/** Numbers of one page: far more than a run may be long, and quick to make. */
const PAGE = 1 << PAGE_BITS

/**
 * Runs of numbers, each in one piece. They lie in pages that are never moved: these are the largest parts of an index,
 * and copying them to grow would hold up everybody.
 */
export class Pages<T extends Numbers> {
  private readonly pages: T[]
  private readonly Type: NumbersType<T>
  /** Places used of the last page. */
  private used: number

  constructor(Type: NumbersType<T>, content?: readonly T[]) {
    this.Type = Type
    this.pages = (content ?? []).map(piece => piece.length === PAGE ? piece : this.newPage(piece))
    this.used = content?.at(-1)?.length ?? PAGE
  }

  /** Makes room for a run of zeros; where it starts. What is left of a page that it does not fit in stays empty. */
  reserve(length: number): number {
    if (length > PAGE) throw new RangeError(`A run has at most ${PAGE} numbers.`)
    if (this.used + length > PAGE) {
      this.pages.push(this.newPage())
      this.used = 0
    }
    const at = (this.pages.length - 1) * PAGE + this.used
    this.used += length
    return at
  }

  /** The page of a place, which lies there at `offsetOf`. */
  pageOf(at: number): T { return this.pages[at >>> PAGE_BITS]! }

  offsetOf(at: number): number { return at % PAGE }

  /** A run, sharing memory. An empty one may start where no page is yet. */
  run(at: number, length: number): T {
    if (length === 0) return new this.Type(0) as T
    return this.pageOf(at).subarray(this.offsetOf(at), this.offsetOf(at) + length) as T
  }

  pieces(): T[] {
    return this.pages.map((page, number) => page.subarray(0, number === this.pages.length - 1 ? this.used : PAGE) as T)
  }

  bytes(): number { return this.pages.length * PAGE * new this.Type(0).BYTES_PER_ELEMENT }

  private newPage(content?: T): T {
    const page = new this.Type(PAGE)
    if (content) page.set(content as Uint8Array)
    return page
  }
}
