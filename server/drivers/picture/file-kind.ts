/** Kinds of picture that are taken. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif'

const latin1 = (bytes: Uint8Array, start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1')

/** ISO base media files (ISO/IEC 14496-12) begin with their brands. */
function brandsOf(bytes: Uint8Array): string[] | null {
  if (latin1(bytes, 4, 8) !== 'ftyp') return null
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0), 128)
  return (latin1(bytes, 8, length).match(/.{4}/gs) ?? []).map(brand => brand.trim())
}

/** What a picture is by its first bytes; neither its name nor what the sender calls it counts. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (bytes.byteLength < 12) return null
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP') return 'webp'
  const brands = brandsOf(bytes)
  return brands?.includes('avif') || brands?.includes('avis') ? 'avif' : null
}

/** Beginnings of files that people take for pictures, and how to mend it. */
const OTHERS: [begins: RegExp, advice: string][] = [
  [/^GIF8/, 'GIF pictures are not taken; save it as PNG or WebP.'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF and raw pictures are not taken; save it as JPEG.'],
  [/^BM/, 'BMP pictures are not taken; save it as PNG.'],
  [/^%PDF/, 'This is a PDF; save the page as a JPEG or PNG picture.'],
  [/^.{4}ftyp(?:hei|hev|mif1|msf1)/s, 'HEIC pictures are not taken; choose "Most compatible" in the camera\'s settings, or save it as JPEG.'],
  [/^.{4}ftyp/s, 'This is a video; only pictures are taken.'],
  [/^8BPS/, 'Photoshop files are not taken; export it as JPEG or PNG.'],
  [/^PK/, 'This is an archive; unpack it and choose the pictures in it.'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml[^]*<svg|svg)/i, 'SVG drawings can carry scripts and are not taken; export it as PNG or WebP.'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!|html|\?xml|script)/i, 'This is a web page, not a picture; open it and save the picture itself.'],
]

/** Why a file that is no JPEG, PNG, WebP or AVIF is refused, in words that mend it. */
export function refusalOfKind(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) return 'The file is empty.'
  const head = latin1(bytes, 0, 1_000)
  return OTHERS.find(([begins]) => begins.test(head))?.[1] ?? 'This is no picture that can be shown; choose a JPEG, PNG, WebP or AVIF file.'
}
