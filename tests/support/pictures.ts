import sharp from 'sharp'

/** A picture of one color; the same call gives the same bytes. */
export function picture(width: number, height: number, color = '#c83232') {
  return sharp({ create: { width, height, channels: 4, background: color }, limitInputPixels: false })
}

/** A picture that no encoder can make small, so that cutting it off cuts pixels. */
export async function photo(format: 'jpeg' | 'png' | 'webp' | 'avif', width = 400, height = 300): Promise<Buffer> {
  const noise = sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
  return noise[format]().toBuffer()
}

/** Frames of one color each, as an animated WebP. */
export async function animation(width: number, height: number, frames: number): Promise<Buffer> {
  const single = await Promise.all(Array.from({ length: frames }, (_, index) => picture(width, height, `rgb(${index * 97 % 256}, ${index * 61 % 256}, ${index % 2 * 255})`).png().toBuffer()))
  return sharp(single, { join: { animated: true }, limitInputPixels: false }).webp({ delay: single.map(() => 100), effort: 0 }).toBuffer()
}

/** The same on a canvas that is larger than its frames, as its header says (WebP container, chunk VP8X). */
export function onCanvas(animated: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(animated)
  if (bytes.toString('latin1', 12, 16) !== 'VP8X') throw new Error('not an extended WebP')
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}
