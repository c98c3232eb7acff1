import sharp, { type OutputInfo } from 'sharp'
import { refusal, success, type Result } from '../../domain/shared/result.ts'
import { pictureKind, refusalOfKind, type PictureKind } from './file-kind.ts'
import type { PictureProcessor, WebPicture } from './types.ts'

/** Pixels of one frame: more than any camera's usual picture, little enough to hold in memory. */
const MOST_PIXELS = 40_000_000
/** Pixels of all frames of an animation, of which only the first is shown. */
const MOST_ANIMATED_PIXELS = 200_000_000
/** Pixels of the largest size. */
const LARGEST = { width: 1600, height: 3200 }
const WIDTHS = [320, 480, 640, 960, 1280, 1600]
/** Seconds for one step, and milliseconds for the whole picture. */
const STEP_TIME = 20
const WHOLE_TIME = 60_000

/** What a file must be inside, as the decoder names it. */
const DECODED_AS: Record<PictureKind, string> = { jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' }

// One thread for a picture: the shop's own requests go on beside it. Nothing is kept between pictures.
sharp.concurrency(1)
sharp.cache(false)
// The library reads dozens of formats, each one a door; four stay open.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'] })

type Decoded = { data: Buffer, info: OutputInfo }

/** Web sizes by libvips. */
export function createSharpProcessor(): PictureProcessor {
  return { recipe: 'sizes-1', process }
}

async function process(bytes: Uint8Array): Promise<Result<WebPicture>> {
  const kind = pictureKind(bytes)
  if (!kind) return refusal('UNSUPPORTED_TYPE', refusalOfKind(bytes))
  const end = performance.now() + WHOLE_TIME
  try {
    const problem = await sizeProblem(bytes, kind)
    return problem ?? success(await encode(await decode(bytes), end))
  }
  catch (error) {
    if (error instanceof TooSlowError || /timeout/i.test(messageOf(error))) {
      return refusal('PICTURE_TIMEOUT', 'It takes too long to make web sizes of this picture; save it smaller and try again.')
    }
    // The decoder's words are for engineers; whatever they are, the file is at fault.
    return refusal('PICTURE_DAMAGED', 'The picture is damaged or cut off; save or download it again.')
  }
}

class TooSlowError extends Error {}

const open = (bytes: Uint8Array) => sharp(bytes, { pages: 1, limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })

async function sizeProblem(bytes: Uint8Array, kind: PictureKind) {
  const { format, width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (format !== DECODED_AS[kind]) return refusal('UNSUPPORTED_TYPE', refusalOfKind(bytes))
  const pixels = width * height
  if (pixels > MOST_PIXELS) {
    return refusal('PICTURE_TOO_LARGE', `The picture has ${millions(pixels)} million pixels, and ${millions(MOST_PIXELS)} million are taken; save it smaller.`)
  }
  if (pixels * pages > MOST_ANIMATED_PIXELS) {
    return refusal('PICTURE_TOO_LARGE', `The animation has ${pages} frames of ${width} × ${height} pixels, which is too much; save its first frame as a picture.`)
  }
  return null
}

/** The largest size as plain pixels, in sRGB, turned upright. */
function decode(bytes: Uint8Array): Promise<Decoded> {
  return open(bytes).timeout({ seconds: STEP_TIME }).autoOrient()
    .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
}

async function encode({ data, info }: Decoded, end: number): Promise<WebPicture> {
  const { width, height, channels } = info
  const widths = [...WIDTHS.filter(candidate => candidate < width), width]
  const files: WebPicture['files'] = []
  for (const target of widths) {
    if (performance.now() > end) throw new TooSlowError()
    const sized = () => sharp(data, { raw: { width, height, channels } }).timeout({ seconds: STEP_TIME }).resize({ width: target })
    files.push(
      // More effort saves a tenth of the bytes and costs five times the work.
      { name: `${target}.avif`, bytes: await sized().avif({ quality: 55, effort: 2 }).toBuffer() },
      { name: `${target}.webp`, bytes: await sized().webp({ quality: 80 }).toBuffer() },
      { name: `${target}.jpg`, bytes: await sized().flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer() },
    )
  }
  return { width, height, widths, files }
}

const millions = (pixels: number) => Math.round(pixels / 1_000_000)

const messageOf = (error: unknown) => error instanceof Error ? error.message : ''
