import { useRuntime } from '#server/utils/runtime.ts'

/** GET and HEAD /media/:key/:file: a web size of a picture. What lies under a key never changes. */
export default defineEventHandler(async (event) => {
  assertMethod(event, ['GET', 'HEAD'])
  const { services } = await useRuntime()
  const file = await services.media.open(getRouterParam(event, 'key') ?? '', getRouterParam(event, 'file') ?? '')
  if (!file) throw createError({ statusCode: 404, message: 'This picture is not here.' })
  setResponseHeaders(event, {
    'content-type': file.contentType,
    'content-length': file.bytes.byteLength,
    'cache-control': 'public, max-age=31536000, immutable',
    // Pictures are small enough to be sent whole.
    'accept-ranges': 'none',
  })
  return event.method === 'HEAD' ? null : file.bytes
})
