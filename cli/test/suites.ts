import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lifetime } from '../launcher/lifetime.ts'
import { startTool } from '../launcher/tool.ts'
import { projectRoot, toolPath } from '../project.ts'
import { failedWhole, readCounts, type Counts } from './counts.ts'
import { REPORT_VARIABLE } from './report.ts'

export interface Suite {
  name: string
  runner: 'vitest' | 'playwright'
  /** Whether it needs the built shop. */
  needsBuild?: true
}

const unit: Suite = { name: 'unit', runner: 'vitest' }
const contract: Suite = { name: 'contract', runner: 'vitest' }
const nodes: Suite = { name: 'nodes', runner: 'vitest', needsBuild: true }
const integration: Suite = { name: 'integration', runner: 'vitest', needsBuild: true }
const browser: Suite = { name: 'browser', runner: 'playwright', needsBuild: true }

/** From quick to slow, so that a mistake shows early. */
export const suites: Suite[] = [unit, contract, nodes, integration, browser]

/**
 * In which order they run, those of one stage side by side: suites with running shops mostly wait for them, and leave a
 * core to others. Only where nobody watches, because their lines are mixed.
 */
export const stages: Suite[][][] = [[[unit, contract, nodes], [integration]], [[browser]]]

/** Runs one suite. A suite that ran nothing, or could not say what it ran, counts as one failure. */
export async function runSuite(suite: Suite, filters: string[], lifetime: Lifetime): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'zivero-report-'))
  const report = join(folder, 'report.json')
  const [tool, args] = suite.runner === 'vitest'
    ? [toolPath('vitest', 'vitest.mjs'), ['run', '--project', suite.name, '--reporter=default', `--reporter=${reporter(suite)}`, ...filters]]
    : [toolPath('@playwright', 'test', 'cli.js'), ['test', `--reporter=list,${reporter(suite)}`, ...filters]]
  const child = startTool({
    name: `The ${suite.name} tests`,
    args: [tool, ...args],
    env: { [REPORT_VARIABLE]: report },
    stdout: 'inherit',
    stderr: 'inherit',
    // They stop a shop of their own first.
    patienceMs: 20_000,
  })
  lifetime.defer(() => child.stop())
  const how = await child.ended
  const counts = readCounts(report)
  rmSync(folder, { recursive: true, force: true })
  const ran = counts ? counts.passed + counts.failed : 0
  // With a filter it is normal that other suites have nothing to run.
  if (ran === 0 && filters.length > 0 && !counts?.skipped) return { passed: 0, failed: 0, skipped: 0, failures: [] }
  if (!counts || ran === 0) return failedWhole(`the ${suite.name} suite: no test was run`, counts?.skipped)
  if (how === 'code 0' || counts.failed > 0) return counts
  return { ...counts, failed: 1, failures: [`the ${suite.name} suite: ended with ${how}, though its tests passed`] }
}

function reporter(suite: Suite): string {
  return join(projectRoot, 'cli', 'test', `${suite.runner}-reporter.ts`)
}
