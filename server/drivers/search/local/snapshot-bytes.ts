import type { Columns, Numbers } from './columns.ts'
import { inSlices } from './slices.ts'

/** Bytes that are copied or summed up in one go: a fraction of a millisecond. */
const STEP = 1 << 18
/** Entries of a list of texts that are written and read in one go. */
const TEXTS = 1_000

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Float64Array }

/** A column in a file: what it holds, and the lengths of its pieces. */
export interface ColumnHeader { name: string, type: keyof typeof TYPES, lengths: number[] }

const aligned = (at: number): number => Math.ceil(at / 8) * 8
const bytesOf = (piece: Numbers): Uint8Array => new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength)

export const headersOf = (columns: Columns): ColumnHeader[] => Object.entries(columns).map(([name, pieces]) => ({
  // Of what has no piece, any type will do.
  name, type: (pieces[0]?.constructor.name ?? 'Uint8Array') as ColumnHeader['type'], lengths: pieces.map(piece => piece.length),
}))

/** Where the last piece ends when the first starts at or after `start`: each at a multiple of eight. */
export function endOf(columns: Columns, start: number): number {
  return Object.values(columns).flat().reduce((end, piece) => aligned(end) + piece.byteLength, start)
}

function* steps(from: Uint8Array, to: Uint8Array): Generator<() => void> {
  for (let at = 0; at < from.length; at += STEP) yield () => to.set(from.subarray(at, at + STEP), at)
}

export async function writeColumns(columns: Columns, bytes: Uint8Array, start: number): Promise<void> {
  await inSlices((function* () {
    let at = start
    for (const piece of Object.values(columns).flat()) {
      at = aligned(at)
      yield* steps(bytesOf(piece), bytes.subarray(at))
      at += piece.byteLength
    }
  })(), step => step())
}

/** Copies: arrays must start at multiples of their size, and the bytes read must not be kept alive. */
export async function readColumns(headers: readonly ColumnHeader[], bytes: Uint8Array, start: number): Promise<Columns> {
  const columns: Record<string, Numbers[]> = {}
  await inSlices((function* () {
    let at = start
    for (const { name, type, lengths } of headers) {
      columns[name] = []
      for (const length of lengths) {
        const piece = new TYPES[type](length)
        columns[name].push(piece)
        at = aligned(at)
        yield* steps(bytes.subarray(at, at + piece.byteLength), bytesOf(piece))
        at += piece.byteLength
      }
    }
  })(), step => step())
  return columns
}

/** Texts, or short lists of them, as pieces of a column. */
export async function packTexts(entries: Iterable<string | readonly string[]>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  let waiting: (string | readonly string[])[] = []
  const pack = (): void => {
    pieces.push(new TextEncoder().encode(JSON.stringify(waiting)))
    waiting = []
  }
  await inSlices(entries, (entry) => {
    if (waiting.push(entry) === TEXTS) pack()
  })
  pack()
  return pieces
}

/** What was packed, one piece read after the other. */
export function* unpackTexts<Entry>(pieces: readonly Numbers[]): Generator<Entry> {
  for (const piece of pieces) yield* JSON.parse(new TextDecoder().decode(bytesOf(piece))) as Entry[]
}

/** FNV-1a over all bytes. */
export async function checksumOf(bytes: Uint8Array): Promise<number> {
  let value = 0x811C9DC5
  const starts = Array.from({ length: Math.ceil(bytes.length / STEP) }, (_, index) => index * STEP)
  await inSlices(starts, (start) => {
    const end = Math.min(bytes.length, start + STEP)
    for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193)
  })
  return value >>> 0
}
