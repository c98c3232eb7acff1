import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectRoot, toolPath } from '../../../../cli/project.ts'
import { readCounts, type Counts } from '../../../../cli/test/counts.ts'
import { REPORT_VARIABLE } from '../../../../cli/test/report.ts'
import { removeFolder } from '../../../support/remove-folder.ts'

const fixtures = 'tests/unit/cli/test/fixtures'
const folder = mkdtempSync(join(tmpdir(), 'zivero-reporters-'))
afterAll(() => removeFolder(folder))

/** Runs a fixture with the reporter of its runner; it ends with a code above zero, as it has failures. */
async function run(runner: 'vitest' | 'playwright', tool: string, config: object, args: string[]): Promise<Counts | null> {
  const configFile = join(folder, `${runner}.config.mjs`)
  const report = join(folder, `${runner}.json`)
  writeFileSync(configFile, `export default ${JSON.stringify(config)}`)
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [tool, ...args, '--config', configFile, `--reporter=${join(projectRoot, `cli/test/${runner}-reporter.ts`)}`], {
      cwd: projectRoot,
      env: { ...process.env, [REPORT_VARIABLE]: report },
    }, () => resolve())
  })
  return readCounts(report)
}

describe('reporters of test runs', () => {
  it('tell what vitest saw fail, in tests, hooks and outside of both', async () => {
    const counts = await run('vitest', toolPath('vitest', 'vitest.mjs'), { test: { root: projectRoot, include: [`${fixtures}/*.fixture.ts`], exclude: ['**/playwright.*'] } }, ['run'])
    expect(counts).toMatchObject({ passed: 3, failed: 3, skipped: 1 })
    expect(counts?.failures).toEqual([
      `${fixtures}/vitest.fixture.ts > a shop > at night: the door is stuck`,
      expect.stringMatching(/vitest\.fixture\.ts > a shop > counts: one is not two/),
      'outside of the tests: nobody waited',
    ])
  }, 60_000)

  it('tell what Playwright saw fail, and what it had to try again', async () => {
    const counts = await run('playwright', toolPath('@playwright', 'test', 'cli.js'), { testDir: join(projectRoot, fixtures), testMatch: 'playwright.fixture.ts', retries: 1, outputDir: join(folder, 'results') }, ['test'])
    expect(counts).toEqual({ passed: 1, failed: 2, skipped: 1, failures: [
      `${fixtures}/playwright.fixture.ts:5 > counts: Error: one is not two`,
      `${fixtures}/playwright.fixture.ts:9 > wakes up late: Error: too early`,
    ] })
  }, 60_000)
})
