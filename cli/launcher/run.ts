import { explain, UserError, type Report } from '../output.ts'
import { claimDataDir, holderOf, type ClaimedDataDir } from './claim.ts'
import { createLifetime, type Lifetime } from './lifetime.ts'
import { stopOnSignals } from './signals.ts'

/**
 * Runs a command that opens things: they are closed when it ends, fails, is interrupted, or loses a part.
 * Never returns: it ends the process, with exit code 1 after a failure.
 */
export async function runWithLifetime(report: Report, work: (lifetime: Lifetime) => Promise<number>): Promise<never> {
  const lifetime = createLifetime()
  stopOnSignals(lifetime, report)
  let exitCode = 1
  try {
    exitCode = await Promise.race([work(lifetime), lifetime.lost])
  }
  catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    if (error instanceof UserError) exitCode = error.exitCode
  }
  await lifetime.close()
  process.exit(exitCode)
}

/** Claims the data directory, or says in one sentence who has it. */
export async function claimOrFail(root: string, lifetime: Lifetime): Promise<ClaimedDataDir> {
  const claimed = await claimDataDir(root, lifetime)
  if (claimed) return claimed
  const holder = holderOf(root)
  throw new UserError(`The data directory ${root} is in use${holder ? ` by process ${holder.pid}` : ''}; stop that shop first, or set ZIVERO_DATA_DIR and PORT to start another one.`)
}
