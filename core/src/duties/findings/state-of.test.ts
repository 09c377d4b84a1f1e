import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Force } from '../../policy/force.ts'
import type { Turn } from '../turns/turn.ts'
import { type FindingState, type RecordNumbers, type RuleNumbers, stateOf, type Tally } from './state-of.ts'

const semester: Turn = {
  id: '2026-2027-1',
  label: '2026–2027 学年第一学期',
  from: day('2026-07-11'),
  to: day('2027-01-25'),
  lateUntil: day('2027-01-25'),
  dueOn: day('2027-01-24'),
  event: null,
  unknownFrom: null,
  missing: null,
  standing: false,
}
const festival: Turn = {
  ...semester,
  from: day('2026-09-28'),
  to: day('2026-10-08'),
  lateUntil: day('2026-12-28'),
}
const standing: Turn = { ...semester, standing: true }
const undated: Turn = { ...semester, to: null, lateUntil: null, dueOn: null }
const holidaysMissing: Turn = { ...undated, unknownFrom: day('2027-01-06') }

const nothing: Tally = {
  applies: 'judged',
  records: { counted: 0, countedHi: 0, late: 0, lateHi: 0, openReading: false },
  ownAtLeast: null,
  share: 1,
  noSupply: false,
  explained: false,
}
const one: RuleNumbers = { force: 'must', atLeast: 1, atMost: null, target: null, delegated: false }
const withRecords = (records: Partial<RecordNumbers>): Tally => ({
  ...nothing,
  records: { ...nothing.records, ...records },
})
const n = (counted: number): Tally => withRecords({ counted, countedHi: counted })

describe('a state, by force', () => {
  it.each<[string, Partial<RuleNumbers>, Tally, Turn, string, FindingState, FindingState, FindingState]>([
    ['more than allowed', { atMost: 2 }, n(3), standing, '2026-11-20', 'over', 'advice', 'met'],
    ['enough', {}, n(1), semester, '2026-11-20', 'met', 'met', 'met'],
    ['the target reached', { target: 2 }, n(2), semester, '2026-11-20', 'met', 'met', 'met'],
    ['enough but below target', { target: 2 }, n(1), semester, '2026-11-20', 'minimum', 'minimum', 'minimum'],
    [
      'enough, but late',
      {},
      withRecords({ late: 1, lateHi: 1 }),
      festival,
      '2026-11-20',
      'late',
      'late',
      'met',
    ],
    [
      'enough, but late, and another perhaps in time',
      {},
      withRecords({ countedHi: 1, late: 1, lateHi: 1 }),
      festival,
      '2026-11-20',
      'late',
      'late',
      'met',
    ],
    ['too few, in time', {}, nothing, semester, '2027-01-24', 'due', 'due', 'optional'],
    ['too few, can be made good', {}, nothing, festival, '2026-11-20', 'overdue', 'advice', 'optional'],
    ['too few for good', {}, nothing, semester, '2027-01-25', 'short', 'advice', 'optional'],
    ['the next window open', {}, nothing, festival, '2026-12-28', 'short', 'advice', 'optional'],
    ['too few, standing', {}, nothing, standing, '2026-11-20', 'short', 'advice', 'optional'],
    [
      'nobody left to pair',
      {},
      { ...nothing, noSupply: true },
      standing,
      '2026-11-20',
      'no-supply',
      'no-supply',
      'optional',
    ],
    [
      'a reason recorded',
      {},
      { ...nothing, explained: true },
      standing,
      '2026-11-20',
      'short',
      'explained',
      'optional',
    ],
    ['no deadline named', {}, nothing, undated, '2036-11-20', 'due', 'due', 'optional'],
    [
      'holidays missing, surely in time',
      {},
      nothing,
      holidaysMissing,
      '2027-01-06',
      'due',
      'due',
      'optional',
    ],
    [
      'holidays missing, and it matters',
      {},
      nothing,
      holidaysMissing,
      '2027-01-07',
      'unknown',
      'unknown',
      'optional',
    ],
    ['holidays missing, but done', {}, n(1), holidaysMissing, '2027-01-07', 'met', 'met', 'met'],
    [
      'data missing where it matters',
      {},
      withRecords({ countedHi: 1 }),
      semester,
      '2026-11-20',
      'unknown',
      'unknown',
      'unknown',
    ],
    [
      'data missing where it does not',
      {},
      withRecords({ counted: 1, countedHi: 3 }),
      semester,
      '2026-11-20',
      'met',
      'met',
      'met',
    ],
    [
      'a ceiling, perhaps broken',
      { atMost: 1 },
      withRecords({ counted: 1, countedHi: 2 }),
      standing,
      '2026-11-20',
      'unknown',
      'unknown',
      'met',
    ],
    [
      'a form not decided',
      {},
      withRecords({ countedHi: 1, openReading: true }),
      semester,
      '2026-11-20',
      'undecided',
      'undecided',
      'undecided',
    ],
    [
      'left to a unit',
      { delegated: true },
      nothing,
      standing,
      '2026-11-20',
      'delegated',
      'delegated',
      'delegated',
    ],
    [
      'a new pairing',
      {},
      { ...nothing, applies: 'new' },
      semester,
      '2026-11-20',
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ],
    [
      'perhaps not concerned',
      {},
      { ...nothing, applies: 'unsure' },
      standing,
      '2026-11-20',
      'unknown',
      'unknown',
      'unknown',
    ],
    [
      'prorated to half',
      { atLeast: 4 },
      { ...n(2), share: 0.5 },
      semester,
      '2026-11-20',
      'met',
      'met',
      'met',
    ],
  ])('%s', (_name, rule, tally, turn, on, must, should, may) => {
    const stateFor = (force: Force) => stateOf({ ...one, ...rule, force }, tally, { turn, on: day(on) })
    expect([stateFor('must'), stateFor('should'), stateFor('may')]).toEqual([must, should, may])
  })
})
