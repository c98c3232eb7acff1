type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array
type NumbersType<T extends Numbers> = new (length: number) => T

/** A typed array that grows at its end. `array` is longer than `length` and is replaced when it grows: do not keep it. */
export class Growable<T extends Numbers> {
  array: T
  length: number

  constructor(Type: NumbersType<T>, content?: T) {
    this.array = content ?? new Type(16)
    this.length = content?.length ?? 0
  }

  push(value: number): number {
    if (this.length === this.array.length) this.reserve(this.length + 1)
    this.array[this.length] = value
    return this.length++
  }

  /** Appends `count` zeros; the index of the first. */
  extend(count: number): number {
    const start = this.length
    this.reserve(start + count)
    this.length = start + count
    return start
  }

  /** The used part, sharing memory. */
  used(): T {
    return this.array.subarray(0, this.length) as T
  }

  private reserve(length: number): void {
    if (length <= this.array.length) return
    // Half again, not double: at these sizes what is reserved and unused would be the largest part of the index.
    const Type = this.array.constructor as NumbersType<T>
    const grown = new Type(Math.max(length, Math.ceil(this.array.length * 1.5) + 16))
    grown.set(this.array as Uint8Array)
    this.array = grown
  }
}
