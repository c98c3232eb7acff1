import { defineCommand } from 'citty'
import { ensureBuild } from '../build/build.ts'
import { runWithLifetime } from '../launcher/run.ts'
import { toStdout, UserError } from '../output.ts'
import { findChromium } from '../test/chromium.ts'
import { addCounts, countsLine, type Counts } from '../test/counts.ts'
import { removeLeftovers } from '../test/leftovers.ts'
import { runSuite, suites } from '../test/suites.ts'
import { strict } from './strict.ts'

const NO_BROWSER = 'NO BROWSER TESTS WERE RUN: no Chromium was found. Install one, or set CHROMIUM_PATH.'

export default strict(defineCommand({
  meta: { name: 'test', description: 'Runs all tests: unit, contract, integration, and in a browser where there is one.' },
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
    let leftOut = false
    for (const suite of wanted) {
      if (suite.runner === 'playwright' && !browser) {
        leftOut = true
        if (inCi) results.push({ passed: 0, failed: 1, skipped: 0 })
        continue
      }
      // Both use the built shop; building here keeps it out of their own time limits.
      if (suite.name === 'integration' || suite.runner === 'playwright') await ensureBuild(lifetime, toStdout)
      toStdout(`\n${suite.name} tests`)
      results.push(await runSuite(suite, args.filter ? [args.filter] : [], lifetime))
    }
    if (leftOut) toStdout(`\n${'='.repeat(NO_BROWSER.length)}\n${NO_BROWSER}\n${'='.repeat(NO_BROWSER.length)}`)
    const total = addCounts(results)
    toStdout(`\n${countsLine(total)}`)
    return total.failed > 0 ? 1 : 0
  }),
}))
