import { describe, expect, it } from 'vitest'
import { day } from '../../calendar/day.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { evaluate } from '../evaluate.ts'
import { calendar, document, factsOf, policyOf, policyOnly, talk } from '../school.cases.ts'
import { settingOf } from '../setting.ts'
import {
  asOfClosing,
  closedFindings,
  closingDay,
  closingDays,
  lateRecords,
  standingFindings,
} from './closing.ts'

const settingAt = (
  closedOn: string,
  facts: Partial<Facts> = {},
  policies: readonly Policy[] = [policyOf()],
) => settingOf(policies, { calendar, facts: factsOf(facts), asOf: asOfClosing(day(closedOn)) })
const found = (after: string, on: string, facts: Partial<Facts> = {}) =>
  closedFindings(settingAt(on, facts), { after: day(after), on: day(on) }, isNotFrozen).map(
    ({ requirement, bearer, turn, state }) => [requirement, bearer.id, turn?.id, state],
  )

const isNotFrozen = () => false

describe('a closing', () => {
  it('comes on the day after a period’s last, and when the next window opens', () => {
    const days = closingDays(settingAt('2027-03-01'), { after: day('2026-06-09'), on: day('2027-03-01') })
    // Both terms, and 国庆 that stays open for late visits until 元旦 opens.
    expect(days).toEqual(['2026-07-11', '2026-12-28', '2027-01-25'])
  })

  it('waits as long where nothing is late: what was done at a festival is written down after it', () => {
    const periods = { ...document.periods, festival: { festivals: ['国庆', '元旦'], late: 'never' } }
    const policies = [policyOf({ periods })]
    const visit = (recordedOn: string) =>
      talk('2026-10-05', ['c1', 'p1'], { recordedOn: day(recordedOn), part: { acts: ['走访'] } })
    const span = { after: day('2026-06-09'), on: day('2026-12-28') }
    const frozen = (recordedOn: string) =>
      closedFindings(
        settingAt('2026-12-28', { contacts: [visit(recordedOn)] }, policies),
        span,
        isNotFrozen,
      ).find(({ requirement, bearer }) => requirement === 'festival' && bearer.id === 'c1-p1')?.state
    expect(closingDays(settingAt('2026-12-28', {}, policies), span)).toContain('2026-12-28')
    expect(frozen('2026-10-20')).toBe('met')
    expect(frozen('2026-12-28')).toBe('advice')
  })

  it('never comes for what is due after an event, by a date, or on every day', () => {
    const turns = evaluate([policyOf()], calendar, factsOf(), {
      on: day('2027-03-01'),
      knownAt: day('2027-03-01'),
    })
    const standing = turns.find(({ requirement }) => requirement === 'coverage')?.turn
    expect(standing && closingDay(standing)).toBeNull()
    const newYear = turns.find(({ turn }) => turn?.id === '2026-12-28:元旦')?.turn
    expect(newYear && closingDay(newYear)).toBeNull()
  })

  it('freezes what was found by what was known when the period ended', () => {
    const contacts = [
      talk('2026-09-10', ['c1', 'p1'], { recordedOn: day('2027-01-24') }),
      talk('2026-09-10', ['c3', 'p2'], { recordedOn: day('2027-01-25') }),
    ]
    expect(found('2026-12-28', '2027-01-25', { contacts })).toEqual([
      ['contact', 'c1-p1', '2026-2027-1', 'met'],
      ['contact', 'c3-p2', '2026-2027-1', 'short'],
    ])
  })

  it('holds what has closed since the one before, and nothing twice', () => {
    expect(found('2026-07-11', '2026-12-28').map(([name]) => name)).toEqual(['festival', 'festival'])
    expect(found('2026-07-11', '2027-01-25').map(([name]) => name)).toEqual([
      'contact',
      'contact',
      'festival',
      'festival',
    ])
    expect(found('2027-01-25', '2027-03-01')).toEqual([])
  })

  it('makes up for a period nobody closed in its time, as after a term’s end was moved', () => {
    const isFrozen = (requirement: string) => requirement === 'festival'
    const span = { after: day('2026-06-09'), on: day('2027-01-25') }
    expect(closedFindings(settingAt('2027-01-25'), span, isFrozen).map(({ turn }) => turn?.id)).toEqual([
      '2025-2026-2',
      '2026-2027-1',
      '2025-2026-2',
      '2026-2027-1',
    ])
  })

  it('draws a year together over all its months', () => {
    const policies = [
      policyOnly({
        id: 'monthly',
        bearer: 'pairing',
        every: 'month',
        count: 'contact',
        atLeast: 1,
        force: 'must',
        skip: { atMost: 2, per: 'calendar-year' },
      }),
    ]
    const setting = settingAt('2027-01-01', {}, policies)
    const closed = closedFindings(setting, { after: day('2026-12-28'), on: day('2027-01-01') }, isNotFrozen)
    expect(closed.map(({ turn, state }) => [turn?.id, state])).toEqual([
      ['2026', 'short'],
      ['2026', 'short'],
    ])
  })

  it('takes quotas and coverage as they stand on a term’s last day', () => {
    const asOf = { on: day('2027-01-24'), knownAt: day('2027-01-24') }
    const standing = standingFindings(settingOf([policyOf()], { calendar, facts: factsOf(), asOf }))
    expect(
      standing.filter(({ requirement }) => requirement === 'coverage').map(({ state }) => state),
    ).toEqual(['met', 'met', 'short'])
  })
})

describe('a late record', () => {
  it('stands beside the finding frozen, and changes only what is judged by later knowledge', () => {
    const contacts = [talk('2026-09-10', ['c1', 'p1'], { id: 'late', recordedOn: day('2027-02-10') })]
    const at = (knownAt: string) =>
      evaluate([policyOf()], calendar, factsOf({ contacts }), {
        on: day('2027-03-01'),
        knownAt: day(knownAt),
      }).find(
        ({ requirement, bearer, turn }) =>
          requirement === 'contact' && bearer.id === 'c1-p1' && turn?.id === '2026-2027-1',
      )!
    const span = { after: day('2026-12-28'), on: day('2027-01-25') }
    const [frozen] = closedFindings(settingAt('2027-01-25', { contacts }), span, isNotFrozen)
    expect(frozen).toMatchObject({ state: 'short', counted: [] })
    expect(at('2027-02-09')).toEqual({ ...frozen })
    expect(at('2027-02-10')).toMatchObject({ state: 'met', counted: ['late'] })
    expect(lateRecords(frozen!, at('2027-02-10'))).toEqual(['late'])
    expect(lateRecords(frozen!, at('2027-02-09'))).toEqual([])
  })
})
