// Whatever the list and the order of its tiers: what an explanation claims is so. Other plans are looked for by solving afresh.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editingOf } from '../solver/editing.ts'
import type { PairIds, PairingInstance, PairingTier } from '../solver/instance.ts'
import type { Proposal } from '../solver/proposal.ts'
import { anyInstance } from '../solver/random-instance.cases.ts'
import { solve, solvedEngine } from '../solver/solve.ts'
import { type CadreAnswer, explainCadre } from './why-quota.ts'
import { explainPerson, type PersonAnswer } from './why-uncovered.ts'

/** The best value of a tier, were it the only one, or the first with others left out. */
function bestOf(instance: PairingInstance, tiers: readonly PairingTier[]): Proposal {
  return solve({ ...instance, tiers })
}

function valueIn(instance: PairingInstance, { vector }: Proposal, tier: PairingTier): number {
  return vector[instance.tiers.indexOf(tier)] ?? 0
}

/** The pairs that may be made: neither forbidden nor locked. */
function freeArcs({ arcs, locks, exclusions }: PairingInstance): readonly PairIds[] {
  const fixed = new Set([...locks, ...exclusions].map((pair) => pair.join()))
  return arcs.map(([cadre, person]): PairIds => [cadre, person]).filter((pair) => !fixed.has(pair.join()))
}

function isSoOfPerson(instance: PairingInstance, plan: Proposal, answer: PersonAnswer): void {
  const at = instance.tiers.indexOf('coverage')
  switch (answer.kind) {
    case 'no-candidate':
      expect(freeArcs(instance).filter(([, person]) => person === answer.person)).toEqual([])
      return
    case 'shortage': {
      const group = new Set(answer.persons)
      for (const [cadre, person] of freeArcs(instance))
        if (group.has(person)) expect(answer.cadres).toContain(cadre)
      expect(answer.persons.length - (answer.places - answer.locked)).toBe(answer.uncovered.length)
      const { uncovered } = bestOf(instance, ['coverage'])
      expect(uncovered.filter((id) => group.has(id)).length).toBeGreaterThanOrEqual(answer.uncovered.length)
      return
    }
    case 'traded': {
      expect(at).toBeGreaterThan(0)
      expect(bestOf(instance, ['coverage']).vector[0]).toBeLessThan(valueIn(instance, plan, 'coverage'))
      if (answer.forced) harmsSomethingAbove(answer.forced.whatIf.difference, at)
      return
    }
    case 'not-asked':
      expect(at).toBe(-1)
      return
    case 'covered':
    case 'unknown':
      expect.unreachable(`${answer.person} has nobody`)
  }
}

function isSoOfCadre(instance: PairingInstance, plan: Proposal, answer: CadreAnswer): void {
  const at = instance.tiers.indexOf('quota')
  switch (answer.kind) {
    case 'no-supply': {
      const all = [...freeArcs(instance), ...instance.locks].filter(([cadre]) => cadre === answer.cadre)
      expect(all).toHaveLength(answer.eligible)
      expect(answer.eligible).toBeLessThan(answer.min)
      return
    }
    case 'short': {
      expect(answer.needed).toBeGreaterThan(answer.supply)
      const reachable = freeArcs(instance).filter(([cadre]) => answer.cadres.includes(cadre))
      const told = new Set([...answer.persons, ...answer.lockedAway])
      for (const [, person] of reachable) expect(told.has(person)).toBe(true)
      const best = bestOf(instance, ['quota']).quota.filter(({ cadre }) => answer.cadres.includes(cadre))
      const missing = best.reduce((sum, { below }) => sum + below, 0)
      expect(missing).toBeGreaterThanOrEqual(answer.needed - answer.supply)
      return
    }
    case 'above': {
      expect(answer.persons.length).toBeGreaterThan(answer.places)
      const best = bestOf(instance, ['coverage', 'quota'])
      const above = best.quota.filter(({ cadre }) => answer.cadres.includes(cadre))
      const left = best.uncovered.filter((id) => answer.persons.includes(id)).length
      const over = above.reduce((sum, gap) => sum + gap.above, 0)
      expect(over + left).toBeGreaterThanOrEqual(answer.persons.length - answer.places)
      return
    }
    case 'traded': {
      expect(at).toBeGreaterThan(0)
      expect(bestOf(instance, ['quota']).vector[0]).toBeLessThan(valueIn(instance, plan, 'quota'))
      if (answer.forced) harmsSomethingAbove(answer.forced.whatIf.difference, at)
      return
    }
    case 'locks-above': {
      const locked = instance.locks.filter(([cadre]) => cadre === answer.cadre)
      expect(answer.locks).toHaveLength(locked.length)
      expect(locked.length).toBeGreaterThan(answer.max ?? 0)
      return
    }
    case 'not-asked':
      expect(at).toBe(-1)
      return
    case 'kept':
    case 'unknown':
      expect.unreachable(`the number of ${answer.cadre} is not kept`)
  }
}

function harmsSomethingAbove(difference: readonly number[], at: number): void {
  const first = difference.findIndex((value) => value !== 0)
  expect(first).toBeLessThan(at)
  expect(difference[first]).toBeGreaterThan(0)
  expect(difference[at]).toBeLessThan(0)
}

describe('an explanation', () => {
  it('claims of everybody without a cadre, and of every number not kept, what is so', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const editing = editingOf(solvedEngine(instance))
        const plan = solve(instance)
        for (const id of plan.uncovered) isSoOfPerson(instance, plan, explainPerson(editing, id))
        for (const { cadre } of plan.quota) isSoOfCadre(instance, plan, explainCadre(editing, cadre))
      }),
      { numRuns: 300 },
    )
  })
})
