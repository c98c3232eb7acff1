import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '#server/config/settings.ts'
import { UserError, type Report } from '../output.ts'
import { claimDataDir } from './claim.ts'
import { startDatabases } from './databases.ts'
import { openDataDir } from './data-dir.ts'
import type { Lifetime } from './lifetime.ts'
import { isRunning, readRunFile } from './run-file.ts'
import { settingsOrFail } from './settings.ts'

/** A shop that starts publishes its databases' addresses once they run; a first start builds before that. */
const WAIT_FOR_START_MS = 120_000
const LOOK_EVERY_MS = 200

/** The settings of a shop and the environment that its server was, or would be, given. */
export interface ReachableShop {
  settings: Settings
  env: Record<string, string>
}

/**
 * Gives a command the shop's databases: those of the running shop, or else it starts them itself, for its own lifetime.
 */
export async function reachShop(lifetime: Lifetime, report: Report): Promise<ReachableShop> {
  const settings = settingsOrFail(process.env)
  const deadline = performance.now() + WAIT_FOR_START_MS
  for (let waited = false; performance.now() < deadline; waited = true) {
    const claimed = await claimDataDir(settings.dataDir, lifetime)
    if (claimed) return { settings, env: await startDatabases(settings, claimed, lifetime, report) }

    const run = readRunFile(openDataDir(settings.dataDir).runFile)
    // The running shop may have been told things that this shell does not know: its word counts.
    if (run?.env && isRunning(run.launcher)) return { settings: settingsOrFail({ ...process.env, ...run.env }), env: run.env }
    if (!waited) report('Waiting for the shop to start…')
    await sleep(LOOK_EVERY_MS)
  }
  throw new UserError(`The data directory ${settings.dataDir} is in use, but no running shop answers there; try again when it has started.`)
}
