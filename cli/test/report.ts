import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Counts } from './counts.ts'

/** Names the file that the reporters below {@link Report} write to. */
export const REPORT_VARIABLE = 'ZIVERO_TEST_REPORT'

/** What a runner's reporter gathers: how many tests ended how, and a line for each that failed. */
export class Report {
  private readonly counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] }

  pass(): void {
    this.counts.passed++
  }

  skip(): void {
    this.counts.skipped++
  }

  /** `where`: a file and the names within it; of the message the first line is kept. */
  fail(where: string, message = 'failed'): void {
    this.counts.failed++
    this.counts.failures.push(`${where}: ${message.trim().split('\n', 1)[0] ?? ''}`)
  }

  /** Writes it for the command that started the runner; nothing where somebody else did. */
  write(): void {
    const file = process.env[REPORT_VARIABLE]
    if (file) writeFileSync(file, JSON.stringify(this.counts))
  }
}

/** A file of the project as it is typed on the command line. */
export function shortPath(file: string): string {
  return relative(process.cwd(), file)
}
