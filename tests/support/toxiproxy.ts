import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../cli/launcher/ports.ts'

const BINARY = process.env.TOXIPROXY_SERVER ?? fileURLToPath(new URL('../../../shared/bin/toxiproxy-server', import.meta.url))

/** What stands between the shop and one of its stores. */
export interface Proxy {
  port: number
  /** Refuses connections and cuts those that are open. */
  cut(): Promise<void>
  /** Takes connections and lets nothing through, in either direction. */
  hang(): Promise<void>
  /** Delays each answer by so many milliseconds. */
  slow(milliseconds: number): Promise<void>
  mend(): Promise<void>
}

/** Why tests behind a proxy are left out here; null when they run. */
export function toxiproxyMissing(what: string): string | null {
  if (existsSync(BINARY)) return null
  const message = `${what}: NOT TESTED behind a proxy, for there is no toxiproxy-server (TOXIPROXY_SERVER names one)`
  process.stderr.write(`\n${'='.repeat(message.length)}\n${message}\n${'='.repeat(message.length)}\n`)
  return message
}

/** Starts Toxiproxy; it ends with this process, however this one ends. */
export async function startToxiproxy() {
  const api = await freePort()
  const shell = spawn('sh', ['-c', `"$0" -host 127.0.0.1 -port ${api} >/dev/null 2>&1 & cat >/dev/null; kill $!; wait $! 2>/dev/null`, BINARY], { stdio: ['pipe', 'ignore', 'inherit'] })
  shell.stdin.on('error', () => {})
  const ended = new Promise<void>(resolve => shell.once('close', () => resolve()))

  async function call(method: string, path: string, body?: unknown): Promise<void> {
    const response = await fetch(`http://127.0.0.1:${api}${path}`, { method, ...body ? { body: JSON.stringify(body) } : {}, signal: AbortSignal.timeout(5_000) })
    if (!response.ok && response.status !== 404) throw new Error(`Toxiproxy answered ${response.status}: ${await response.text()}`)
  }

  const deadline = Date.now() + 10_000
  while (!await call('GET', '/version').then(() => true, () => false)) {
    if (Date.now() > deadline) throw new Error('Toxiproxy did not start')
    await sleep(30)
  }

  return {
    async proxy(name: string, upstream: { host: string, port: number }): Promise<Proxy> {
      const port = await freePort()
      await call('POST', '/proxies', { name, listen: `127.0.0.1:${port}`, upstream: `${upstream.host}:${upstream.port}`, enabled: true })
      const toxic = (kind: string, stream: string, attributes: object) =>
        call('POST', `/proxies/${name}/toxics`, { name: `${kind}-${stream}`, type: kind, stream, toxicity: 1, attributes })
      return {
        port,
        cut: () => call('POST', `/proxies/${name}`, { enabled: false }),
        async hang() {
          await toxic('timeout', 'upstream', { timeout: 0 })
          await toxic('timeout', 'downstream', { timeout: 0 })
        },
        slow: milliseconds => toxic('latency', 'downstream', { latency: milliseconds }),
        async mend() {
          for (const name_ of ['timeout-upstream', 'timeout-downstream', 'latency-downstream']) await call('DELETE', `/proxies/${name}/toxics/${name_}`)
          await call('POST', `/proxies/${name}`, { enabled: true })
        },
      }
    },
    async stop() {
      shell.stdin.end()
      await ended
    },
  }
}
