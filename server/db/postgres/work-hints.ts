import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Written by triggers (migration 0002) when a transaction that added work commits; its payload names the table. */
const CHANNEL = 'zivero_work'
/** Milliseconds. */
const CONNECT_TIME = 2_000
const LONGEST_PAUSE = 5_000

/**
 * Hears from PostgreSQL that there is work, on a connection of its own, which is made anew whenever it breaks.
 * A hint only: what is missed is found by looking now and then.
 */
export function listenForWork(url: string, onWork: (table: string) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let current: pg.Client | null = null

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIME, query_timeout: CONNECT_TIME, keepAlive: true, application_name: 'zivero-hints' })
    const ended = new Promise<void>((resolve) => {
      client.on('end', resolve)
      client.on('error', () => resolve())
    })
    try {
      await client.connect()
      if (stopping.signal.aborted) return
      current = client
      client.on('notification', ({ payload }) => payload && onWork(payload))
      await client.query(`listen ${CHANNEL}`)
      await ended
    }
    finally {
      current = null
      await client.end().catch(() => {})
    }
  }

  async function keepListening(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      await listen().then(() => void (failures = 0), () => {})
      await sleep(Math.min(LONGEST_PAUSE, 200 * 2 ** failures), undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  const listening = keepListening()
  return {
    async stop() {
      stopping.abort()
      await current?.end().catch(() => {})
      await listening
    },
  }
}
