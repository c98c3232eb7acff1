import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { createSharpProcessor } from '../../../../../server/drivers/picture/sharp.ts'
import { animation, onCanvas, photo, picture } from '../../../../support/pictures.ts'

// Encoding takes its time on a machine that does other things beside it.
vi.setConfig({ testTimeout: 30_000 })

const { process } = createSharpProcessor()
const made = async (bytes: Uint8Array) => {
  const result = await process(bytes)
  if (!result.ok) throw new Error(result.errors[0]!.message)
  return result.value
}
const refused = async (bytes: Uint8Array | string) => {
  const result = await process(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  return result.ok ? null : result.errors[0]!
}

describe('web sizes', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('are made of %s, in three formats, never larger than the picture', async (format) => {
    const { widths, files, width, height } = await made(await photo(format, 500, 400))
    expect({ width, height, widths }).toEqual({ width: 500, height: 400, widths: [320, 480, 500] })
    for (const { name, bytes } of files) {
      const size = await sharp(bytes).metadata()
      expect([`${size.width}`, size.format]).toEqual([name.split('.')[0], { avif: 'heif', webp: 'webp', jpg: 'jpeg' }[name.split('.')[1]!]])
    }
    expect(files.map(file => file.name)).toEqual(widths.flatMap(size => [`${size}.avif`, `${size}.webp`, `${size}.jpg`]))
  })

  it('end at 1600 pixels, and neither thin nor flat pictures break them', async () => {
    expect((await made(await picture(2_400, 1_200).jpeg().toBuffer())).widths).toEqual([320, 480, 640, 960, 1280, 1600])
    expect(await made(await picture(300, 20_000).jpeg().toBuffer())).toMatchObject({ width: 48, height: 3200 })
    expect(await made(await picture(20_000, 8).png().toBuffer())).toMatchObject({ width: 1600, height: 1 })
    expect(await made(await picture(1, 1).png().toBuffer())).toMatchObject({ widths: [1] })
  })

  it('stand upright and carry no metadata', async () => {
    const source = await sharp(await photo('jpeg', 600, 400)).withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'SECRET-NAME' } } }).jpeg().toBuffer()
    expect(source.includes('SECRET-NAME')).toBe(true)
    const { width, height, files } = await made(source)
    expect([width, height]).toEqual([400, 600])
    for (const { bytes } of files) {
      expect(Buffer.from(bytes).includes('SECRET-NAME')).toBe(false)
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif')
    }
  })

  it('show the first frame of an animation, and white behind what is transparent where a format knows no transparency', async () => {
    const first = (await made(await animation(320, 200, 3))).files.find(file => file.name === '320.webp')!
    expect((await sharp(first.bytes).metadata()).pages ?? 1).toBe(1)
    const jpeg = (await made(await picture(320, 200, 'rgba(0, 0, 0, 0)').png().toBuffer())).files.find(file => file.name === '320.jpg')!
    expect((await sharp(jpeg.bytes).stats()).channels.map(channel => Math.round(channel.mean))).toEqual([255, 255, 255])
  })

  it('are the same for the same bytes', async () => {
    const bytes = await photo('png', 330, 200)
    expect(await made(bytes)).toEqual(await made(bytes))
  })
})

describe('files that are refused', () => {
  it.each([
    ['an SVG', '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /SVG/],
    ['a web page', '<!DOCTYPE html><html><script>alert(1)</script></html>', /web page/],
    ['a GIF', 'GIF89a\x01\0\x01\0\0\0\0', /GIF/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a HEIC photograph', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC/],
    ['a video', '\0\0\0\x18ftypmp42\0\0\0\0isom', /video/],
    ['text', 'just words, no picture at all', /no picture/],
    ['nothing', '', /empty/],
  ])('%s', async (_name, bytes, words) => {
    expect(await refused(bytes)).toMatchObject({ code: 'UNSUPPORTED_TYPE', message: expect.stringMatching(words) as string })
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s that is cut off', async (format) => {
    const whole = await photo(format)
    for (const part of [0.3, 0.7, 0.95]) expect(await refused(whole.subarray(0, Math.floor(whole.length * part)))).toMatchObject({ code: 'PICTURE_DAMAGED' })
  })

  it.each([['\xff\xd8\xff\xe0', 'jpeg'], ['\x89PNG\r\n\x1a\n', 'png'], ['RIFF\0\x10\0\0WEBPVP8 ', 'webp'], ['\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf', 'avif']])('a script behind the first bytes of a picture (%#)', async (magic) => {
    expect(await refused(`${magic}<html><script>alert(1)</script></html>`)).toMatchObject({ code: 'PICTURE_DAMAGED' })
  })

  it('a few bytes that decode to gigabytes, before they are decoded', async () => {
    const bomb = await picture(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer()
    const start = performance.now()
    expect(await refused(bomb)).toMatchObject({ code: 'PICTURE_TOO_LARGE', message: expect.stringContaining('144 million pixels') as string })
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('an animation of too many pixels', async () => {
    expect(await refused(onCanvas(await animation(16, 16, 52), 2_000, 2_000))).toMatchObject({ code: 'PICTURE_TOO_LARGE', message: expect.stringContaining('52 frames') as string })
  })
})
