// A vitest reporter that writes the counts of a run, and each skipped test with its reason, to TONGXIN_SUITE_COUNT.
import { writeFileSync } from 'node:fs'
import { countRun } from './suite-count.js'

// biome-ignore lint/style/noDefaultExport: vitest takes a reporter from a file by its default export
export default class SuiteReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} errors
   */
  onTestRunEnd(modules, errors) {
    const file = process.env['TONGXIN_SUITE_COUNT']
    if (file) writeFileSync(file, JSON.stringify(countRun(modules, errors.length)))
  }
}
