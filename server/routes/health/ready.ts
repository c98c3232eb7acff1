import { useRuntime } from '#server/utils/runtime.ts'

/** GET /health/ready: 200 when the shop can serve, 503 with the store that it cannot reach. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const runtime = await useRuntime()
  const stores = await runtime.health()
  const ready = Object.values(stores).every(state => state === 'ok')
  setResponseStatus(event, ready ? 200 : 503)
  // The shop sells while its index is built, so the search is told and not waited for.
  return { status: ready ? 'ok' : 'unavailable', stores, search: runtime.services.search.status().state }
})
