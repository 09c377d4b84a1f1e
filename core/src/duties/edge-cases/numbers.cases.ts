import { expect } from 'vitest'
import { cadre, document, pair, person, policyOf, policyOnly } from '../school.cases.ts'
import { type EdgeCase, findingOn, findingsOn, statesOf } from './edge-case.cases.ts'

const quota = {
  id: 'quota',
  bearer: 'cadre',
  of: { tier: 'unit' },
  count: 'pairing',
  force: 'must',
  cite: { 二: '每人' },
}
const coverage = document.requirements.find(({ id }) => id === 'coverage')
const school = (cadres: number, persons: number) => ({
  humans: [
    ...Array.from({ length: cadres }, (_, at) => cadre(`l${at}`, 'chem')),
    ...Array.from({ length: persons }, (_, at) => person(`f${at}`, 'chem')),
  ],
})

/** How many friends, and whether all have one. */
export const casesOfNumbers: readonly EdgeCase[] = [
  {
    name: 'E07',
    says: 'a cadre with nobody eligible: nothing due where the document is silent, 暂无人选 where it asks for two',
    holds: () => {
      const silent = policyOf({ requirements: [coverage], silent: ['quota'] })
      expect(
        findingsOn({ policies: [silent], facts: { ...school(1, 0), pairings: [] } }).map(
          ({ state }) => state,
        ),
      ).toEqual(['silent'])
      const policies = [policyOnly({ ...quota, atLeast: 2 })]
      expect(findingOn('quota', 'l0', { policies, facts: { ...school(1, 0), pairings: [] } })).toMatchObject({
        state: 'no-supply',
        reasons: ['nobody-left'],
        need: { more: 2 },
      })
    },
  },
  {
    name: 'E08',
    says: 'five leaders and three persons: two have nobody left, and are not said to fall short',
    holds: () => {
      const pairings = [0, 1, 2].map((at) => pair(`l${at}`, `f${at}`, 'unit'))
      const policies = [policyOnly({ ...quota, atLeast: 1 })]
      const states = statesOf('quota', { policies, facts: { ...school(5, 3), pairings } })
      expect(states.map(([, , state]) => state)).toEqual(['met', 'met', 'met', 'no-supply', 'no-supply'])
    },
  },
  {
    name: 'E09',
    says: 'two secretaries of at most two friends, thirty persons: short only where the document asks for coverage',
    holds: () => {
      const pairings = [0, 1, 2, 3].map((at) => pair(`l${at % 2}`, `f${at}`, 'unit'))
      const facts = { ...school(2, 30), pairings }
      const capped = [policyOnly({ ...quota, atLeast: 1, atMost: 2 })]
      expect(new Set(statesOf('quota', { policies: capped, facts }).map(([, , state]) => state))).toEqual(
        new Set(['met']),
      )
      const covering = [policyOf({ requirements: [coverage] })]
      const states = statesOf('coverage', { policies: covering, facts }).map(([, , state]) => state)
      expect(
        [states.filter((state) => state === 'met'), states.filter((state) => state === 'short')].map(
          ({ length }) => length,
        ),
      ).toEqual([4, 26])
    },
  },
  {
    name: 'E10',
    says: 'a unit’s own ceiling below what coverage needs: the one is over as soon as the other is met',
    holds: () => {
      const delegated = { ...quota, atMost: { delegated: 'unitOrg', atMost: 5 } }
      const base = policyOf({ requirements: [delegated, coverage] })
      const own = policyOf({
        id: 'chem-2026',
        relation: { to: 'minghu-2026', as: 'fills', units: ['chem'] },
        requirements: [{ ...quota, atMost: 5 }],
      })
      const judged = (number: number) => {
        const pairings = Array.from({ length: number }, (_, at) => pair('l0', `f${at}`, 'unit'))
        const asked = { policies: [base, own], facts: { ...school(1, 7), pairings } }
        const uncovered = statesOf('coverage', asked).filter(([, , state]) => state === 'short')
        return [findingOn('quota', 'l0', asked).state, uncovered.length]
      }
      expect([judged(5), judged(7)]).toEqual([
        ['met', 2],
        ['over', 0],
      ])
    },
    later: 'that no list can satisfy both is said by the pairing engine, which explains who stays uncovered',
  },
  {
    name: 'E34',
    says: 'one cadre with several persons, as last year’s sheet has them, is a pairing for each',
    holds: () => {
      const pairings = [0, 1, 2].map((at) => pair('l0', `f${at}`, 'unit'))
      const policies = [policyOnly({ ...quota, atMost: 2 })]
      expect(findingOn('quota', 'l0', { policies, facts: { ...school(1, 3), pairings } })).toMatchObject({
        state: 'over',
        counted: ['l0-f0', 'l0-f1', 'l0-f2'],
      })
    },
    later: 'merged cells are taken apart by the readers of uploaded sheets, and tested there',
  },
]
