import { isMainThread } from 'node:worker_threads'

/**
 * The launcher holds the other end of standard input. When it dies without a word (SIGKILL), the pipe closes and the
 * server goes too, so that nothing is left behind.
 */
export default defineNitroPlugin(() => {
  // In development the server runs in a worker thread, whose own standard input is empty from the start.
  if (process.env.ZIVERO_LAUNCHED !== '1' || !isMainThread) return
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).on('error', () => {}).resume()
  process.stdin.unref?.()
})
