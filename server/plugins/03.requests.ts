import { IncomingMessage } from 'node:http'
import { getMethod, getRequestPath, getResponseStatus, setResponseHeader, type H3Event } from 'h3'
import type { Logger } from 'pino'
import { executeAdmin, executeShop } from '#server/graphql/execute.ts'
import { readCheckoutDraft } from '#server/utils/checkout-draft.ts'
import { requestId } from '#server/utils/request-id.ts'
import { securityHeaders } from '#server/utils/security-headers.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/** For each request: its id, the headers that every answer carries, operations for server rendering, one log line. */
export default defineNitroPlugin((nitro) => {
  const base = useRuntimeConfig()
  let shared: typeof base | null = null

  nitro.hooks.hook('request', async (event) => {
    const { settings, logger } = await useRuntime()
    // Nuxt fetches its error page from the server itself; that is a part of the request, not another one.
    if (event.node.req instanceof IncomingMessage) {
      setResponseHeader(event, 'x-request-id', requestId(event))
      logWhenEnded(event, logger)
    }
    for (const [name, value] of Object.entries(securityHeaders(settings.cookiesSecure))) setResponseHeader(event, name, value)
    // Nitro would clone its configuration for each request; one that nobody changes serves all.
    shared ??= { ...base, public: { ...base.public, siteUrl: settings.publicUrl } }
    event.context.nitro = Object.assign(event.context.nitro ?? {}, { runtimeConfig: shared })
    // Lazy: who asks is found out by the operation itself, never kept on the event.
    event.context.graphql = {
      shop: (query, variables) => executeShop(event, { query, variables }),
      admin: (query, variables) => executeAdmin(event, { query, variables }),
    }
    event.context.checkoutDraft = () => readCheckoutDraft(event, settings)
  })
})

/** One line for each request, however it ends: answered, refused, failed, or left by the client before the answer. */
function logWhenEnded(event: H3Event, logger: Logger): void {
  const start = performance.now()
  // Without the query: it may carry tokens and addresses.
  const path = getRequestPath(event).split('?')[0]
  event.node.res.once('close', () => {
    logger.info({
      requestId: requestId(event),
      method: getMethod(event),
      path,
      status: getResponseStatus(event),
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...event.node.res.writableFinished ? {} : { aborted: true },
    }, 'request')
  })
}
