import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands before a server: lets bytes through, or keeps them for later, as a server that hangs does. */
export async function startRelay(target: { host: string, port: number }) {
  let isHanging = false
  let isRefusing = false
  let held: (() => void)[] = []
  const sockets = new Set<Socket>()
  const relay = createServer((client) => {
    if (isRefusing) return client.destroy()
    const server = connect(target)
    for (const [from, to] of [[client, server], [server, client]] as const) {
      sockets.add(from)
      from.on('data', (chunk) => {
        const pass = () => void to.write(chunk)
        if (isHanging) held.push(pass)
        else pass()
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await once(relay.listen(0, '127.0.0.1'), 'listening')
  const cut = () => sockets.forEach(socket => socket.destroy())
  return {
    port: (relay.address() as AddressInfo).port,
    cut,
    hang: () => { isHanging = true },
    /** Those that are open are cut, and there are no new ones. */
    refuse() {
      isRefusing = true
      cut()
    },
    mend() {
      isHanging = false
      isRefusing = false
      for (const pass of held) pass()
      held = []
    },
    async stop() {
      relay.close()
      cut()
    },
  }
}
