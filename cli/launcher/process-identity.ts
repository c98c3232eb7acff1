import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process started, in a form that no later process with the same id repeats; null when it does not run.
 * Ids are reused, after a reboot of a container even at once, so an id alone never identifies anything.
 */
export function startTimeOf(pid: number): string | null {
  if (process.platform === 'linux') {
    const stat = readOrNull(`/proc/${pid}/stat`)
    if (stat === null) return null
    // The command name may hold spaces and brackets; fields are counted after its closing one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields[0]
    if (state === 'Z' || state === 'X') return null
    const bootId = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
    return `${bootId}:${fields[19]}`
  }
  return ps(pid, 'lstart=')
}

/** The process that started this one, or took it over; null when it does not run. */
export function parentOf(pid: number): number | null {
  const ppid = process.platform === 'linux'
    ? readOrNull(`/proc/${pid}/stat`)?.replace(/^.*\) /s, '').split(' ')[1]
    : ps(pid, 'ppid=')
  return ppid ? Number(ppid) : null
}

/** The command line of a process, arguments separated by spaces; null when it does not run. */
export function commandLineOf(pid: number): string | null {
  if (process.platform === 'linux') return readOrNull(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || null
  return ps(pid, 'command=')
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  }
  catch {
    return null
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
  }
  catch {
    return null
  }
}
