import { parseArgs } from 'node:util'
import { startDocumentServer } from './server.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string', default: '0' } } })
const port = Number(values.port)

if (!values.data || !Number.isInteger(port) || port < 0 || port > 65535) {
  process.stderr.write('usage: main.ts --data <directory> [--port <number, 0 for any free one>]\n')
  process.exit(1)
}

try {
  const server = await startDocumentServer({ directory: values.data, port })
  const stop = (): void => {
    server.stop().then(() => process.exit(0), (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Whoever started this process holds the other end: when it is gone, nobody needs this server.
  process.stdin.on('end', stop).on('close', stop).on('error', stop).resume()
  process.stdout.write(`${JSON.stringify({ ready: true, url: server.url })}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
