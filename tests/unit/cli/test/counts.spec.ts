import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addCounts, failedWhole, readCounts, summary } from '../../../../cli/test/counts.ts'
import { removeFolder } from '../../../support/remove-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zivero-counts-'))
afterAll(() => removeFolder(folder))

function report(content: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('test counts', () => {
  it('are read as they were written', () => {
    const counts = { passed: 3, failed: 1, skipped: 1, failures: ['a.spec.ts > adds: 3 is not 4'] }
    expect(readCounts(report(counts))).toEqual(counts)
  })

  it('are none without a readable report', () => {
    expect(readCounts(join(folder, 'absent.json'))).toBeNull()
    expect(readCounts(report('half a rep'))).toBeNull()
    expect(readCounts(report({ passed: 1 }))).toBeNull()
  })

  it('are added up, and the last line is the numbers', () => {
    const sum = addCounts([{ passed: 3, failed: 0, skipped: 0, failures: [] }, failedWhole('the browser suite: no Chromium')])
    expect(summary(sum)).toBe('FAILED the browser suite: no Chromium\n3 passed, 1 failed')
    expect(summary({ passed: 3, failed: 0, skipped: 2, failures: [] })).toBe('3 passed, 0 failed, 2 skipped')
  })
})
