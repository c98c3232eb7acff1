/**
 * The launcher holds the other end of standard input. When it dies without a word (SIGKILL), the pipe closes and the
 * server goes too, so that nothing is left behind.
 */
export default defineNitroPlugin(() => {
  if (process.env.ZIVERO_LAUNCHED !== '1') return
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).on('error', () => {}).resume()
  process.stdin.unref?.()
})
