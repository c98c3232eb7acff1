import { defineCommand } from 'citty'
import { ensureBuild } from '../build/build.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { toStdout, UserError } from '../output.ts'
import { findChromium } from '../test/chromium.ts'
import { addCounts, failedWhole, summary, type Counts } from '../test/counts.ts'
import { removeLeftovers } from '../test/leftovers.ts'
import { runSuite, stages, suites, type Suite } from '../test/suites.ts'
import { strict } from './strict.ts'

const NO_BROWSER = 'NO BROWSER TESTS WERE RUN: no Chromium was found. Install one, or set CHROMIUM_PATH.'

export default strict(defineCommand({
  meta: { name: 'test', description: 'Runs all tests: unit, contract, of several nodes, integration, and in a browser where there is one.' },
  args: {
    suite: { type: 'string', description: `Only one of ${suites.map(suite => suite.name).join(', ')}`, valueHint: 'NAME' },
    filter: { type: 'positional', required: false, description: 'Only files whose path contains this' },
  },
  run: ({ args }) => runWithLifetime(toStdout, async (lifetime) => {
    const wanted = suites.filter(suite => !args.suite || suite.name === args.suite)
    if (wanted.length === 0) throw new UserError(`There is no suite ${args.suite}; choose one of ${suites.map(suite => suite.name).join(', ')}.`)
    await removeLeftovers()
    const inCi = process.env.CI === 'true'
    const browser = findChromium()
    const results: Counts[] = []

    async function runLane(lane: Suite[]): Promise<void> {
      for (const suite of lane) {
        toStdout(`\n${suite.name} tests`)
        results.push(await runSuite(suite, args.filter ? [args.filter] : [], lifetime))
      }
    }

    const leftOut = browser ? [] : wanted.filter(suite => suite.runner === 'playwright')
    const isRun = (suite: Suite): boolean => wanted.includes(suite) && !leftOut.includes(suite)
    for (const stage of inCi ? stages : suites.map(suite => [[suite]])) {
      const lanes = stage.map(lane => lane.filter(isRun))
      // All use the same build; building here keeps it out of their own time limits.
      if (lanes.flat().some(suite => suite.needsBuild)) await ensureBuild(lifetime, toStdout)
      await Promise.all(lanes.map(runLane))
    }
    if (leftOut.length > 0) {
      toStdout(`\n${'='.repeat(NO_BROWSER.length)}\n${NO_BROWSER}\n${'='.repeat(NO_BROWSER.length)}`)
      if (inCi) results.push(failedWhole('the browser suite: no Chromium was found'))
    }
    const total = addCounts(results)
    toStdout(`\n${summary(total)}`)
    return total.failed > 0 ? 1 : 0
  }),
}))
