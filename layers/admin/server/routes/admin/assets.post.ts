import { MOST_BYTES } from '#server/domain/media/store-asset.ts'
import { assetUrl } from '#server/graphql/common/asset-url.ts'
import { useRuntime } from '#server/utils/runtime.ts'
import { receiveUpload, refuseUpload } from '../../transport/upload.ts'

/** HTTP status of a refusal; what is wrong with the picture itself is 422. */
const STATUS: Record<string, number> = { FILE_TOO_LARGE: 413, UNSUPPORTED_TYPE: 415, BUSY: 503, RATE_LIMITED: 429 }

/**
 * POST /admin/assets?name=mug.jpg&altText=…: takes a picture into the media library (the Admin API's `assetUpload`).
 * The body is the file; the answer is `{ asset, userErrors }`.
 */
export default defineEventHandler(async (event) => {
  const runtime = await useRuntime()
  const upload = await receiveUpload(event, runtime, { permission: 'product.write', maxBytes: MOST_BYTES, tooLarge: 'The file is larger than 20 MB; save the picture smaller.' })
  if (!upload.ok) return { asset: null, ...upload.answer }
  const { services } = runtime
  const allowed = await services.mayUpload(upload.staff.id)
  const { name, altText } = getQuery(event)
  const text = (value: unknown) => typeof value === 'string' ? value : ''
  const stored = allowed.ok ? await services.storeAsset({ bytes: upload.bytes, fileName: text(name), altText: text(altText) }) : allowed
  if (!stored.ok) {
    const { code, message } = stored.errors[0]!
    return { asset: null, ...refuseUpload(event, STATUS[code] ?? 422, code, message) }
  }
  const { _id: id, fileName, altText: words, width, height, byteSize } = stored.value
  return { asset: { id, fileName, altText: words, width, height, byteSize, url: assetUrl({ ...stored.value, id }, 640) }, userErrors: [] }
})
