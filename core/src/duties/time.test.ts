// 「时间」of the policy language, by hand: which version judges, which records serve, whom a part of a period binds.
import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { pairingsToEnd } from './bearers/ended-pairings.ts'
import { evaluate } from './evaluate.ts'
import { versionsKnownAt } from './rule.ts'
import { calendar, factsOf, pair, policyOf, policyOnly, policyWith, talk } from './school.cases.ts'

interface Question {
  readonly on: string
  readonly knownAt?: string
  readonly policies?: readonly Policy[]
  readonly facts?: Partial<Facts>
}

function find(
  { on, knownAt = on, policies = [policyOf()], facts = {} }: Question,
  requirement: string,
  turn?: string,
) {
  const found = evaluate(policies, calendar, factsOf(facts), { on: day(on), knownAt: day(knownAt) })
  const own = found.filter((finding) => finding.requirement === requirement && finding.bearer.id === 'c1-p1')
  return own.find((finding) => turn === undefined || finding.turn?.id === turn) ?? null
}

const autumn = '2026-2027-1'
const second = (changes: Record<string, Record<string, unknown>>, head: object = {}) =>
  policyWith(changes, { id: 'minghu-2027', issuedOn: '2026-10-01', replaces: ['minghu-2026'], ...head })

describe('a version', () => {
  it.each([
    ['2026-09-30', 'minghu-2026'],
    ['2026-10-01', 'minghu-2027'],
  ])('judges what stands on %s as %s does', (on, version) => {
    const facts = { pairings: [pair('c1', 'p1', 'school')] }
    const policies = [policyOf(), second({})]
    const found = evaluate(policies, calendar, factsOf(facts), { on: day(on), knownAt: day('2027-01-01') })
    expect(found.find(({ requirement }) => requirement === 'school-quota')?.version).toBe(version)
  })

  it.each([
    ['2026-09-30', 'minghu-2026'],
    ['2026-10-01', 'minghu-2027'],
  ])('judges an event of %s as %s does, whenever it is looked at', (on, version) => {
    const [, , , p1] = factsOf().humans
    const events = [{ id: 'e', kind: 'hardship', on: day(on), recordedOn: day(on), human: p1!.id }]
    const question = { on: '2027-06-01', policies: [policyOf(), second({})], facts: { events } }
    expect(find(question, 'hardship', 'e')?.version).toBe(version)
  })

  it('judges a window by its last day', () => {
    // 国庆 is from 28 September to 7 October; the new version is in force since 1 October.
    const question = { policies: [policyOf(), second({})] }
    expect(find({ ...question, on: '2026-09-30' }, 'festival', '2026-09-28:国庆')?.version).toBe(
      'minghu-2026',
    )
    expect(find({ ...question, on: '2026-11-01' }, 'festival', '2026-09-28:国庆')?.version).toBe(
      'minghu-2027',
    )
  })

  it.each([
    // What it says of the running period, the version that judges the autumn, and the state of one talk in September.
    [{}, 'minghu-2027', 'due'],
    [{ contact: 'old' }, 'minghu-2026', 'met'],
    [{ contact: 'next' }, 'minghu-2027', 'not-applicable'],
    [{ festival: 'old' }, 'minghu-2027', 'due'],
  ])('whose transition is %j leaves the autumn to %s: %s', (transition, version, state) => {
    const policies = [policyOf(), second({ contact: { atLeast: 2 } }, { transition })]
    const facts = { contacts: [talk('2026-09-10', ['c1', 'p1'])] }
    expect(find({ on: '2026-11-20', policies, facts }, 'contact', autumn)).toMatchObject({ version, state })
  })

  it('that drops a requirement ends it with the running period, unless that is left to the old one', () => {
    const dropped = (transition: object) => {
      const next = second({}, { transition })
      return { ...next, requirements: next.requirements.filter(({ id }) => id !== 'contact') }
    }
    const on = '2026-11-20'
    expect(find({ on, policies: [policyOf(), dropped({})] }, 'contact', autumn)).toBeNull()
    expect(find({ on, policies: [policyOf(), dropped({ contact: 'old' })] }, 'contact', autumn)?.state).toBe(
      'due',
    )
    const later = { on: '2027-03-01', policies: [policyOf(), dropped({ contact: 'old' })] }
    expect(find(later, 'contact', '2026-2027-2')).toBeNull()
  })
})

