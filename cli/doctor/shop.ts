import { join } from 'node:path'
import type { Settings } from '#server/config/settings.ts'
import { localUrl } from '#server/config/settings-origins.ts'
import { assertPortFree } from '../launcher/ports.ts'
import { isRunning, readRunFile } from '../launcher/run-file.ts'
import { ok, problem, reasonOf, type Finding } from './finding.ts'

/** What the running shop was told; null when none runs on this data directory. */
export function runningEnv(dataDir: string): Record<string, string> | null {
  const run = readRunFile(join(dataDir, 'run.json'))
  return run?.env && isRunning(run.launcher) ? run.env : null
}

/** A running shop must answer; one that is to be started needs its port. */
export async function checkShop(settings: Settings, runs: boolean): Promise<Finding[]> {
  if (!runs) {
    try {
      await assertPortFree(settings.host, settings.port)
      return [ok('shop', `does not run on this data directory; port ${settings.port} is free for it.`)]
    }
    catch (error) {
      // In a container, and beside an external process manager, it is the shop itself that has the port.
      if (await isReady(settings) === 'ok') return [ok('shop', `answers on port ${settings.port}.`)]
      return [problem('port', reasonOf(error).replace(/\.?$/, '.'))]
    }
  }
  const state = await isReady(settings)
  return [state === 'ok' ? ok('shop', `answers on port ${settings.port}.`) : problem('shop', `runs, but ${state}; its log says why.`)]
}

/** @returns `ok`, or what is wrong */
async function isReady(settings: Settings): Promise<string> {
  try {
    const answer = await fetch(`${localUrl(settings)}/health/ready`, { signal: AbortSignal.timeout(5_000) })
    if (answer.ok) return 'ok'
    const { stores } = await answer.json() as { stores?: Record<string, string> }
    const away = Object.entries(stores ?? {}).filter(([, state]) => state !== 'ok').map(([store]) => store)
    return away.length > 0 ? `it cannot reach ${away.join(' and ')}` : `it answers ${answer.status}`
  }
  catch (error) {
    return `it does not answer on port ${settings.port} (${reasonOf(error)})`
  }
}
