import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const counts = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  failures: z.array(z.string()),
})

/** How the tests of one suite, or of all, ended; `failures` has a line for each that failed. */
export type Counts = z.infer<typeof counts>

/** Nothing ran, and that is a failure: why is its only line. */
export function failedWhole(why: string, skipped = 0): Counts {
  return { passed: 0, failed: 1, skipped, failures: [why] }
}

/** Reads what a runner's reporter wrote; null when it wrote nothing, or something else. */
export function readCounts(file: string): Counts | null {
  if (!existsSync(file)) return null
  try {
    return counts.parse(JSON.parse(readFileSync(file, 'utf8')))
  }
  catch {
    return null
  }
}

export function addCounts(all: Counts[]): Counts {
  return all.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
    failures: [...sum.failures, ...one.failures],
  }), { passed: 0, failed: 0, skipped: 0, failures: [] })
}

/** What failed, a line each, so that it is at the end of a long log; then `12 passed, 0 failed`, and `, 1 skipped` when any was. */
export function summary({ passed, failed, skipped, failures }: Counts): string {
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return [...failures.map(failure => `FAILED ${failure}`), line].join('\n')
}
