import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second; Linux has 100 on every architecture that Node runs on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100

interface Stat {
  parent: number
  /** Milliseconds, own. */
  own: number
  /** Milliseconds of children that have ended. */
  ended: number
}

/** One process from /proc, see proc_pid_stat(5); null when it has ended. */
function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold spaces and brackets; the numbers start after the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number)
    const ticks = (index: number): number => fields[index - 3]! * 1000 / TICKS
    return { parent: fields[1]!, own: ticks(14) + ticks(15), ended: ticks(16) + ticks(17) }
  }
  catch {
    return null
  }
}

/** Milliseconds of CPU that a process and its children have used so far, those that have ended included. */
export function cpuOf(pid: number): number {
  const self = statOf(pid)
  if (!self) return 0
  const children = readdirSync('/proc').filter(name => /^\d+$/.test(name) && statOf(name)?.parent === pid)
  return self.own + self.ended + children.reduce((sum, child) => sum + cpuOf(Number(child)), 0)
}

/** Resident memory in MB. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
