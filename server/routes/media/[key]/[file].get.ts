import { useRuntime } from '#server/utils/runtime.ts'

/** GET /media/:key/:file: a web size of a picture. What lies under a key never changes. */
export default defineEventHandler(async (event) => {
  const { services } = await useRuntime()
  const file = await services.media.open(getRouterParam(event, 'key') ?? '', getRouterParam(event, 'file') ?? '')
  if (!file) throw createError({ statusCode: 404, statusMessage: 'Not found' })
  setResponseHeaders(event, {
    'content-type': file.contentType,
    'content-length': file.size,
    'cache-control': 'public, max-age=31536000, immutable',
  })
  return sendStream(event, file.stream())
})
