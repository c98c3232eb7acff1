import { createServer } from 'node:net'
import { UserError } from '../output.ts'

/** Asks the system for a port that nobody listens on; it stays free only as long as nobody else asks. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return await listenOnce(host, 0)
}

/** Stops early, before anything long is done, when the site could not listen at the end of it. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  try {
    await listenOnce(host, port)
  }
  catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') throw new UserError(`Port ${port} on ${host} is in use by another program; stop it, or choose another port, for example PORT=${port + 1}.`)
    if (code === 'EACCES') throw new UserError(`Port ${port} may not be opened by this user; choose one above 1023, for example PORT=3000.`)
    throw new UserError(`The site cannot listen on ${host} (${String(code)}); set HOST to an address of this machine, for example HOST=127.0.0.1.`)
  }
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(chosen))
    })
  })
}
