import { Codes } from './codes.ts'
import type { Columns } from './columns.ts'
import { Documents } from './documents.ts'
import { Growable } from './growable.ts'
import { hashOf } from './hash-table.ts'
import { Postings } from './postings.ts'
import { inSlices } from './slices.ts'
import { checksumOf, endOf, headersOf, packTexts, readColumns, unpackTexts, writeColumns, type ColumnHeader } from './snapshot-bytes.ts'
import { Spelling } from './spelling.ts'
import { createStore, type Store } from './store.ts'
import { Terms } from './terms.ts'
import type { IndexSchema } from './types.ts'

/** To be raised when the same texts are indexed in another way, or what a snapshot holds changes. */
const FORMAT = 6
const MAGIC = 0x5A_56_53_31
/** Bytes before the header: what it is, the checksum of all that follows, the header's length. */
const PREAMBLE = 12
const CHECKED = 8

interface Header { schema: string, mark: string, columns: ColumnHeader[] }

/** Names what an index of this schema looks like: a snapshot with another one is of no use. */
export function schemaHash(schema: IndexSchema): string {
  return hashOf(JSON.stringify([FORMAT, schema.language, schema.fields.map(({ name, isName }) => [name, isName === true])])).toString(16)
}

/**
 * The index as bytes.
 * @param mark what its owner wants back with it: up to when changes are in it
 */
export async function saveStore(store: Store, mark: string): Promise<Uint8Array> {
  const parts: Record<string, Columns> = {
    terms: store.terms.columns(), endings: store.endings.columns(), spelling: store.spelling.columns(), postings: store.postings.columns(), documents: store.documents.columns(),
    codes: store.codes.columns(), words: { stems: store.stems.pieces(), shown: store.shown.pieces() },
    texts: { ids: await packTexts(store.documents.ids), labels: await packTexts(store.labels.entries()) },
  }
  const columns: Columns = Object.fromEntries(Object.entries(parts).flatMap(([part, own]) => Object.entries(own).map(([name, pieces]) => [`${part}.${name}`, pieces])))
  const head = new TextEncoder().encode(JSON.stringify({ schema: schemaHash(store.schema), mark, columns: headersOf(columns) } satisfies Header))
  const headEnd = PREAMBLE + head.length
  const bytes = new Uint8Array(endOf(columns, headEnd))
  bytes.set(head, PREAMBLE)
  await writeColumns(columns, bytes, headEnd)
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
  const columns = await readColumns(header.columns, bytes, headEnd)
  const part = (wanted: string): Columns => Object.fromEntries(
    Object.entries(columns).filter(([name]) => name.startsWith(`${wanted}.`)).map(([name, pieces]) => [name.slice(wanted.length + 1), pieces]))
  const { stems, shown } = part('words')
  const store: Store = {
    ...createStore(schema),
    terms: new Terms(part('terms')), endings: new Terms(part('endings')), spelling: new Spelling(part('spelling')), postings: new Postings(part('postings')),
    documents: new Documents(schema.fields.length, part('documents')), codes: new Codes(part('codes')),
    stems: new Growable(Uint32Array, stems![0] as Uint32Array), shown: new Growable(Uint32Array, shown![0] as Uint32Array),
  }
  const texts = part('texts')
  await store.documents.name(unpackTexts<string>(texts.ids!))
  await inSlices(unpackTexts<[string, string]>(texts.labels!), ([facet, value]) => void store.labels.intern(facet, value))
  return { store, mark: header.mark }
}
