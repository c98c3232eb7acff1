import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../cli/launcher/ports.ts'

/** A redis-server of this test's own. */
export interface TestRedis {
  url: string
  port: number
  /** Hangs: connections stay open, nothing is answered. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

export const REDIS_SERVER = findOnPath('redis-server')

/**
 * Why Redis tests are left out here; null when they run. In CI that is a failure, for nobody reads a log that passes.
 *
 * @param what named in the message
 */
export function redisMissing(what: string): string | null {
  if (REDIS_SERVER || process.env.REDIS_TEST_URL) return null
  const message = `${what}: NOT TESTED, for there is no redis-server on PATH and no REDIS_TEST_URL`
  if (process.env.CI === 'true') throw new Error(message)
  process.stderr.write(`\n${'='.repeat(message.length)}\n${message}\n${'='.repeat(message.length)}\n`)
  return message
}

/** The address of a Redis to test with: REDIS_TEST_URL, else a server that is started for it. */
export async function borrowRedis(): Promise<{ url: string, stop(): Promise<void> }> {
  const given = process.env.REDIS_TEST_URL
  return given ? { url: given, stop: async () => {} } : startRedis()
}

/** Starts a redis-server that keeps nothing on disk and ends with this process, however this one ends. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const chosen = port ?? await freePort()
  const shell = spawn('sh', ['-c', `"$0" --bind 127.0.0.1 --port ${chosen} --save '' --appendonly no >/dev/null & echo $!; cat >/dev/null; kill -CONT $!; kill -9 $!; wait $! 2>/dev/null`, REDIS_SERVER ?? ''], { stdio: ['pipe', 'pipe', 'inherit'] })
  shell.stdin.on('error', () => {})
  const ended = new Promise<void>(resolve => shell.once('close', () => resolve()))
  const pid = await new Promise<number>(resolve => shell.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))))
  const url = `redis://127.0.0.1:${chosen}`
  await answers(url)
  return {
    url,
    port: chosen,
    pause: () => void process.kill(pid, 'SIGSTOP'),
    resume: () => void process.kill(pid, 'SIGCONT'),
    async stop() {
      shell.stdin.end()
      await ended
    },
  }
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
    redis.on('error', () => {})
    try {
      await redis.connect()
      return
    }
    catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(30)
    }
    finally {
      redis.disconnect()
    }
  }
}

function findOnPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    }
    catch {
      // Not in this folder.
    }
  }
  return null
}
