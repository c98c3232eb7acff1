import type { Reporter, FullConfig, Suite, TestError } from '@playwright/test/reporter'
import { Report, shortPath } from './report.ts'

/** A test that passed only when it was tried again counts as failed. */
export default class PlaywrightReporter implements Reporter {
  private readonly report = new Report()
  private root: Suite | null = null

  onBegin(_config: FullConfig, suite: Suite): void {
    this.root = suite
  }

  onError(error: TestError): void {
    this.report.fail('outside of the tests', error.message)
  }

  onEnd(): void {
    for (const test of this.root?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'expected') this.report.pass()
      else if (outcome === 'skipped') this.report.skip()
      else this.report.fail(`${shortPath(test.location.file)}:${test.location.line} > ${test.title}`, test.results.find(result => result.error)?.error?.message)
    }
    this.report.write()
  }

  printsToStdio(): boolean {
    return false
  }
}
