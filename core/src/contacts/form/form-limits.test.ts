import { expect, test } from 'vitest'
import { formsLimitPassed } from './form-limits.ts'

test.each([
  ['as many forms as may be', { forms: 10_000, contacts: 40_000 }, null],
  ['one form more', { forms: 10_001, contacts: 10_001 }, { of: 'forms', limit: 10_000 }],
  ['few forms of one contact more', { forms: 300, contacts: 40_001 }, { of: 'contacts', limit: 40_000 }],
  ['too many of both', { forms: 20_000, contacts: 50_000 }, { of: 'contacts', limit: 40_000 }],
])('%s: the limit that is told is the one that is passed', (_, count, passed) => {
  expect(formsLimitPassed(count)).toEqual(passed)
})
