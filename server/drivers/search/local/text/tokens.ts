import { fold } from './fold.ts'
import { eachRun } from './scan.ts'

/** UTF-16 units of a word that are looked at; what is longer is no word that somebody types again. */
const LONGEST = 48
/** Pieces of one code that are worth finding alone: "rtx2060ti" yes, a serial number no. */
const MOST_PIECES = 3

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

export interface Chunk {
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
  /** Folded pieces in order: "TN-2110" gives tn and 2110, "3.5mm" gives 3.5 and mm. */
  parts: string[]
  /** The same pieces written together in other ways: tn2110. Empty for a plain word. */
  joins: string[]
}

/** Scripts without spaces are searched by pairs of characters. */
function pairsOf(text: string): string[] {
  const characters = [...text]
  return characters.length < 2 ? characters : characters.slice(1).map((character, index) => characters[index]! + character)
}

/** "16gb" is 16 and gb; a code that changes more often is left whole. */
function piecesOf(segment: string): string[] {
  if (UNSPACED.test(segment)) return pairsOf(segment)
  const pieces = segment.match(/\p{N}+(?:\.\p{N}+)?|[^\p{N}.]+/gu) ?? [segment]
  return pieces.length > MOST_PIECES ? [segment] : pieces
}

/** "men's" is mens, "l'eau" is l and eau, "3,5" is 3.5, "wi-fi" is wi and fi. */
function segmentsOf(folded: string): string[] {
  return folded
    .replace(/(\p{L}{3,})['’](?=\p{L})/gu, '$1')
    .replace(/(\p{N})[.,](?=\p{N})/gu, '$1\0')
    .split(/[-._'’,]/)
    .filter(Boolean)
    .map(segment => segment.replaceAll('\0', '.'))
}

/** Reads one run of letters and digits. */
export function readChunk(raw: string): Pick<Chunk, 'parts' | 'joins'> {
  const segments = segmentsOf(fold(raw.length > LONGEST ? raw.slice(0, LONGEST) : raw))
  const parts: string[] = []
  const joins = new Set<string>()
  for (const segment of segments) {
    const pieces = piecesOf(segment)
    parts.push(...pieces)
    if (pieces.length > 1 && !UNSPACED.test(segment)) joins.add(segment)
  }
  if (segments.length > 1 && !UNSPACED.test(raw)) joins.add(segments.join(''))
  for (const part of parts) joins.delete(part)
  return { parts, joins: [...joins] }
}

/** Cuts a text into words and codes; linear in its length. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  eachRun(text, (start, end) => chunks.push({ start, end, ...readChunk(text.slice(start, end)) }))
  return chunks
}
