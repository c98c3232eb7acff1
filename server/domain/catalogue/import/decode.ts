import { gunzipSync } from 'node:zlib'
import { ImportFileError } from './import.types.ts'

const SAVE_AS = 'save it again as "CSV UTF-8"'

/**
 * The text of a file: UTF-8, with or without a byte order mark, also gzipped. Other encodings are named and refused;
 * guessing one would turn names into nonsense that nobody notices.
 *
 * @throws ImportFileError
 */
export function decodeFile(bytes: Uint8Array): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unzip(bytes) : bytes
  if (looksLikeUtf16(plain)) throw new ImportFileError(`The file is in UTF-16; ${SAVE_AS}.`)
  const nul = plain.indexOf(0)
  if (nul >= 0) throw new ImportFileError(`Line ${lineOf(plain, nul)} holds a NUL byte; this is no text file, or it is damaged.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  }
  catch {
    throw new ImportFileError(`Line ${firstBadLine(plain)} is not UTF-8; the file is probably in Latin-1 or Windows-1252: ${SAVE_AS}.`)
  }
}

function unzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes)
  }
  catch {
    throw new ImportFileError('The gzipped file is damaged or cut off.')
  }
}

/** A mark of UTF-16, or a NUL in every second byte of the beginning. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const mark = bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  return mark || bytes.subarray(0, 64).includes(0)
}

function lineOf(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).reduce((line, byte) => byte === 0x0a ? line + 1 : line, 1)
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    try {
      decoder.decode(bytes.subarray(start, end))
    }
    catch {
      return line
    }
    start = end + 1
    line++
  }
  return line
}
