import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { writePrivateJson } from './private-file.ts'
import { startTimeOf } from './process-identity.ts'

const processSchema = z.object({ name: z.string(), pid: z.int().positive(), startTime: z.string() })

const schema = z.object({
  /** The process that holds the data directory's lock. */
  launcher: processSchema,
  /** Every process that the launcher started. */
  processes: z.array(processSchema),
  /** What the shop was told (URLs of databases, secrets, addresses); null until its databases run. */
  env: z.record(z.string(), z.string()).nullable(),
})

export type RunFile = z.infer<typeof schema>
export type NamedProcess = z.infer<typeof processSchema>

/** Names a running process such that it can be recognised later; null when it has ended already. */
export function nameProcess(name: string, pid: number): NamedProcess | null {
  const startTime = startTimeOf(pid)
  return startTime === null ? null : { name, pid, startTime }
}

export function isRunning(process: NamedProcess): boolean {
  return startTimeOf(process.pid) === process.startTime
}

/** What the last launcher on this data directory wrote; null when it ended in order, or wrote nothing readable. */
export function readRunFile(path: string): RunFile | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  }
  catch {
    return null
  }
}

/** Says which databases run and where, so that other commands find them; holds secrets, hence private. */
export function writeRunFile(path: string, run: RunFile): void {
  writePrivateJson(path, run)
}

export function removeRunFile(path: string): void {
  rmSync(path, { force: true })
}
