import { getMethod, getRequestPath, getResponseStatus, setResponseHeader, type H3Event } from 'h3'
import { executeAdmin, executeShop } from '#server/graphql/execute.ts'
import { requestId } from '#server/utils/request-id.ts'
import { securityHeaders } from '#server/utils/security-headers.ts'
import { useRuntime } from '#server/utils/runtime.ts'

const started = new WeakMap<H3Event, number>()

/** For each request: its id, the headers that every answer carries, operations for server rendering, one log line. */
export default defineNitroPlugin((nitro) => {
  const base = useRuntimeConfig()
  let shared: typeof base | null = null

  nitro.hooks.hook('request', async (event) => {
    started.set(event, performance.now())
    const { settings } = await useRuntime()
    setResponseHeader(event, 'x-request-id', requestId(event))
    for (const [name, value] of Object.entries(securityHeaders(settings.cookiesSecure))) setResponseHeader(event, name, value)
    // Nitro would clone its configuration for each request; one that nobody changes serves all.
    shared ??= { ...base, public: { ...base.public, siteUrl: settings.publicUrl } }
    event.context.nitro = Object.assign(event.context.nitro ?? {}, { runtimeConfig: shared })
    // Lazy: who asks is found out by the operation itself, never kept on the event.
    event.context.graphql = {
      shop: (query, variables) => executeShop(event, { query, variables }),
      admin: (query, variables) => executeAdmin(event, { query, variables }),
    }
  })

  nitro.hooks.hook('afterResponse', async (event) => {
    const { logger } = await useRuntime()
    logger.info({
      requestId: requestId(event),
      method: getMethod(event),
      // Without the query: it may carry tokens and addresses.
      path: getRequestPath(event).split('?')[0],
      status: getResponseStatus(event),
      ms: Math.round((performance.now() - (started.get(event) ?? performance.now())) * 10) / 10,
    }, 'request')
  })
})
