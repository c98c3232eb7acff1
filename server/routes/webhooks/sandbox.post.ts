import { readLimitedBody } from '#server/utils/read-body.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/** POST /webhooks/sandbox: signed events of the sandbox gateway. Stored before it is answered, worked on afterwards. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const { services, logger } = await useRuntime()
  const body = await readLimitedBody(event, 1024 * 1024)
  if (body === null) {
    setResponseStatus(event, 413)
    return { code: 'PAYLOAD_TOO_LARGE', message: 'The event is larger than 1 MiB.' }
  }
  try {
    if (await services.webhooks.receive(body, getRequestHeaders(event))) return { received: true }
  }
  catch (error) {
    // The gateway sends it again; nothing was promised.
    logger.error({ err: error }, 'webhook not stored')
    setResponseStatus(event, 503)
    return { code: 'SERVICE_UNAVAILABLE', message: 'The event could not be stored. Send it again.' }
  }
  setResponseStatus(event, 400)
  return { code: 'SIGNATURE_INVALID', message: 'The signature is missing, wrong or too old.' }
})
