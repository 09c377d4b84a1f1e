import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { ContactFact } from '../contacts/contact-fact.ts'
import { drawnStates, toldStates } from './drawn-states.ts'
import { dutyCounts } from './duty-count.ts'
import { type DutyRow, dutyRow } from './duty-row.ts'
import { calendar, factsOf, policyOnly, talk } from './school.cases.ts'
import { settingOf } from './setting.ts'

// One talk a month from June 2026 on, of which two a year may be left out.
const policyOf = (more: object = {}) =>
  policyOnly({
    ...{ id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1, force: 'must' },
    ...{ skip: { atMost: 2, per: 'calendar-year' }, ...more },
  })

function rowsOn(on: string, { contacts = [], more = {}, explained = [] }: Given) {
  const policies = [policyOf(more)]
  const asOf = { on: day(on), knownAt: day(on) }
  const explanations = explained.map((month) => ({
    requirement: 'monthly',
    bearer: 'c1-p1',
    on: day(`${month}-01`),
    recordedOn: day(`${month}-01`),
  }))
  const facts = factsOf({ contacts, explanations })
  const rows = dutyCounts(settingOf(policies, { calendar, facts, asOf }))
    .map(dutyRow)
    .filter(({ bearerId }) => bearerId === 'c1-p1')
  const context = { calendar, asOf }
  const [drawn, told] = [drawnStates(policies, context), toldStates(policies, context)]
  const others = (row: DutyRow) => rows.filter((other) => other !== row)
  const stated = (stateOf: typeof told) =>
    rows.map((row) => `${row.period} ${stateOf(row, others(row)) ?? 'nothing'}`)
  return { shown: stated(drawn), told: stated(told) }
}

interface Given {
  readonly contacts?: readonly ContactFact[]
  readonly more?: object
  readonly explained?: readonly string[]
}

describe('counts of which some may stay empty', () => {
  it('say what each still needs while no more than so many are empty', () => {
    const states = ['2026-06 met', '2026-07 met', '2026-08 due']
    expect(rowsOn('2026-08-20', {})).toEqual({ shown: states, told: states })
  })

  it('are all short once too many are empty, and told once, by the last of the empty ones', () => {
    const contacts = [talk('2026-09-20', ['c1', 'p1'])]
    const found = rowsOn('2026-10-10', { contacts })
    expect(found.shown).toEqual(['06', '07', '08', '09', '10'].map((month) => `2026-${month} short`))
    expect(found.told).toEqual([
      '2026-06 nothing',
      '2026-07 nothing',
      '2026-08 short',
      '2026-09 nothing',
      '2026-10 nothing',
    ])
  })

  it('are told anew in the next longer period', () => {
    const told = rowsOn('2027-01-10', {}).told.filter((line) => !line.endsWith('nothing'))
    expect(told).toEqual(['2026-12 short', '2027-01 due'])
  })

  it('are explained by the last of the empty ones', () => {
    const advised = { more: { force: 'should' } }
    const telling = (explained: readonly string[]) =>
      rowsOn('2026-09-10', { ...advised, explained }).told.filter((line) => !line.endsWith('nothing'))
    expect(telling([])).toEqual(['2026-08 advice'])
    expect(telling(['2026-08'])).toEqual(['2026-08 explained'])
  })
})
