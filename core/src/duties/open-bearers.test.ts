import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import type { Facts } from '../roster/facts.ts'
import { always, humanWith, unitId } from '../roster/human.cases.ts'
import { dutyCounts } from './duty-count.ts'
import { type DutyRow, dutyRow } from './duty-row.ts'
import { evaluate } from './evaluate.ts'
import { rowStates } from './row-states.ts'
import { calendar, factsOf, pair, person, policyOf, policyOnly, seat, talk } from './school.cases.ts'
import { settingOf } from './setting.ts'
import { siblingKeys } from './sibling-keys.ts'

// Where it is open who bears a duty: each pairing or the cadre over all of them, and which cadres a tier means.

function statesOf(policy: Policy, requirement: string, facts: Partial<Facts>) {
  const at = { on: day('2027-02-01'), knownAt: day('2027-02-01') }
  const found = evaluate([policy], calendar, factsOf(facts), at)
  return Object.fromEntries(
    found
      .filter((finding) => finding.requirement === requirement)
      .filter(({ turn }) => turn?.standing === true || turn?.id === '2026-2027-1')
      .map(({ bearer, state }) => [bearer.id, state]),
  )
}

/** What is kept for boards, read back as the store does it: each row with those that decide with it. */
function keptStatesOf(policy: Policy, facts: Partial<Facts>) {
  const asOf = { on: day('2027-02-01'), knownAt: day('2027-02-01') }
  const setting = settingOf([policy], { calendar, facts: factsOf(facts), asOf })
  const rows = dutyCounts(setting)
    .map(dutyRow)
    .filter(({ period }) => period === 'standing' || period === '2026-2027-1')
  const keys = siblingKeys(setting.rules)
  const decidesWith = (row: DutyRow) => (other: DutyRow) =>
    keys.some(
      ({ requirement, sibling }) => requirement === row.requirement && sibling === other.requirement,
    ) &&
    (other.bearerId === row.bearerId || other.bearerId === row.cadreId || other.cadreId === row.bearerId)
  const stateOf = rowStates([policy], { calendar, asOf })
  return Object.fromEntries(rows.map((row) => [row.bearerId, stateOf(row, rows.filter(decidesWith(row)))]))
}

const adoption = (adopted: number | null) =>
  adopted === null ? { adopted } : { adopted, by: '统战部', since: '2026-09-01' }

describe('a duty on each pairing, or on the cadre over all of them', () => {
  const talks = (adopted: number | null) =>
    policyOnly({
      id: 'contact',
      bearer: { readings: ['pairing', 'cadre'], ...adoption(adopted) },
      of: { pairedIn: ['school', 'unit'] },
      every: 'semester',
      count: 'contact',
      where: { paired: 'own' },
      atLeast: 2,
    })
  const pairings = [pair('c1', 'p1', 'school'), pair('c1', 'p3', 'school'), pair('c3', 'p2', 'unit')]
  const both = [talk('2026-09-10', ['c1', 'p1']), talk('2026-10-10', ['c1', 'p1'])]
  const apart = [talk('2026-09-10', ['c1', 'p1']), talk('2026-10-10', ['c1', 'p3'])]

  it('is the same where both readings agree, for a cadre when they agree for every pairing', () => {
    expect(statesOf(talks(null), 'contact', { pairings, contacts: both })).toEqual({
      'c1-p1': 'met',
      'c1-p3': 'undecided',
      c1: 'undecided',
      'c3-p2': 'short',
      c3: 'short',
    })
  })

  it('is undecided where one talk with each is enough for the cadre only', () => {
    expect(statesOf(talks(null), 'contact', { pairings, contacts: apart })).toMatchObject({
      'c1-p1': 'undecided',
      'c1-p3': 'undecided',
      c1: 'undecided',
    })
  })

  it('is kept for boards as it is found', () => {
    expect(keptStatesOf(talks(null), { pairings, contacts: both })).toEqual({
      'c1-p1': 'met',
      'c1-p3': 'undecided',
      c1: 'undecided',
      'c3-p2': 'short',
      c3: 'short',
    })
    expect(keptStatesOf(talks(null), { pairings, contacts: apart })).toMatchObject({
      'c1-p1': 'undecided',
      'c1-p3': 'undecided',
    })
    expect(keptStatesOf(talks(1), { pairings, contacts: apart })['c1-p1']).toBe('short')
  })

  it('has one bearer once a reading is adopted', () => {
    expect(statesOf(talks(1), 'contact', { pairings, contacts: apart })).toEqual({
      'c1-p1': 'short',
      'c1-p3': 'short',
      'c3-p2': 'short',
    })
    expect(statesOf(talks(2), 'contact', { pairings, contacts: apart })).toEqual({ c1: 'met', c3: 'short' })
  })
})