describe('a period that is over', () => {
  const lateIssue = second({ contact: { atLeast: 2 } }, { issuedOn: '2027-02-10', effective: '2026-10-01' })
  const facts = { contacts: [talk('2026-09-10', ['c1', 'p1'])] }

  it('keeps its version when another, in force since within it, is issued afterwards', () => {
    const question = { on: '2027-03-01', policies: [policyOf(), lateIssue], facts }
    expect(find(question, 'contact', autumn)).toMatchObject({ state: 'met', version: 'minghu-2026' })
    expect(find(question, 'contact', '2026-2027-2')).toMatchObject({ version: 'minghu-2027' })
  })

  it('is judged by the version of its last day where the school entered both later', () => {
    const entered = { enteredOn: day('2027-02-20') }
    const question = {
      on: '2027-03-01',
      policies: [
        { ...policyOf(), ...entered },
        { ...lateIssue, ...entered },
      ],
      facts,
    }
    expect(find(question, 'contact', autumn)).toMatchObject({ state: 'short', version: 'minghu-2027' })
  })

  it('skips the version it could not know and hears of the one after', () => {
    const third = policyWith(
      { contact: { atLeast: 3 } },
      { id: 'minghu-2028', issuedOn: '2026-12-01', replaces: ['minghu-2027'] },
    )
    const question = { on: '2027-03-01', policies: [policyOf(), lateIssue, third], facts }
    expect(find(question, 'contact', autumn)).toMatchObject({ state: 'short', version: 'minghu-2028' })
  })

  it('is not taken over by a document beside it that came afterwards', () => {
    const beside = (issuedOn: string) =>
      policyOf({
        id: 'office-2027',
        issuedOn,
        effective: '2026-09-01',
        relation: { to: 'minghu-2026', as: 'replaces', units: ['office'], requirements: ['contact'] },
        extent: 'partial',
        silent: [],
        requirements: [],
      })
    const state = (issuedOn: string) =>
      find({ on: '2027-03-01', policies: [policyOf(), beside(issuedOn)], facts }, 'contact', autumn)?.state ??
      null
    expect(state('2027-02-10')).toBe('met')
    expect(state('2026-12-01')).toBeNull()
  })
})

describe('a version that ends pairings', () => {
  const ending = (more: object = {}) => second({}, { transition: { pairings: 'end' }, ...more })
  const bearers = (policies: readonly Policy[], on: string, pairings = factsOf().pairings) =>
    evaluate(policies, calendar, factsOf({ pairings }), { on: day(on), knownAt: day(on) })
      .filter(({ requirement, turn }) => requirement === 'contact' && turn?.id === autumn)
      .map(({ bearer, applies }) => [bearer.id, applies])

  it('ends them on its first day and leaves those made under it', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c3', 'p2', 'unit', { from: '2026-10-01' })]
    expect(bearers([policyOf(), ending()], '2026-11-20', pairings)).toEqual([
      ['c1-p1', 'ended'],
      ['c3-p2', 'new'],
    ])
    expect(bearers([policyOf(), second({})], '2026-11-20', pairings)).toEqual([
      ['c1-p1', 'judged'],
      ['c3-p2', 'new'],
    ])
  })

  it('leaves who has nobody any more uncovered from that day on', () => {
    const covered = (on: string) =>
      evaluate([policyOf(), ending()], calendar, factsOf(), { on: day(on), knownAt: day('2026-10-01') }).find(
        ({ requirement, bearer }) => requirement === 'coverage' && bearer.id === 'p1',
      )?.state
    expect(covered('2026-09-30')).toBe('met')
    expect(covered('2026-10-01')).toBe('short')
  })

  it('names those still open in the books, from its first day on', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c3', 'p2', 'unit', { to: '2026-12-01' })]
    const toEnd = (on: string) =>
      pairingsToEnd(pairings, versionsKnownAt([policyOf(), ending()], day(on)), day(on))
    expect(toEnd('2026-09-30')).toEqual([])
    expect(toEnd('2026-10-01')).toEqual([{ id: 'c1-p1', on: '2026-10-01' }])
  })

  it('does not reach back to days before anybody knew it', () => {
    const late = ending({ issuedOn: '2027-02-10', effective: '2026-10-01' })
    expect(bearers([policyOf(), late], '2027-03-01')).toEqual([
      ['c1-p1', 'judged'],
      ['c3-p2', 'judged'],
    ])
  })
})

