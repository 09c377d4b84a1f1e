import { expect, test } from 'vitest'
import { type Day, day } from '../calendar/day.ts'
import type { Force } from '../policy/force.ts'
import { nextDue } from './next-due.ts'

const line = (id: string, state: string, dueOn: Day | null, force: Force = 'must') => ({
  id,
  state,
  dueOn,
  force,
})

test.each([
  [
    'what is open before what is met',
    [line('a', 'met', day('2026-12-01')), line('b', 'due', day('2027-01-24'))],
    'b',
  ],
  [
    'the soonest of what is open',
    [line('a', 'due', day('2027-01-24')), line('b', 'overdue', day('2026-11-01'))],
    'b',
  ],
  ['what has a day before what has none', [line('a', 'due', null), line('b', 'due', day('2027-01-24'))], 'b'],
  [
    'what is met and ends first, where nothing is open',
    [line('a', 'met', day('2027-07-01')), line('b', 'late', day('2027-01-24'))],
    'b',
  ],
  ['nothing of what is only 一般', [line('a', 'due', day('2026-12-01'), 'should')], undefined],
  ['nothing where nothing is judged', [line('a', 'not-applicable', null)], undefined],
])('next due is %s', (_, lines, expected) => {
  expect(nextDue(lines)?.id).toBe(expected)
})
