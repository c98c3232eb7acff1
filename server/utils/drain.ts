import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds in which a client that keeps a connection open may send once more, and be told that it closes. */
const GRACE = 500

/**
 * Stops a server without losing a request: it listens no more, what runs is finished, and connections that wait for a
 * next request are closed only after a moment, for one may be on its way. Answers during that time must carry
 * `Connection: close`. (`Server.close` of node:http would cut waiting connections at once.)
 *
 * @param patience milliseconds; what takes longer is cut
 */
export async function drain(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>(resolve => void NetServer.prototype.close.call(server, () => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), GRACE)
  try {
    await Promise.race([closed, sleep(patience, undefined, { ref: false })])
  }
  finally {
    clearInterval(idle)
    server.closeAllConnections()
  }
}
