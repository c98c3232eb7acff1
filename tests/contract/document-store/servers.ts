import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { MongoClient } from 'mongodb'
import { startDocumentServer } from '../../../cli/embedded/mongo/server.ts'
import { removeFolder } from '../../support/remove-folder.ts'

/** A server that a suite is run against. */
export interface TestServer {
  url: string
  stop: () => Promise<void>
}

/** `embedded` is ours, `real` is named by MONGODB_TEST_URI, `reference` is an independent server in Java. */
export type ServerKind = 'embedded' | 'real' | 'reference'

const jar = resolve('../shared/bin/mongo-reference.jar')

async function startEmbedded(): Promise<TestServer> {
  const directory = mkdtempSync(join(tmpdir(), 'documents-'))
  const server = await startDocumentServer({ directory, expireEvery: 50 })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      removeFolder(directory)
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function startReference(): Promise<TestServer> {
  const child: ChildProcess = spawn('java', ['-jar', jar, String(await freePort())], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(createInterface({ input: child.stdout! }), 'line') as [string]
  return {
    url: `${line.trim().replace(/\/$/, '')}/?directConnection=true`,
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** Whether the independent server can be started here; says loudly when it cannot. */
export function referenceIsThere(): boolean {
  const there = existsSync(jar) && spawnSync('java', ['-version']).status === 0
  if (!there) process.stderr.write('WARNING: no comparison with the independent document server: its jar or Java is not there\n')
  return there
}

const starters: Readonly<Record<ServerKind, () => Promise<TestServer>>> = {
  embedded: startEmbedded,
  reference: startReference,
  real: () => Promise.resolve({ url: process.env.MONGODB_TEST_URI ?? '', stop: () => Promise.resolve() }),
}

export const startServer = (kind: ServerKind): Promise<TestServer> => starters[kind]()

/** The servers that can be had here. */
export function availableServers(): ServerKind[] {
  const kinds: ServerKind[] = ['embedded']
  if (process.env.MONGODB_TEST_URI) kinds.push('real')
  if (referenceIsThere()) kinds.push('reference')
  return kinds
}

/** A client that keeps the types of numbers apart. */
export const exactClient = (url: string): Promise<MongoClient> => MongoClient.connect(url, { promoteValues: false, maxPoolSize: 2 })
