import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { execute } from './commands/registry.ts'
import { Connection } from './connection.ts'
import { Cursors } from './cursors.ts'
import { Catalog } from './store/catalog.ts'
import { Committer } from './store/committer.ts'
import { openDatabase } from './store/database.ts'
import { expireDocuments } from './ttl.ts'

/** How to start a server. */
export interface DocumentServerOptions {
  /** The data directory; made when it is missing. Only one process may have it open. */
  directory: string
  /** The port on 127.0.0.1; 0, the default, takes any free one. */
  port?: number
  /** Milliseconds between two looks at the TTL indexes (60 s). */
  expireEvery?: number
}

/** A running server. */
export interface DocumentServer {
  /** For the official driver; names the database `zivero`. */
  url: string
  port: number
  /** Stops listening, finishes the commands that are being executed, and closes the file. */
  stop(): Promise<void>
}

/** How long `stop` waits for commands that are being executed. */
const DRAIN_MS = 5000

/** Starts a server on loopback. Throws InUseError when another process has the directory open. */
export async function startDocumentServer(options: DocumentServerOptions): Promise<DocumentServer> {
  const database = openDatabase(options.directory)
  const catalog = new Catalog(database)
  const committer = new Committer(database, () => catalog.load())
  const cursors = new Cursors()
  const connections = new Set<Connection>()
  let lastConnection = 0
  const listener = createServer((socket) => {
    const connection = new Connection(socket, ++lastConnection, ({ command }, id) => execute(command, { catalog, committer, cursors, connection: id }))
    connections.add(connection)
    socket.on('close', () => connections.delete(connection))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject)
      listener.listen(options.port ?? 0, '127.0.0.1', resolve)
    })
  } catch (error) {
    database.close()
    throw error
  }
  const sweeper = setInterval(() => {
    expireDocuments(catalog, committer).catch((error: unknown) => process.stderr.write(`embedded document store: ${String(error)}\n`))
  }, options.expireEvery ?? 60_000)
  sweeper.unref()
  const { port } = listener.address() as AddressInfo
  let stopped: Promise<void> | undefined

  async function shutDown(): Promise<void> {
    clearInterval(sweeper)
    listener.close()
    const deadline = performance.now() + DRAIN_MS
    while ([...connections].some((connection) => connection.active) && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    for (const connection of connections) connection.close()
    committer.flush()
    database.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
  }

  return {
    url: `mongodb://127.0.0.1:${port}/zivero?directConnection=true`,
    port,
    stop: () => stopped ??= shutDown(),
  }
}
