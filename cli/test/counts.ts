import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How the tests of one suite, or of all, ended. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number().default(0),
  /** A file that could not be loaded has no tests to fail. */
  numFailedTestSuites: z.number().default(0),
  success: z.boolean(),
}).transform((report): Counts => ({
  passed: report.numPassedTests,
  failed: report.success ? report.numFailedTests : Math.max(report.numFailedTests, 1),
  skipped: report.numPendingTests + report.numTodoTests,
}))

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()).default([]),
}).transform(({ stats, errors }): Counts => ({
  passed: stats.expected,
  failed: Math.max(stats.unexpected + stats.flaky, errors.length > 0 ? 1 : 0),
  skipped: stats.skipped,
}))

/** Reads the JSON report of a runner; null when it wrote none, or something else. */
export function readCounts(runner: 'vitest' | 'playwright', file: string): Counts | null {
  if (!existsSync(file)) return null
  try {
    const schema = runner === 'vitest' ? vitestReport : playwrightReport
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
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
  }), { passed: 0, failed: 0, skipped: 0 })
}

/** `12 passed, 0 failed`, and `, 1 skipped` when any was. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
