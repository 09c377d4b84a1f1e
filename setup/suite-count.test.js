import { expect, it } from 'vitest'
import { describeCount } from './run-stages.js'
import { countRun, sumCounts } from './suite-count.js'

it('counts what passed and what failed', () => {
  const count = countRun([fileOf('passed', [passed('a'), passed('b')]), fileOf('failed', [failed('c')])], 0)
  expect(describeCount(count)).toBe('2 passed, 1 failed')
})

it('counts a file that could not be loaded as a failure', () => {
  expect(countRun([fileOf('failed', [])], 0).failed).toBe(1)
})

it('counts an error outside any test as a failure', () => {
  expect(countRun([fileOf('passed', [passed('a')])], 1)).toMatchObject({ passed: 1, failed: 1 })
})

it('names each skipped test with its reason', () => {
  const skipped = [test('a', 'skipped', 'no LibreOffice here'), test('b', 'skipped')]
  expect(countRun([fileOf('passed', skipped)], 0).skipped).toEqual([
    { name: 'a', reason: 'no LibreOffice here' },
    { name: 'b', reason: 'no reason given' },
  ])
})

it('adds the counts of stages', () => {
  const one = { passed: 2, failed: 1, skipped: [{ name: 'a', reason: 'b' }] }
  expect(sumCounts([one, one, sumCounts([])])).toMatchObject({ passed: 4, failed: 2, skipped: { length: 2 } })
})

/** @param {string} name */
function passed(name) {
  return test(name, 'passed')
}

/** @param {string} name */
function failed(name) {
  return test(name, 'failed')
}

/**
 * @param {string} fullName
 * @param {string} state
 * @param {string} [note]
 */
function test(fullName, state, note) {
  return { fullName, result: () => ({ state, note }) }
}

/**
 * @param {string} state
 * @param {readonly import('./suite-count.js').CountedTest[]} tests
 */
function fileOf(state, tests) {
  return { state: () => state, children: { allTests: () => tests } }
}
