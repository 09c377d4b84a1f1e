import { describe, expect, it } from 'vitest'
import { factsOf, pair, person, policyOf, policyOnly, policyWith } from '../school.cases.ts'
import { find, findings } from './found.cases.ts'

describe('what is true on every day', () => {
  it('keeps a school quota undecided only where the readings differ', () => {
    const pairings = [pair('c1', 'p1', 'school'), pair('c1', 'p2', 'school')]
    expect(find({ on: '2026-11-20' }, 'school-quota', 'c1').state).toBe('met')
    expect(find({ on: '2026-11-20', facts: { pairings } }, 'school-quota', 'c1')).toMatchObject({
      state: 'undecided',
      readings: [
        { taken: { atMost: 1 }, state: 'over' },
        { taken: { atMost: 2 }, state: 'met' },
      ],
    })
  })

  it('tells a cadre with nobody left to pair from one who is short', () => {
    const facts = factsOf()
    expect(find({ on: '2026-11-20' }, 'school-quota', 'c2')).toMatchObject({ state: 'no-supply' })
    const free = facts.pairings.filter(({ tier }) => tier === 'unit')
    expect(find({ on: '2026-11-20', facts: { pairings: free } }, 'school-quota', 'c2').state).toBe('short')
  })

  it('leaves a unit’s quota delegated until the unit sets its number', () => {
    expect(find({ on: '2026-11-20' }, 'unit-quota', 'c3')).toMatchObject({
      state: 'delegated',
      count: { lo: 1, hi: 1 },
    })
    const own = policyOnly(
      {
        id: 'unit-quota',
        bearer: 'cadre',
        of: { tier: 'unit' },
        count: 'pairing',
        atLeast: 2,
        cite: { 一: '每人两名' },
      },
      {
        id: 'chem-2026',
        issuedOn: '2026-09-01',
        relation: { to: 'minghu-2026', as: 'fills', units: ['chem'] },
        extent: 'partial',
        silent: [],
      },
    )
    const question = { on: '2026-11-20', policies: [own, policyOf()] }
    expect(find(question, 'unit-quota', 'c3')).toMatchObject({
      state: 'short',
      atLeast: 2,
      need: { more: 1 },
    })
    expect(find({ ...question, on: '2026-08-20' }, 'unit-quota', 'c3').state).toBe('delegated')
  })

  it('covers each person of the denominator, and no other', () => {
    const people = findings({ on: '2026-11-20' }).filter(({ requirement }) => requirement === 'coverage')
    expect(people.map(({ bearer, state, by }) => [bearer.id, bearer.unit, state, by])).toEqual([
      ['p1', 'chem', 'met', 'unitOrg'],
      ['p2', 'chem', 'met', 'unitOrg'],
      ['p3', 'chem', 'short', 'unitOrg'],
    ])
  })

  it('compares readings that are about different persons', () => {
    const of = {
      readings: [{ party: 'none' }, { party: 'none', listed: '党外代表人士' }],
      adopted: null,
    }
    const humans = [...factsOf().humans, { ...person('p9', 'chem'), registers: [] }]
    const judged = findings({
      on: '2026-11-20',
      policies: [policyWith({ coverage: { of } })],
      facts: { humans },
    })
    const coverage = judged.filter(({ requirement }) => requirement === 'coverage')
    expect(coverage.map(({ bearer, state }) => [bearer.id, state])).toEqual([
      ['p1', 'met'],
      ['p2', 'met'],
      ['p3', 'short'],
      ['p9', 'undecided'],
    ])
    expect(coverage.at(-1)?.readings.map(({ state }) => state)).toEqual(['short', 'not-applicable'])
  })

  it('says unknown where missing data decide whether somebody is in the denominator', () => {
    const humans = factsOf().humans.map((human) => ({ ...human, employments: [] }))
    const question = { on: '2026-11-20', facts: { humans } }
    expect(find(question, 'coverage', 'p3')).toMatchObject({ state: 'unknown', applies: 'unsure' })
    expect(find(question, 'coverage', 'p1').state).toBe('met')
  })

  it('says what the document is silent on', () => {
    expect(find({ on: '2026-11-20' }, 'requests', 'minghu')).toMatchObject({ state: 'silent', turn: null })
  })
})
