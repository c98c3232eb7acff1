import { Codes, type CodeArrays } from './codes.ts'
import { Documents, type DocumentArrays } from './documents.ts'
import { Growable } from './growable.ts'
import { Labels, type LabelTable } from './labels.ts'
import { Postings, type PostingArrays } from './postings.ts'
import { inSlices } from './slices.ts'
import { Spelling, type SpellingArrays } from './spelling.ts'
import { createStore, type Store } from './store.ts'
import { Terms, type TermArrays } from './terms.ts'
import type { IndexSchema } from './types.ts'

/** To be raised when the same texts are indexed in another way, or what a snapshot holds changes. */
const FORMAT = 2
const MAGIC = 0x5A_56_53_31
/** Bytes before the header: what it is, the checksum of all that follows, the header's length. */
const PREAMBLE = 12
const CHECKED = 8
/** Bytes whose checksum is made in one go. */
const PIECE = 1 << 20

type Arrays = Record<string, Uint8Array | Uint16Array | Uint32Array | Float64Array>
const TYPES = { Uint8Array, Uint16Array, Uint32Array, Float64Array }
type TypeName = keyof typeof TYPES

interface Header { schema: string, ids: string[], labels: LabelTable, mark: string, arrays: { name: string, type: TypeName, length: number }[] }

/** Names what an index of this schema looks like: a snapshot with another one is of no use. */
export function schemaHash(schema: IndexSchema): string {
  const text = JSON.stringify([FORMAT, schema.language, schema.fields.map(({ name, isName }) => [name, isName === true])])
  return checksum(new TextEncoder().encode(text), 0).toString(16)
}

/**
 * The index as bytes.
 * @param mark what its owner wants back with it: up to when changes are in it
 */
export async function saveStore(store: Store, mark: string): Promise<Uint8Array> {
  const parts: Record<string, Arrays> = {
    terms: { ...store.terms.arrays() }, spelling: { ...store.spelling.arrays() }, postings: { ...store.postings.arrays() },
    documents: { ...store.documents.arrays() }, codes: { ...store.codes.arrays() }, words: { stems: store.stems.used(), shown: store.shown.used() },
  }
  const all = Object.entries(parts).flatMap(([part, arrays]) => Object.entries(arrays).map(([name, array]) => ({ name: `${part}.${name}`, array })))
  const header: Header = {
    schema: schemaHash(store.schema), ids: store.documents.ids, labels: store.labels.table(), mark,
    arrays: all.map(({ name, array }) => ({ name, type: array.constructor.name as TypeName, length: array.length })),
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(all.reduce((end, { array }) => aligned(end) + array.byteLength, PREAMBLE + head.length))
  bytes.set(head, PREAMBLE)
  let at = PREAMBLE + head.length
  await inSlices(all, ({ array }) => {
    at = aligned(at)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += array.byteLength
  })
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(8, head.length)
  view.setUint32(4, await checksumOf(bytes.subarray(CHECKED)))
  return bytes
}

/** The index that was saved; null when the bytes are damaged or of another schema. */
export async function loadStore(schema: IndexSchema, bytes: Uint8Array): Promise<{ store: Store, mark: string } | null> {
  if (bytes.length < PREAMBLE) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (view.getUint32(0) !== MAGIC || view.getUint32(4) !== await checksumOf(bytes.subarray(CHECKED))) return null
  const headEnd = PREAMBLE + view.getUint32(8)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREAMBLE, headEnd))) as Header
  if (header.schema !== schemaHash(schema)) return null
  const parts: Record<string, Arrays> = {}
  let at = headEnd
  await inSlices(header.arrays, ({ name, type, length }) => {
    const Type = TYPES[type]
    at = aligned(at)
    const end = at + length * Type.BYTES_PER_ELEMENT
    const [part, key] = name.split('.') as [string, string]
    // A copy: the typed array must start at a multiple of its size, and the bytes read must not be kept alive.
    // Not by `slice`, which for a Buffer copies nothing.
    const copy = new Uint8Array(end - at)
    copy.set(bytes.subarray(at, end))
    ;(parts[part] ??= {})[key] = new Type(copy.buffer)
    at = end
  })
  const store: Store = {
    ...createStore(schema),
    terms: new Terms(parts.terms as unknown as TermArrays),
    spelling: new Spelling(parts.spelling as unknown as SpellingArrays),
    postings: new Postings(parts.postings as unknown as PostingArrays),
    documents: new Documents(schema.fields.length, { ...parts.documents as unknown as DocumentArrays, ids: header.ids }),
    labels: new Labels(header.labels),
    codes: new Codes(parts.codes as unknown as CodeArrays),
    stems: new Growable(Uint32Array, parts.words!.stems as Uint32Array),
    shown: new Growable(Uint32Array, parts.words!.shown as Uint32Array),
  }
  return { store, mark: header.mark }
}

const aligned = (at: number): number => Math.ceil(at / 8) * 8

function checksum(bytes: Uint8Array, seed: number): number {
  let value = seed ^ 0x811C9DC5
  for (let at = 0; at < bytes.length; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193)
  return value >>> 0
}

async function checksumOf(bytes: Uint8Array): Promise<number> {
  let value = 0
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) => index * PIECE)
  await inSlices(starts, start => void (value = checksum(bytes.subarray(start, start + PIECE), value)))
  return value
}
