import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addCounts, countsLine, readCounts } from '../../../../cli/test/counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-counts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true }

describe('test counts', () => {
  it('reads vitest, and counts a file that could not be loaded as a failure', () => {
    expect(readCounts('vitest', report(vitest))).toEqual({ passed: 3, failed: 0, skipped: 1 })
    expect(readCounts('vitest', report({ ...vitest, success: false }))).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('reads Playwright, where flaky is failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
    expect(readCounts('playwright', report({ stats, errors: [] }))).toEqual({ passed: 4, failed: 2, skipped: 2 })
    expect(readCounts('playwright', report({ stats: { ...stats, unexpected: 0, flaky: 0 }, errors: [{}] }))?.failed).toBe(1)
  })

  it('has no counts without a readable report', () => {
    expect(readCounts('vitest', join(folder, 'absent.json'))).toBeNull()
    expect(readCounts('vitest', report('half a rep'))).toBeNull()
    expect(readCounts('playwright', report({}))).toBeNull()
  })

  it('adds up and says it in one line', () => {
    const sum = addCounts([{ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 0 }])
    expect(countsLine(sum)).toBe('3 passed, 1 failed')
    expect(countsLine({ ...sum, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
  })
})
