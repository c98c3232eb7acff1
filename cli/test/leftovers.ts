import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopOrphans } from '../launcher/orphans.ts'
import { isRunning, readRunFile } from '../launcher/run-file.ts'

/** What the data directories of tests are called. */
const PREFIX = 'zivero-test-'

/**
 * Ends the databases that a killed test run left, and removes their data. A directory whose run goes on is left alone,
 * and so is one that nobody has claimed yet.
 */
export async function removeLeftovers(folder = tmpdir()): Promise<void> {
  for (const name of readdirSync(folder).filter(entry => entry.startsWith(PREFIX))) {
    const root = join(folder, name)
    const run = readRunFile(join(root, 'run.json'))
    if (!run || isRunning(run.launcher)) continue
    await stopOrphans(run)
    rmSync(root, { recursive: true, force: true })
  }
}
