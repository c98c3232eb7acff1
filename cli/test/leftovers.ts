import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopOrphans } from '../launcher/orphans.ts'
import { startTimeOf } from '../launcher/process-identity.ts'
import { isRunning, readRunFile } from '../launcher/run-file.ts'

/** What the data directories of tests are called: after the process that runs the test. */
export const dataDirPrefix = (pid = process.pid): string => `zivero-test-${pid}-`
const NAME = /^zivero-test-(\d+)-/

/**
 * Ends the databases that a killed test run left, and removes their data. A directory whose test or shop goes on is left
 * alone, and so is one that nobody has claimed yet.
 */
export async function removeLeftovers(folder = tmpdir()): Promise<void> {
  for (const name of readdirSync(folder)) {
    const tester = Number(NAME.exec(name)?.[1])
    // A test that kills its shop starts it again.
    if (Number.isNaN(tester) || startTimeOf(tester) !== null) continue
    const root = join(folder, name)
    const run = readRunFile(join(root, 'run.json'))
    if (!run || isRunning(run.launcher)) continue
    await stopOrphans(run)
    rmSync(root, { recursive: true, force: true })
  }
}
