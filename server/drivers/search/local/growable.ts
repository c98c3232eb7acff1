import type { Numbers, NumbersType } from './columns.ts'

/**
 * A typed array that grows at its end, by copying: for columns of some megabytes that are read in inner loops.
 * `array` is longer than `length` and is replaced when it grows: do not keep it.
 */
export class Growable<T extends Numbers> {
  array: T
  length: number

  constructor(Type: NumbersType<T>, content?: T) {
    this.array = content ?? new Type(16)
    this.length = content?.length ?? 0
  }

  push(value: number): number {
    if (this.length === this.array.length) this.grow()
    this.array[this.length] = value
    return this.length++
  }

  /** The used part in one piece, sharing memory. */
  pieces(): T[] {
    return [this.array.subarray(0, this.length) as T]
  }

  private grow(): void {
    // Half again, not double: at these sizes what is reserved and unused would be the largest part of the index.
    const Type = this.array.constructor as NumbersType<T>
    const grown = new Type(Math.ceil(this.array.length * 1.5) + 16)
    grown.set(this.array as Uint8Array)
    this.array = grown
  }
}
