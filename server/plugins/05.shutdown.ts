import { subscribe } from 'node:diagnostics_channel'
import type { Server, ServerResponse } from 'node:http'
import { drain } from '#server/utils/drain.ts'
import { useRuntime } from '#server/utils/runtime.ts'

/** Milliseconds that requests may still take after the signal; the launcher waits a little longer. */
const PATIENCE = 10_000

/**
 * Ends the built server on a signal: HTTP first, then workers and connections to the stores (the `close` hook), exit 0.
 * Nitro's own way cuts connections whose request is just arriving, so it is switched off.
 */
export default defineNitroPlugin((nitro) => {
  if (import.meta.dev) return
  process.env.NITRO_SHUTDOWN_DISABLED = '1'
  const servers = new Set<Server>()
  let stopping = false
  /** Requests that come between the signal and the end of listening begin a moment later. */
  let gate: Promise<void> | null = null
  /** Requests that came before the signal and have no answer yet. */
  let running = 0

  nitro.hooks.hook('request', async () => {
    if (gate) await gate
  })

  subscribe('http.server.request.start', (message) => {
    const { server, response } = message as { server: Server, response: ServerResponse }
    servers.add(server)
    if (stopping) return void response.setHeader('connection', 'close')
    running++
    response.once('close', () => running--)
  })

  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    let openGate = () => {}
    gate = new Promise((resolve) => {
      openGate = resolve
    })
    let listening = servers.size
    await Promise.all([...servers].map(server => drain(server, PATIENCE, () => {
      if (--listening === 0) openGate()
    }, () => running > 0)))
    await nitro.hooks.callHook('close')
    process.exit(0)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().catch(async (error: unknown) => {
        const { logger } = await useRuntime()
        logger.error({ err: error }, 'the server did not stop in order')
        process.exit(1)
      })
    })
  }
})
