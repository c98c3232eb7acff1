import { createGunzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { ImportFileError } from './import.types.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Bytes of a file, after unpacking: 200,000 rows have some 60 MB. */
const MOST_BYTES = 256 * 1024 * 1024
const CHUNK = 64 * 1024

/** The file in pieces, unpacked when it is gzipped. Nothing of it is kept. */
export async function* bytesOf(file: Uint8Array): AsyncGenerator<Uint8Array> {
  const isPacked = file[0] === 0x1f && file[1] === 0x8b
  const pieces = isPacked ? Readable.from(slices(file)).pipe(createGunzip()) as AsyncIterable<Uint8Array> : slices(file)
  let size = 0
  try {
    for await (const piece of pieces) {
      size += piece.byteLength
      if (size > MOST_BYTES) throw new ImportFileError('The file is larger than 256 MB; import it in parts.')
      yield piece
    }
  }
  catch (error) {
    if (error instanceof ImportFileError || !isPacked) throw error
    throw new ImportFileError('The gzipped file is damaged or cut off.')
  }
}

function* slices(file: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < file.byteLength; start += CHUNK) yield file.subarray(start, start + CHUNK)
}

/**
 * Which encoding a file is in: by its mark, by the NULs that UTF-16 has in Western texts, or because it is valid UTF-8.
 * What is none of these is Windows-1252, which has Latin-1 in it and in which every byte means something: a guess that
 * a person should look at.
 *
 * @throws ImportFileError when it is no text
 */
export async function detectEncoding(file: Uint8Array): Promise<{ encoding: Encoding, guessed: boolean }> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let first = true
  let line = 1
  for await (const piece of bytesOf(file)) {
    if (first) {
      const wide = utf16Of(piece)
      if (wide) return { encoding: wide, guessed: false }
      first = false
    }
    const nul = piece.indexOf(0)
    if (nul >= 0) throw new ImportFileError(nulAt(line + countLines(piece.subarray(0, nul))))
    line += countLines(piece)
    if (isUtf8) isUtf8 = accepts(utf8, piece)
  }
  if (isUtf8) isUtf8 = accepts(utf8)
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', guessed: !isUtf8 }
}

const nulAt = (line: number) => `Line ${line} holds a NUL byte; this is no text file, or it is damaged.`

function accepts(decoder: TextDecoder, piece?: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined })
    return true
  }
  catch {
    return false
  }
}

function utf16Of(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const start = head.subarray(0, 64)
  const nuls = (odd: number) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length
  if (nuls(1) > start.length / 4 && nuls(0) === 0) return 'utf-16le'
  return nuls(0) > start.length / 4 && nuls(1) === 0 ? 'utf-16be' : null
}

const countLines = (bytes: Uint8Array) => bytes.reduce((lines, byte) => byte === 0x0a ? lines + 1 : lines, 0)

/**
 * The text in pieces, without a mark, with line breaks of one kind.
 *
 * @throws ImportFileError when the bytes are not in this encoding
 */
export async function* textOf(file: Uint8Array, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  // A line break of two characters may lie on two pieces.
  let held = ''
  const even = (text: string) => {
    const whole = held + text
    held = whole.endsWith('\r') ? '\r' : ''
    return (held ? whole.slice(0, -1) : whole).replaceAll(/\r\n?/g, '\n')
  }
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    }
    catch {
      throw new ImportFileError(`The text near line ${line} is not in ${encoding.toUpperCase()}; choose another encoding, or save the file again as "CSV UTF-8".`)
    }
  }
  for await (const piece of bytesOf(file)) {
    const text = even(decode(piece))
    // Where somebody named the encoding, and in UTF-16, nobody has looked for it: no store takes it.
    const nul = text.indexOf('\0')
    if (nul >= 0) throw new ImportFileError(nulAt(line + text.slice(0, nul).split('\n').length - 1))
    line += text.split('\n').length - 1
    yield text
  }
  yield even(decode())
  if (held) yield '\n'
}
