import { commandLineOf, parentOf, startTimeOf } from './process-identity.ts'

const LOOK_EVERY_MS = 700
/** `npx pnpm start` is npm, a shell, pnpm, a shell, and then this process. */
const WRAPPER = /\b(?:npx|npm|pnpm)\b/
const MOST_ANCESTORS = 8

/**
 * Calls back when a package manager that this process was started through is gone. Signals reach us through those;
 * one that was killed passes none on, and without it the shop would run on where nobody can stop it by Ctrl-C.
 */
export function onWrapperGone(callback: () => void): void {
  const wrappers = ancestors(process.ppid)
    .filter(pid => WRAPPER.test(commandLineOf(pid) ?? ''))
    .map(pid => ({ pid, startTime: startTimeOf(pid) }))
  if (wrappers.length === 0) return
  const timer = setInterval(() => {
    if (wrappers.every(({ pid, startTime }) => startTimeOf(pid) === startTime)) return
    clearInterval(timer)
    callback()
  }, LOOK_EVERY_MS)
  timer.unref()
}

function ancestors(pid: number | null, found: number[] = []): number[] {
  if (pid === null || pid <= 1 || found.length >= MOST_ANCESTORS) return found
  return ancestors(parentOf(pid), [...found, pid])
}
