import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { Report, shortPath } from './report.ts'

/**
 * Vitest's own JSON does not tell what went wrong outside of a test: in a hook, while a file was loaded, or in a
 * rejection that nobody handled.
 */
export default class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const report = new Report()
    const failAll = (where: string, errors: readonly SerializedError[]): void => errors.forEach(error => report.fail(where, error.message))
    for (const module of modules) {
      const path = shortPath(module.moduleId)
      failAll(path, module.errors())
      for (const suite of module.children.allSuites()) failAll(`${path} > ${suite.fullName}`, suite.errors())
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') report.pass()
        else if (result.state === 'skipped') report.skip()
        // One that is still pending lost its worker.
        else report.fail(`${path} > ${test.fullName}`, result.errors?.[0]?.message)
      }
    }
    failAll('outside of the tests', unhandled)
    report.write()
  }
}
