import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readRunFile, type RunFile } from '../../cli/launcher/run-file.ts'
import { freePort } from '../../cli/launcher/ports.ts'
import { dataDirPrefix } from '../../cli/test/leftovers.ts'
import { removeFolder } from '../support/remove-folder.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'cli', 'zivero.ts')
/** A build may come first. */
const START_TIMEOUT_MS = 240_000
/** Settings of the developer's own shell must not reach a test's shop. */
const SETTINGS = /^(?:PORT|HOST|SITE_URL|TRUSTED_PROXY_HOPS|ZIVERO_.*|MONGODB_URI|DATABASE_URL|REDIS_URL|PAYMENT_GATEWAY|STRIPE_.*|SMTP_URL|AUTH_SECRET|S3_.*|SEARCH_.*|NITRO_.*|NODE_ENV|VITEST.*)$/

/** A part of a running shop, as a test may want to kill it. */
export type ShopPart = 'launcher' | 'server' | 'postgres' | 'documents'

export interface TestShop {
  url: string
  port: number
  /** The one-use address for the first owner; null when there is one. */
  adminLink: string | null
  dataDir: string
  databaseUrl: string
  mongodbUri: string
  /** What the shop's server was told. */
  env: Record<string, string>
  /** Everything that the launcher and the server printed so far. */
  output(): string
  /** Stops it in order; its data directory goes too, unless the caller named one. */
  stop(): Promise<number | null>
  /** SIGKILL; resolves at once. */
  kill(part: ShopPart): void
  /** Process ids of the launcher and all its children. */
  pids(): number[]
  /** Exit code of the launcher, once it has ended. */
  exited: Promise<number | null>
}

export interface ShopOptions {
  env?: Record<string, string>
  demo?: boolean
  /** Keeps the data after `stop`; without it the shop gets a directory of its own. */
  dataDir?: string
  port?: number
}

/** Runs the command line with a clean environment. */
export function runCli(args: string[], options: { env?: Record<string, string>, input?: string } = {}) {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, env: { ...cleanEnv(), ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()))
  child.stdin.end(options.input ?? '')
  return new Promise<{ code: number | null, stdout: string, stderr: string }>((resolve) => {
    child.once('close', code => resolve({ code, stdout, stderr }))
  })
}

/** A new, empty data directory below the system's temporary folder. */
export function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), dataDirPrefix()))
}

/**
 * Starts the built shop by the launcher, as `pnpm start` does, on a free port and a data directory of its own.
 * It ends with the process that asked for it, however that one ends.
 */
export async function startShop(options: ShopOptions = {}): Promise<TestShop> {
  const dataDir = options.dataDir ?? makeDataDir()
  const port = options.port ?? await freePort()
  const launcher = spawn(process.execPath, [CLI, 'start'], {
    cwd: ROOT,
    env: {
      ...cleanEnv(),
      PORT: String(port),
      ZIVERO_DATA_DIR: dataDir,
      ZIVERO_DEMO: String(options.demo ?? true),
      ZIVERO_STOP_WITH_STDIN: '1',
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let exitCode: number | null | undefined
  const exited = new Promise<number | null>(resolve => launcher.once('exit', (code) => {
    exitCode = code
    resolve(code)
  }))
  for (const stream of [launcher.stdout, launcher.stderr]) createInterface({ input: stream }).on('line', line => void lines.push(line))
  launcher.stdin.on('error', () => {})

  const line = (start: string) => lines.find(entry => entry.startsWith(start))?.slice(start.length).trim()
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!line('The shop is ready:')) {
    if (exitCode !== undefined || Date.now() > deadline) {
      launcher.kill('SIGTERM')
      throw new Error(`The shop did not start:\n${lines.slice(-30).join('\n')}`)
    }
    await sleep(50)
  }
  // The sign-in line follows in the same breath.
  await sleep(20)
  const run = readRunFile(join(dataDir, 'run.json'))
  if (!run?.env) throw new Error('The shop runs but published no addresses')
  const env = run.env
  const postgresPid = readPostgresPid(dataDir)

  return {
    url: line('The shop is ready:')!,
    port,
    adminLink: line('Admin sign-in:') ?? null,
    dataDir,
    databaseUrl: env.DATABASE_URL!,
    mongodbUri: env.MONGODB_URI!,
    env,
    output: () => lines.join('\n'),
    exited,
    pids: () => [run.launcher.pid, ...run.processes.map(({ pid }) => pid), ...postgresPid ? [postgresPid] : []],
    kill: part => void process.kill(pidOf(part, run, postgresPid), 'SIGKILL'),
    async stop() {
      if (exitCode === undefined) launcher.kill('SIGTERM')
      const code = await exited
      if (!options.dataDir) removeFolder(dataDir)
      return code
    },
  }
}

function pidOf(part: ShopPart, run: RunFile, postgresPid: number | null): number {
  if (part === 'launcher') return run.launcher.pid
  const pid = part === 'postgres' ? postgresPid : run.processes.find(({ name }) => name === { server: 'The server', documents: 'The document server' }[part])?.pid
  if (!pid) throw new Error(`This shop has no ${part} of its own`)
  return pid
}

function readPostgresPid(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

function cleanEnv(): NodeJS.ProcessEnv {
  // A test run may be given a document server to use instead of the embedded one.
  const given = process.env.ZIVERO_TEST_MONGODB_URI
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))),
    ...given ? { MONGODB_URI: given } : {},
  }
}
