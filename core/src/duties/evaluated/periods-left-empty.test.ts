import { describe, expect, it } from 'vitest'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { pair, policyOnly, talk } from '../school.cases.ts'
import { find, findings } from './found.cases.ts'

describe('periods that may stay empty', () => {
  it('let some periods of a year stay empty', () => {
    const policies = [
      policyOnly({
        id: 'monthly',
        bearer: 'pairing',
        every: 'month',
        count: 'contact',
        atLeast: 1,
        skip: { atMost: 2, per: 'calendar-year' },
      }),
    ]
    const state = (on: string, contacts: Facts['contacts'] = []) =>
      find({ on, policies, facts: { contacts } }, 'monthly', 'c1-p1', '2026').state
    expect(state('2026-08-20')).toBe('due')
    expect(state('2026-09-01')).toBe('short')
    const monthly = ['06-20', '07-20', '08-20', '10-20', '12-20'].map((on) =>
      talk(`2026-${on}`, ['c1', 'p1']),
    )
    expect(state('2027-01-01', monthly)).toBe('met')
  })

  it('count a month that begins in a year and reaches beyond it to that year, which runs until the month is over', () => {
    const monthly = { id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1 }
    const policies = [policyOnly({ ...monthly, skip: { atMost: 1, per: 'academic-year' } })]
    const found = (on: string, contacts: Facts['contacts'] = []) =>
      find({ on, policies, facts: { contacts } }, 'monthly', 'c1-p1', '2025-2026')
    // The year ends on 10 July; June was empty, which is allowed.
    expect(found('2026-07-20')).toMatchObject({ state: 'due', need: { more: 1, by: '2026-07-31' } })
    expect(found('2026-08-01')).toMatchObject({ state: 'short', skip: { empty: 2, atMost: 1 } })
    const inJuly = [talk('2026-07-15', ['c1', 'p1'])]
    expect(found('2026-07-20', inJuly)).toMatchObject({ state: 'due', need: null })
    expect(found('2026-08-01', inJuly)).toMatchObject({ state: 'met', turn: { lateUntil: '2026-08-01' } })
  })

  it('are drawn together over a change of the document, by as many as its last version allows', () => {
    const monthly = (atMost: number) => ({
      ...{ id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1, force: 'must' },
      skip: { atMost, per: 'calendar-year' },
    })
    const second = policyOnly(monthly(1), {
      id: 'minghu-2027',
      issuedOn: '2026-09-01',
      effective: '2026-10-01',
      replaces: ['minghu-2026'],
    })
    // July and October are empty.
    const contacts = ['06-20', '08-20', '09-20', '11-20', '12-20'].map((on) =>
      talk(`2026-${on}`, ['c1', 'p1']),
    )
    const judged = (on: string, policies: readonly Policy[]) =>
      findings({ on, policies, facts: { contacts } }).filter(
        ({ requirement, bearer }) => requirement === 'monthly' && bearer.id === 'c1-p1',
      )
    const both = [policyOnly(monthly(2)), second]
    expect(judged('2027-01-01', both).map(({ turn, state, version }) => [turn?.id, state, version])).toEqual([
      ['2026', 'short', 'minghu-2027'],
      ['2027', 'due', 'minghu-2027'],
    ])
    expect(judged('2026-09-30', both)).toMatchObject([{ state: 'due', version: 'minghu-2026' }])
    expect(judged('2027-01-01', [policyOnly(monthly(2))])[0]).toMatchObject({ state: 'met' })
  })

  it('says what is still needed of the period that runs, and is open only where that decides', () => {
    const monthly = (more: Record<string, unknown> = {}) => ({
      ...{ id: 'monthly', bearer: 'pairing', every: 'month', count: 'contact', atLeast: 1 },
      ...{ skip: { atMost: 1, per: 'calendar-year' }, ...more },
    })
    const pairings = [pair('c1', 'p1', 'school', { to: '2026-08-20' })]
    const ended = { pairings, contacts: [talk('2026-06-20', ['c1', 'p1'])] }
    const found = (on: string, rule: Record<string, unknown>, facts: Partial<Facts>) =>
      find({ on, policies: [policyOnly(rule)], facts }, 'monthly', 'c1-p1', '2026')
    // July stayed empty, in August the pairing ended: nothing can be made good any more.
    expect(found('2026-10-10', monthly(), ended)).toMatchObject({ state: 'due', need: null })
    expect(found('2026-07-10', monthly(), ended)).toMatchObject({ need: { more: 1, by: '2026-07-31' } })
    // Of two contacts nobody wrote down what they were: one month may stay empty, two may not.
    const visits = monthly({ where: { act: '走访' } })
    const unsaid = (on: string) => talk(on, ['c1', 'p1'], { part: { acts: [] } })
    const visit = talk('2026-06-20', ['c1', 'p1'], { part: { acts: ['走访'] } })
    expect(found('2026-08-10', visits, { contacts: [visit, unsaid('2026-07-10')] }).state).toBe('due')
    expect(
      found('2026-09-10', visits, { contacts: [visit, unsaid('2026-07-10'), unsaid('2026-08-10')] }).state,
    ).toBe('unknown')
  })
})
