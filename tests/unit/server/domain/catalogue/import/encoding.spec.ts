import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bytesOf, detectEncoding, textOf, type Encoding } from '#server/domain/catalogue/import/encoding.ts'

const text = 'Handle,Title\na,Türklinke – 5 €\n'
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
async function all<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const piece of pieces) found.push(piece)
  return found
}
const whole = async (file: Uint8Array, encoding: Encoding) => (await all(textOf(file, encoding))).join('')

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8', false],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le', false],
    ['UTF-16 with a mark, the other way round', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'utf-16be', false],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le', false],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96').replace('€', '\x80'), 'latin1'), 'windows-1252', true],
    ['packed UTF-8', gzipSync(text), 'utf-8', false],
  ] as const)('knows %s', async (_name, bytes, encoding, guessed) => {
    expect(await detectEncoding(bytes)).toEqual({ encoding, guessed })
    expect(await whole(bytes, encoding)).toBe(text)
  })

  it('keeps characters and line breaks whole that lie on two pieces', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const long = `${'x'.repeat(64 * 1024 - shift)}€\r\nü\r`
      expect(await whole(Buffer.from(long), 'utf-8')).toBe(`${'x'.repeat(64 * 1024 - shift)}€\nü\n`)
      expect(await detectEncoding(Buffer.from(long))).toEqual({ encoding: 'utf-8', guessed: false })
    }
  })

  it.each([
    ['a NUL further down', Buffer.from(`${'x'.repeat(80)}\n\n${text}\0`), /^Line 5 holds a NUL byte/],
    ['a cut gzip', gzipSync(text.repeat(1_000)).subarray(0, 60), /damaged or cut off/],
    ['a bomb', gzipSync(Buffer.alloc(300 * 1024 * 1024, 'x'), { level: 1 }), /larger than 256 MB/],
  ])('refuses %s', async (_name, bytes, message) => {
    await expect(detectEncoding(bytes)).rejects.toThrow(message)
  })

  it('says where a file is not in the encoding that a person chose', async () => {
    await expect(whole(Buffer.from('a\nb\nT\xfcr\n', 'latin1'), 'utf-8')).rejects.toThrow(/near line 1 is not in UTF-8/)
  })

  it('hands a file on in pieces', async () => {
    expect((await all(bytesOf(new Uint8Array(200_000)))).length).toBeGreaterThan(3)
  })
})
