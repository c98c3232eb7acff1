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
  const single = await Promise.all(Array.from({ length: frames }, (_, index) => picture(width, height, `rgb(${index % 256}, 0, 200)`).png().toBuffer()))
  return sharp(single, { join: { animated: true }, limitInputPixels: false }).webp({ delay: single.map(() => 100), effort: 0 }).toBuffer()
}
