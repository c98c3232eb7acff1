import { useRuntime } from '#server/utils/runtime.ts'

/** GET /health/ready: 200 when the shop can serve, 503 with the store that it cannot reach. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  const stores = await (await useRuntime()).health()
  const ready = Object.values(stores).every(state => state === 'ok')
  setResponseStatus(event, ready ? 200 : 503)
  return { status: ready ? 'ok' : 'unavailable', stores }
})
