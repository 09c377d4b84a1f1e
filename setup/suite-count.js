/** @typedef {{ name: string, reason: string }} Skipped */
/** @typedef {{ passed: number, failed: number, skipped: readonly Skipped[] }} Count */

/**
 * The part of a vitest module that is counted.
 * @typedef {object} CountedModule
 * @property {() => string} state
 * @property {{ allTests(): Iterable<CountedTest> }} children
 */
/** @typedef {{ fullName: string, result(): { state: string, note?: string | undefined } }} CountedTest */

/**
 * A file that could not be loaded, or failed outside its tests, counts as one failure: silence is not success.
 * @param {Iterable<CountedModule>} modules
 * @param {number} unhandled errors outside any test
 * @returns {Count}
 */
export function countRun(modules, unhandled) {
  const counts = [...modules].map(countModule)
  return sumCounts([...counts, { passed: 0, failed: unhandled, skipped: [] }])
}

/**
 * @param {CountedModule} module
 * @returns {Count}
 */
function countModule(module) {
  const tests = [...module.children.allTests()].map((test) => ({ name: test.fullName, ...test.result() }))
  const failed = tests.filter((test) => test.state === 'failed').length
  return {
    passed: tests.filter((test) => test.state === 'passed').length,
    failed: failed === 0 && module.state() === 'failed' ? 1 : failed,
    skipped: tests
      .filter((test) => test.state === 'skipped' || test.state === 'pending')
      .map(({ name, note }) => ({ name, reason: note ?? 'no reason given' })),
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sumCounts(counts) {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.flatMap((count) => count.skipped),
  }
}