describe('a quota of cadres who are some in one reading only', () => {
  const dean = humanWith({
    id: 'dean',
    memberships: [{ ...always, party: 'CPC' }],
    posts: [{ ...always, unit: unitId('chem'), title: '院长', body: '党组织班子' }],
  })
  const quota = (adopted: number | null) =>
    policyOf({
      tiers: [
        {
          id: 'unit',
          cadres: {
            readings: [
              { body: '党组织班子', post: '书记', party: 'CPC' },
              { body: '党组织班子', party: 'CPC' },
            ],
            ...adoption(adopted),
          },
          targets: [{ id: 'seats', is: { identity: '政协委员' } }],
        },
      ],
      requirements: [
        { id: 'quota', bearer: 'cadre', of: { tier: 'unit' }, count: 'pairing', atLeast: 1, force: 'must' },
      ],
    })
  const facts = {
    humans: [...factsOf().humans, dean, person('p9', 'chem', seat)],
    pairings: [],
  }

  it('is undecided for them until a reading is adopted', () => {
    expect(statesOf(quota(null), 'quota', facts)).toEqual({ c3: 'short', dean: 'undecided' })
    expect(keptStatesOf(quota(null), facts)).toEqual({ c3: 'short', dean: 'undecided' })
    expect(statesOf(quota(1), 'quota', facts)).toEqual({ c3: 'short' })
    expect(statesOf(quota(2), 'quota', facts)).toEqual({ c3: 'short', dean: 'short' })
  })
})

describe('what a form of contact is', () => {
  const visits = policyOnly(
    {
      id: 'visit',
      bearer: 'pairing',
      every: 'semester',
      count: 'contact',
      where: { act: '走访' },
      atLeast: 1,
    },
    { forms: [{ id: '实地走访', acts: ['走访'] }, { id: '个别谈心', acts: ['谈心'] }, { id: '其他' }] },
  )
  const visit = (form: string, acts: readonly string[]) =>
    statesOf(visits, 'visit', {
      pairings: [pair('c1', 'p1', 'school')],
      contacts: [talk('2026-09-10', ['c1', 'p1'], { form, part: { acts } })],
    })['c1-p1']

  it('tells what was done where the record names no act', () => {
    expect(visit('实地走访', [])).toBe('met')
    expect(visit('个别谈心', [])).toBe('short')
    expect(visit('其他', [])).toBe('unknown')
  })

  it('gives way to what the record names', () => {
    expect(visit('实地走访', ['谈心'])).toBe('short')
    expect(visit('个别谈心', ['走访'])).toBe('met')
  })
})

describe('an exemption that rests on what nobody recorded', () => {
  const policy = policyOnly({
    ...{ id: 'contact', bearer: 'pairing', every: 'semester', count: 'contact', atLeast: 1 },
    exempt: [{ person: { age: { atLeast: 70 } } }],
  })
  const humans = (born: string | null) => {
    const [paired, ...others] = factsOf().humans.filter(({ id }) => id !== 'p2')
    return [paired!, ...others, person('p2', 'chem', born === null ? {} : { born: day(born) })]
  }
  const pairings = [pair('c3', 'p2', 'unit')]
  const state = (born: string | null, contacts: Facts['contacts'] = []) =>
    statesOf(policy, 'contact', { humans: humans(born), pairings, contacts })['c3-p2']

  it('leaves the pairing open where that decides, and says what is missing', () => {
    expect([state('1950-01-01'), state('1980-01-01'), state(null)]).toEqual([
      'not-applicable',
      'short',
      'unknown',
    ])
    expect(state(null, [talk('2026-09-10', ['c3', 'p2'])])).toBe('met')
    const at = { on: day('2027-02-01'), knownAt: day('2027-02-01') }
    const found = evaluate([policy], calendar, factsOf({ humans: humans(null), pairings }), at)
    expect(found.find(({ turn }) => turn?.id === '2026-2027-1')).toMatchObject({
      reasons: ['bearer-unsure'],
      missing: ['出生年月'],
    })
  })

  it('is kept for boards as it is found', () => {
    expect(keptStatesOf(policy, { humans: humans(null), pairings })).toEqual({ 'c3-p2': 'unknown' })
  })
})

describe('somebody of whom everything was entered later', () => {
  const policy = policyOnly({
    ...{ id: 'coverage', bearer: 'person', of: { party: 'outside', title: '教授' } },
    ...{ count: 'pairing', atLeast: 1 },
  })
  const entered = (recordedOn: string) => {
    const known = { ...always, recordedOn: day(recordedOn) }
    return humanWith({
      id: 'p9',
      memberships: [{ ...known, party: 'none' }],
      titles: [{ ...known, word: '教授' }],
    })
  }
  const states = (...humans: Facts['humans']) => statesOf(policy, 'coverage', { humans, pairings: [] })

  it('was not there yet: nothing is missing about them', () => {
    expect(states(entered('2027-02-01'))).toEqual({ p9: 'short' })
    expect(states(entered('2027-02-02'))).toEqual({})
    expect(states(humanWith({ id: 'p9' }))).toEqual({ p9: 'unknown' })
  })
})
