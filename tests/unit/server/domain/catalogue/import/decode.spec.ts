import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeFile } from '#server/domain/catalogue/import/decode.ts'

const text = 'Handle,Title\na,Türklinke\n'

describe('decodeFile', () => {
  it('reads UTF-8, with or without a mark, and gzip', () => {
    expect(decodeFile(Buffer.from(text))).toBe(text)
    expect(decodeFile(Buffer.from(`\uFEFF${text}`))).toBe(text)
    expect(decodeFile(gzipSync(text))).toBe(text)
  })

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), /^The file is in UTF-16/],
    ['UTF-16 without one', Buffer.from(text, 'utf16le'), /^The file is in UTF-16/],
    ['Latin-1', Buffer.from(text, 'latin1'), /^Line 2 is not UTF-8.*Windows-1252/],
    ['a NUL further down', Buffer.from(`${'x'.repeat(80)}\n\n${text}\0`), /^Line \d+ holds a NUL byte/],
    ['a cut gzip', gzipSync(text).subarray(0, 20), /damaged or cut off/],
  ])('names and refuses %s', (_name, bytes, message) => {
    expect(() => decodeFile(bytes)).toThrow(message)
  })
})
