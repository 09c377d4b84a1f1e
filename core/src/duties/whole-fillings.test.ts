import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { evaluate } from './evaluate.ts'
import { calendar, document, factsOf, pair, policyOf, policyWith, talk } from './school.cases.ts'

/** How often one talks is left to each unit, how often the office sums up to the office. */
const open = policyWith({
  contact: { every: { delegated: 'unitOrg' } },
  summary: { every: { delegated: 'ufwd' } },
})

function filling(requirement: string, every: string, units: readonly string[]): Policy {
  return {
    ...open,
    id: `${requirement}-cycle`,
    issuedOn: day('2026-11-01'),
    effective: { state: 'set', value: day('2026-11-01') },
    relation: { to: open.id, as: 'fills', units, requirements: [] },
    requirements: open.requirements
      .filter(({ id }) => id === requirement)
      .map((rule) => ({ ...rule, every: { state: 'set', value: every } })),
  }
}

function findingsOf(requirement: string, policies: readonly Policy[], on = '2026-11-20') {
  const asOf = { on: day(on), knownAt: day(on) }
  return evaluate(policies, calendar, factsOf(), asOf).filter((finding) =>
    finding.requirement.endsWith(requirement),
  )
}

describe('what a filling repeats of the other document', () => {
  const told = (policies: readonly Policy[]) => {
    const asOf = { on: day('2026-11-20'), knownAt: day('2026-11-20') }
    return evaluate(policies, calendar, factsOf(), asOf)
      .filter(({ requirement, state }) => requirement.includes('eligible.') || state === 'silent')
      .map(({ requirement, bearer }) => `${requirement} ${bearer.id}`)
  }

  it('is told once: who may be paired, and on what it is silent', () => {
    const silentToo = (policy: Policy): Policy => ({ ...policy, silent: ['inspection'] })
    const alone = told([silentToo(open)])
    expect(alone.filter((each) => each.startsWith('eligible.')).length).toBeGreaterThan(0)
    expect(alone.filter((each) => each.startsWith('inspection'))).toHaveLength(1)
    expect(told([silentToo(open), silentToo(filling('contact', 'semester', ['chem']))])).toEqual(alone)
  })
})

describe('a cycle left open', () => {
  it('is judged by nobody until it is set', () => {
    const states = findingsOf('contact', [open]).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['delegated']))
  })

  it('set by a unit is judged for its pairs in its cycle, and stays open for the others', () => {
    const found = findingsOf('contact', [open, filling('contact', 'semester', ['chem'])])
    const set = found.filter(({ version }) => version === 'contact-cycle')
    expect(set.map(({ state }) => state)).not.toContain('delegated')
    expect(set.length).toBeGreaterThan(0)
    expect(set.map(({ turn }) => turn?.from)).toEqual(set.map(() => '2026-07-11'))
    const left = found.filter(({ version }) => version === open.id)
    expect(left.every(({ state }) => state === 'delegated')).toBe(true)
    const bearers = found.map(({ bearer }) => bearer.id)
    expect(new Set(bearers).size).toBe(bearers.length)
  })

  it('set for the whole school by a document of the office leaves nothing open', () => {
    const found = findingsOf('summary', [open, filling('summary', 'semester', [])])
    expect(found.map(({ version, state }) => [version, state])).toEqual([['summary-cycle', 'due']])
  })

  it('is open again before the day it was set for', () => {
    const found = findingsOf('summary', [open, filling('summary', 'semester', [])], '2026-10-20')
    expect(found.map(({ state }) => state)).toEqual(['delegated'])
  })

  it('ends with the document that leaves it open: the next says itself how often', () => {
    const next = policyWith(
      { contact: { every: 'month' } },
      { id: 'minghu-2027', issuedOn: '2027-01-10', effective: '2027-02-01', replaces: [open.id] },
    )
    const versionsOn = (on: string) => {
      const found = findingsOf('contact', [open, filling('contact', 'month', ['chem']), next], on)
      return found
        .filter(({ bearer }) => bearer.id === 'c3-p2')
        .map(({ version, turn }) => `${version} ${turn?.id}`)
    }
    expect(versionsOn('2027-01-20').at(-1)).toBe('contact-cycle 2027-01')
    expect(versionsOn('2027-02-20').filter((one) => one.endsWith('2027-01'))).toEqual([
      'contact-cycle 2027-01',
    ])
    expect(versionsOn('2027-02-20').filter((one) => one.endsWith('2027-02'))).toEqual(['minghu-2027 2027-02'])
  })
})

