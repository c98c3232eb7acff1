export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array
export type NumbersType<T extends Numbers> = new (length: number) => T

/** Arrays of one part of an index by name, each in the pieces that it lies in. */
export type Columns = Record<string, readonly Numbers[]>

/** The array that was saved in one piece. */
export function whole<T extends Numbers>(columns: Columns | undefined, name: string): T | undefined {
  return columns?.[name]?.[0] as T | undefined
}
