import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds in which a client that keeps a connection open may send once more, and be told that it closes. */
const GRACE = 500
/** So many turns of the event loop without a new connection, none longer than that (ms), and nobody waits outside. */
const QUIET_TURNS = 5
const SHORT_TURN = 2
/** Milliseconds to wait for them. */
const LONGEST_WAIT = 2_000

/**
 * Resolves when all that had arrived has been taken in. What the kernel has accepted and the server has not would be reset
 * when its socket is closed; each turn of the event loop takes some of it.
 *
 * @param isBusy whether something is under way whose client comes again at once when it has its answer
 */
async function nothingWaits(server: Server, isBusy = () => false): Promise<void> {
  const end = performance.now() + LONGEST_WAIT
  let quiet = 0
  const came = () => {
    quiet = -1
  }
  server.on('connection', came)
  for (let before = performance.now(); before < end && quiet <= QUIET_TURNS;) {
    await immediate()
    const now = performance.now()
    // The first turn began before anybody counted.
    quiet = now - before < SHORT_TURN && !isBusy() ? quiet + 1 : 0
    before = now
  }
  server.off('connection', came)
}

/**
 * Stops a server without losing a request: it listens no more, what runs is finished, and connections that wait for a
 * next request are closed only after a moment, for one may be on its way. Answers during that time must carry
 * `Connection: close`. (`Server.close` of node:http would cut waiting connections at once.)
 *
 * @param patience milliseconds; what takes longer is cut
 * @param onDeaf called when it listens no more; until then nothing new should be begun, so that the moment comes soon
 * @param isBusy whether a request is under way; it is waited for before the server stops to listen, but not for long
 */
export async function drain(server: Server, patience: number, onDeaf: () => void, isBusy: () => boolean): Promise<void> {
  const end = performance.now() + patience
  await nothingWaits(server, isBusy)
  let open = true
  const closed = new Promise<void>(resolve => void NetServer.prototype.close.call(server, () => resolve())).then(() => {
    open = false
  })
  onDeaf()
  while (open && performance.now() < end) {
    await Promise.race([closed, sleep(GRACE, undefined, { ref: false })])
    await nothingWaits(server)
    server.closeIdleConnections()
  }
  server.closeAllConnections()
}
