import { takeExclusiveLock } from './exclusive-lock.ts'
import { openDataDir, type DataDir } from './data-dir.ts'
import type { Lifetime } from './lifetime.ts'
import { stopOrphans } from './orphans.ts'
import { isRunning, nameProcess, readRunFile, removeRunFile, writeRunFile, type NamedProcess, type RunFile } from './run-file.ts'

/** A data directory that belongs to this process until its lifetime ends. */
export interface ClaimedDataDir {
  dataDir: DataDir
  /** Adds a child to what the next start would have to stop. */
  record(name: string, pid: number): void
  /** Publishes what other commands need to work on this shop. */
  publish(env: Record<string, string>): void
}

/**
 * Makes the data directory this process's own: takes its lock and ends what an earlier, killed launcher left.
 *
 * @returns null when another process has it; `holderOf` names that one
 */
export async function claimDataDir(root: string, lifetime: Lifetime): Promise<ClaimedDataDir | null> {
  const dataDir = openDataDir(root)
  const lock = takeExclusiveLock(dataDir.lock)
  if (!lock) return null
  lifetime.defer(() => lock.release())

  const before = readRunFile(dataDir.runFile)
  if (before) await stopOrphans(before)

  const run: RunFile = { launcher: nameProcess('launcher', process.pid)!, processes: [], env: null }
  writeRunFile(dataDir.runFile, run)
  lifetime.defer(() => removeRunFile(dataDir.runFile))
  return {
    dataDir,
    record(name, pid) {
      const named = nameProcess(name, pid)
      if (!named) return
      run.processes.push(named)
      writeRunFile(dataDir.runFile, run)
    },
    publish(env) {
      run.env = env
      writeRunFile(dataDir.runFile, run)
    },
  }
}

/** The process that has the data directory, when it has said so already. */
export function holderOf(root: string): NamedProcess | null {
  const launcher = readRunFile(openDataDir(root).runFile)?.launcher
  return launcher && isRunning(launcher) ? launcher : null
}