describe('a bearer that was there only part of a period', () => {
  const judged = (partial: string, dates: { from?: string; to?: string }, atLeast = 4) => {
    const policies = [policyWith({ contact: { partial, atLeast } })]
    const facts = { pairings: [pair('c1', 'p1', 'school', dates)] }
    const found = find({ on: '2027-02-01', policies, facts }, 'contact', autumn)
    return found && [found.state, found.atLeast]
  }

  // The autumn has 198 days, from 11 July to 24 January.
  it.each([
    ['next', { from: '2026-07-11' }, ['short', 4]],
    ['next', { from: '2026-07-12' }, ['not-applicable', 4]],
    ['next', { to: '2027-01-24' }, ['not-applicable', 4]],
    ['next', { to: '2027-01-25' }, ['short', 4]],
    ['full', { from: '2027-01-20' }, ['short', 4]],
    ['full', { to: '2026-08-01' }, ['short', 4]],
    ['prorate', { from: '2026-10-18' }, ['short', 2]], // 99 days: 4 × 99 ÷ 198 = 2
    ['prorate', { from: '2026-12-12' }, ['short', 1]], // 44 days: 0.89
    ['prorate', { from: '2026-12-31' }, ['short', 1]], // 25 days: 0.505, half up
    ['prorate', { from: '2027-01-01' }, ['not-applicable', 4]], // 24 days: 0.48
    ['prorate', { from: '2026-08-01', to: '2026-10-19' }, ['short', 2]], // 79 days: 1.6
  ] as const)('%s: there %j it is %j', (partial, dates, expected) => {
    expect(judged(partial, dates)).toEqual(expected)
  })

  it('is not asked anything of a period it never saw', () => {
    expect(judged('full', { from: '2027-01-25' })).toBeNull()
    expect(judged('next', { to: '2026-07-11' })).toBeNull()
  })

  it('is asked in the first period of a document, of which only what follows counts', () => {
    const contacts = [talk('2026-06-08', ['c1', 'p1']), talk('2026-06-09', ['c1', 'p1'], { id: 'first' })]
    const found = find({ on: '2026-07-11', facts: { contacts } }, 'contact', '2025-2026-2')
    expect(found).toMatchObject({ state: 'met', counted: ['first'] })
  })
})

describe('a window with a gap behind it', () => {
  // June and December; the June window stays open for late reports until 1 December.
  const policies = [
    policyOnly(
      { id: 'visit', bearer: 'pairing', every: 'visits', count: 'contact', atLeast: 1, force: 'must' },
      { periods: { visits: { months: [6, 12] } } },
    ),
  ]

  it.each([
    ['2026-06-30', null, 'due'],
    ['2026-07-01', null, 'overdue'],
    ['2026-11-30', null, 'overdue'],
    ['2026-12-01', null, 'short'],
    ['2026-11-30', '2026-06-30', 'met'],
    ['2026-11-30', '2026-07-01', 'late'],
    ['2027-03-01', '2026-11-30', 'late'],
    ['2027-03-01', '2026-12-01', 'short'],
  ])('is on %s, with a visit on %s, %s', (on, visited, state) => {
    const contacts = visited === null ? [] : [talk(visited, ['c1', 'p1'])]
    expect(find({ on, policies, facts: { contacts } }, 'visit', '2026-06')?.state).toBe(state)
  })
})