const left = { delegated: 'unitOrg' }
const chem = ['chem']

/** A file of the unit that sets these parts of the school's document. */
function unitFile(school: Policy, parts: object): Policy {
  const reading = readPolicy({
    ...{ id: 'chem-own', title: '化学学院授权事项的规定', effective: '2026-09-01', extent: 'partial' },
    relation: { to: school.id, as: 'fills', units: chem },
    ...parts,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes))
  return reading.policy
}

describe('festivals left to units', () => {
  const school = policyOf({ periods: { ...document.periods, festival: { festivals: left } } })
  const own = unitFile(school, { periods: { festival: { festivals: ['元旦'] } } })
  const windowsOf = (policies: readonly Policy[], pairing: string) =>
    findingsOf('festival', policies, '2027-01-10')
      .filter(({ bearer }) => bearer.id === pairing)
      .map(({ turn }) => turn?.from)
  const [ofSchool = '', ofUnit = ''] = factsOf().pairings.map(({ id }) => id)

  it('are those the unit named for its pairs, and all the school entered for the others', () => {
    expect(windowsOf([school, own], ofUnit)).toEqual(['2026-12-28'])
    expect(windowsOf([school, own], ofSchool)).toEqual(['2026-09-28', '2026-12-28'])
    expect(windowsOf([school], ofUnit)).toEqual(['2026-09-28', '2026-12-28'])
  })
})

describe('a form of contact left to units', () => {
  const school = policyOf({ forms: [{ id: '座谈', group: true, counts: left }] })
  const own = (counts: string) => unitFile(school, { forms: [{ id: '座谈', counts }] })
  const stateOf = (policies: readonly Policy[], contact: object) => {
    const facts = factsOf({
      contacts: [talk('2026-09-10', ['c3', 'p2'], { form: '座谈', part: { spoke: false }, ...contact })],
    })
    const asOf = { on: day('2026-11-20'), knownAt: day('2026-11-20') }
    const found = evaluate(policies, calendar, facts, asOf).filter(
      ({ requirement, bearer, turn }) =>
        requirement.endsWith('contact') && bearer.cadre === 'c3' && turn?.from === '2026-07-11',
    )
    return found.map(({ version, state }) => [version, state])
  }

  it('counts as the unit has laid down', () => {
    expect(stateOf([school, own('each')], {})).toEqual([['chem-own', 'met']])
    expect(stateOf([school, own('spoke')], {})).toEqual([['chem-own', 'due']])
  })

  it('is not known to count before that', () => {
    expect(stateOf([school], {})).toEqual([['minghu-2026', 'undecided']])
  })
})

describe('whose cadres a tier is of, and where it looks, left to units', () => {
  const [schoolTier, unitTier] = document.tiers
  const school = policyOf({ tiers: [schoolTier, { ...unitTier, cadres: left, scope: left }] })
  const own = unitFile(school, {
    tiers: [{ id: 'unit', cadres: { body: '系务会' }, scope: 'ownUnit' }],
  })
  const eligible = (policies: readonly Policy[]) => {
    const asOf = { on: day('2026-11-20'), knownAt: day('2026-11-20') }
    const facts = factsOf({ pairings: [pair('c1', 'p1', 'school'), pair('c3', 'p2', 'unit')] })
    return evaluate(policies, calendar, facts, asOf)
      .filter(({ requirement }) => requirement.startsWith('eligible.'))
      .map(({ requirement, version, state }) => [requirement, version, state])
  }

  it('are judged for the unit as it has laid down, once, and for the other tier as before', () => {
    const found = eligible([school, own])
    expect(found).toContainEqual(['eligible.unit', 'chem-own', 'short'])
    expect(found).toHaveLength(eligible([school]).length)
    expect(found.filter(([requirement]) => requirement === 'eligible.school')).toEqual(
      eligible([school]).filter(([requirement]) => requirement === 'eligible.school'),
    )
  })
})
