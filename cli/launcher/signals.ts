import type { Report } from '../output.ts'
import type { Lifetime } from './lifetime.ts'
import { onWrapperGone } from './wrappers.ts'

/** How long stopping may take after a second Ctrl-C. */
const FORCED_MS = 1_500

/**
 * Stops in order on Ctrl-C, SIGTERM and a closed terminal; a second signal forces.
 * With ZIVERO_STOP_WITH_STDIN=1 a closed stdin is such a signal too, so that a test that dies leaves no shop behind.
 */
export function stopOnSignals(lifetime: Lifetime, report: Report): void {
  let stopping = false
  const stop = () => {
    if (stopping) {
      lifetime.kill()
      setTimeout(() => process.exit(1), FORCED_MS).unref()
      return
    }
    stopping = true
    report('Stopping…')
    void lifetime.close().then(() => process.exit(0), () => process.exit(1))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  onWrapperGone(() => stopping || stop())
  // A terminal that is gone must not turn the last lines into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  if (process.env.ZIVERO_STOP_WITH_STDIN === '1') process.stdin.once('close', stop).resume()
}
