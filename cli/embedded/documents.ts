import { existsSync, openSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startChild, type Child } from '../launcher/child.ts'
import type { DataDir } from '../launcher/data-dir.ts'
import { UserError } from '../output.ts'

const START_TIMEOUT_MS = 30_000
const STOP_TIMEOUT_MS = 10_000

const readyLine = z.object({ ready: z.literal(true), url: z.string() })

/** Starts the embedded document server on the data directory and waits for the address that it prints. */
export async function startDocuments(dataDir: DataDir): Promise<{ url: string, child: Child }> {
  const main = fileURLToPath(new URL('./mongo/main.ts', import.meta.url))
  if (!existsSync(main)) throw new UserError('The embedded document server is missing from this installation; set MONGODB_URI.')
  let url: Promise<string> | undefined
  const child = startChild({
    name: 'The document server',
    command: process.execPath,
    args: [main, '--data', dataDir.documents, '--port', '0'],
    env: { PATH: process.env.PATH },
    stdout: 'pipe',
    stderr: openSync(dataDir.documentsLog, 'w', 0o600),
    endsBy: 'stdin',
    patienceMs: STOP_TIMEOUT_MS,
    onSpawn: (spawned) => {
      url = new Promise((resolve) => {
        createInterface({ input: spawned.stdout! }).on('line', line => resolveWhenReady(line, resolve))
      })
    },
  })
  const timeout = AbortSignal.timeout(START_TIMEOUT_MS)
  const failed = Promise.race([
    child.ended,
    new Promise<string>(resolve => timeout.addEventListener('abort', () => resolve('it did not answer in time'), { once: true })),
  ])
  const first = await Promise.race([url!.then(value => ({ url: value })), failed.then(reason => ({ reason }))])
  if ('url' in first) return { url: first.url, child }
  child.kill()
  throw new UserError(`The document server did not start (${first.reason}); it says more in ${dataDir.documentsLog}`)
}

function resolveWhenReady(line: string, resolve: (url: string) => void): void {
  try {
    const parsed = readyLine.safeParse(JSON.parse(line))
    if (parsed.success) resolve(parsed.data.url)
  }
  catch {
    // Anything else that it prints is not for us.
  }
}
