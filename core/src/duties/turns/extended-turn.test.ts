import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import { dutyCounts } from '../duty-count.ts'
import { dutyRow } from '../duty-row.ts'
import { evaluate } from '../evaluate.ts'
import type { StepFact } from '../records/fact-records.ts'
import { rowStates } from '../row-states.ts'
import { calendar, factsOf, policyOf } from '../school.cases.ts'
import { settingOf } from '../setting.ts'

// Dispatched on Monday 9 November, to be handled within five working days: by the 16th. The office may give ten more: by the 30th.
const policy = policyOf({
  procedures: {
    matters: {
      steps: [
        { act: 'dispatch', by: 'ufwd' },
        {
          act: 'handle',
          by: 'unitOrg',
          within: '5 working-days',
          extend: { atMost: '10 working-days', needs: 'ufwd' },
        },
      ],
    },
  },
})
const step = (id: string, on: string, more: Partial<StepFact>): StepFact => ({
  id,
  on: day(on),
  recordedOn: day(on),
  procedure: 'matters',
  subject: '事项一',
  act: 'handle',
  ...more,
})
const dispatched = step('dispatched', '2026-11-09', { act: 'dispatch', role: 'ufwd' })
const given = (until: string, on = '2026-11-12', more: Partial<StepFact> = {}) =>
  step(`until-${until}`, on, { role: 'ufwd', until: day(until), ...more })

/** What evaluation finds and what is read back from the count kept, on a day by what was known at a day. */
function statesOf(steps: readonly StepFact[], on: string, knownAt = on) {
  const asOf = { on: day(on), knownAt: day(knownAt) }
  const facts = factsOf({ steps: [dispatched, ...steps] })
  const setting = settingOf([policy], { calendar, facts, asOf })
  const isHandling = ({ requirement }: { readonly requirement: string }) => requirement === 'matters.handle'
  const [row] = dutyCounts(setting).map(dutyRow).filter(isHandling)
  const [finding] = evaluate([policy], calendar, facts, asOf).filter(isHandling)
  const stateOf = rowStates([policy], { calendar, asOf })
  return { judged: finding?.state, dueOn: finding?.turn?.dueOn, read: row && stateOf(row, []) }
}

describe('a step that was given more time', () => {
  it.each([
    ['2026-11-12', 'due'], // on the day it was given
    ['2026-11-16', 'due'], // the old last day
    ['2026-11-17', 'due'],
    ['2026-11-30', 'due'], // the new last day
    ['2026-12-01', 'overdue'],
  ])('is on %s %s, judged and read back from its count', (on, state) => {
    expect(statesOf([given('2026-11-30')], on)).toEqual({ judged: state, read: state, dueOn: '2026-11-30' })
  })

  it('is late after the old day until it is known that more time was given', () => {
    const entered = { recordedOn: day('2026-11-18') }
    const more = [given('2026-11-30', '2026-11-12', entered)]
    const late = { judged: 'overdue', read: 'overdue', dueOn: '2026-11-16' }
    expect(statesOf(more, '2026-11-17')).toEqual(late)
    expect(statesOf(more, '2026-11-20', '2026-11-17')).toEqual(late)
    expect(statesOf(more, '2026-11-18')).toEqual({ judged: 'due', read: 'due', dueOn: '2026-11-30' })
  })

  it('keeps its day where somebody else gave the time, or more than may be given', () => {
    const late = { judged: 'overdue', read: 'overdue', dueOn: '2026-11-16' }
    expect(statesOf([given('2026-11-30', '2026-11-12', { role: 'unitOrg' })], '2026-11-20')).toEqual(late)
    expect(statesOf([given('2026-12-01')], '2026-11-20')).toEqual(late)
  })

  it('counts as done in time within the new day', () => {
    const done = step('done', '2026-11-30', { role: 'unitOrg' })
    expect(statesOf([given('2026-11-30'), done], '2026-12-08')).toMatchObject({ judged: 'met', read: 'met' })
  })

  it('has an end nobody can tell where the working days up to it are not published', () => {
    // Dispatched on the 18th, due on the 25th; ten more from there: the 8th of a year without a notice at the soonest.
    const late = [
      step('sent', '2026-12-18', { act: 'dispatch', role: 'ufwd', subject: '事项一' }),
      given('2027-01-11', '2026-12-21'),
    ]
    expect(statesOf(late, '2026-12-25')).toEqual({ judged: 'due', read: 'due', dueOn: null })
    expect(statesOf(late, '2026-12-26')).toEqual({ judged: 'unknown', read: 'unknown', dueOn: null })
  })
})
