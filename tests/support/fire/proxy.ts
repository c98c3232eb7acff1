import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A store that a test can take away and give back, without touching the store itself. */
export interface Proxy {
  url: string
  /** Cuts every connection and refuses new ones. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

/** Listens on a port of its own and hands everything through to the address in `url`. */
export async function openProxy(url: string): Promise<Proxy> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => {
        sockets.delete(socket)
        other.destroy()
      }).pipe(other)
    }
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const proxied = new URL(url)
  proxied.host = `127.0.0.1:${port}`
  const down = () => new Promise<void>((resolve) => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
  return { url: proxied.href, down, up: () => listen(port), close: () => server.listening ? down() : Promise.resolve() }
}
