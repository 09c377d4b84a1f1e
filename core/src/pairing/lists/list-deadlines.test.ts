import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { deadlinesOf } from './list-deadlines.ts'
import { mark, step } from './list-steps.cases.ts'
import { progressOf } from './list-steps.ts'
import type { StepMark } from './step-mark.ts'

// 2026 with the National Day holiday; 2027 is not published.
const holidayYears = [
  {
    year: 2026,
    daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(day),
    makeUpDays: [day('2026-10-10')],
  },
]
const filing = (more = {}) =>
  step('file', 'unitOrg', { within: { amount: 10, unit: 'working-days' }, ...more })
const steps = [step('decide', 'unitOrg'), filing()]
const decided = (on: string) => mark(0, 'unitOrg', { on: day(on) })

function deadlineOn(today: string, marks: readonly StepMark[], chain = steps) {
  const [deadline] = deadlinesOf(progressOf(chain, marks, []), marks, { today: day(today), holidayYears })
  return deadline && [deadline.state, deadline.dueOn]
}

describe('the deadline of filing', () => {
  it('is the tenth working day after the decision: holidays out, make-up days in', () => {
    // 28, 29, 30 September, 8, 9, 10 (made up), 12, 13, 14, 15 October.
    expect(deadlineOn('2026-10-15', [decided('2026-09-27')])).toEqual(['running', '2026-10-15'])
    expect(deadlineOn('2026-10-16', [decided('2026-09-27')])).toEqual(['overdue', '2026-10-15'])
  })

  it('says in time or late once filed', () => {
    const filed = (on: string) => [decided('2026-09-27'), mark(1, 'unitOrg', { on: day(on) })]
    expect(deadlineOn('2026-11-20', filed('2026-10-15'))).toEqual(['in-time', '2026-10-15'])
    expect(deadlineOn('2026-11-20', filed('2026-10-16'))).toEqual(['late', '2026-10-15'])
  })

  it('is unknown where the holidays of the year are missing, but not before it matters', () => {
    // From 28 December: 29, 30, 31, then 2027. If every day were worked the tenth would be 7 January.
    expect(deadlineOn('2027-01-07', [decided('2026-12-28')])).toEqual(['running', null])
    expect(deadlineOn('2027-01-08', [decided('2026-12-28')])).toEqual(['unknown', null])
  })

  it('is none where the document says only 及时, or before the decision', () => {
    expect(
      deadlineOn('2026-11-20', [decided('2026-09-27')], [step('decide', 'u'), step('file', 'u')]),
    ).toBeUndefined()
    expect(deadlineOn('2026-11-20', [])).toBeUndefined()
  })

  it('is later when more time was given', () => {
    const more = mark(1, 'ufwd', { outcome: 'extended', on: day('2026-10-14'), until: day('2026-10-22') })
    expect(deadlineOn('2026-10-20', [decided('2026-09-27'), more])).toEqual(['running', '2026-10-22'])
  })

  it('is never overdue where filing may be left out', () => {
    const chain = [step('decide', 'unitOrg'), filing({ force: 'may' })]
    expect(deadlineOn('2026-11-20', [decided('2026-09-27')], chain)).toEqual(['running', '2026-10-15'])
  })

  it('runs from the step that `from` names, in the round that counts', () => {
    const chain = [step('decide', 'u'), step('issue', 'u'), filing({ from: 'decide' })]
    const marks = [
      mark(0, 'u', { on: day('2026-08-03'), outcome: 'no' }),
      mark(0, 'u', { round: 2, on: day('2026-09-27') }),
      mark(1, 'u', { round: 2, on: day('2026-10-09') }),
    ]
    expect(deadlineOn('2026-10-09', marks, chain)).toEqual(['running', '2026-10-15'])
    const effective = [step('decide', 'u'), step('issue', 'u'), filing({ from: 'list.decided' })]
    expect(deadlineOn('2026-10-09', marks, effective)).toEqual(['running', '2026-10-15'])
  })
})
