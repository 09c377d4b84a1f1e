import { day } from '../../calendar/day.ts'
import type { ContactFact } from '../../contacts/contact-fact.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Facts } from '../../roster/facts.ts'
import { always, humanId, since, unitId } from '../../roster/human.cases.ts'
import type { Human } from '../../roster/human.ts'
import { evaluate } from '../evaluate.ts'
import type { Finding } from '../findings/finding.ts'
import { calendar, factsOf, policyOf } from '../school.cases.ts'

/** One of the 34 edge cases of the clauses, by its number there. */
export interface EdgeCase {
  readonly name: string
  readonly says: string
  /** Asserts what core answers. */
  readonly holds: () => void
  /** What of it belongs to another part of the product, and why; absent: core answers it whole. */
  readonly later?: string
}

export interface Asked {
  readonly on?: string
  readonly policies?: readonly Policy[]
  readonly facts?: Partial<Facts>
}

export function findingsOn({ on = '2026-11-20', policies = [policyOf()], facts = {} }: Asked) {
  return evaluate(policies, calendar, factsOf(facts), { on: day(on), knownAt: day(on) })
}

/** The findings of a requirement as [bearer, turn, state]. */
export function statesOf(requirement: string, asked: Asked): readonly (readonly [string, string, string])[] {
  return findingsOn(asked)
    .filter((finding) => finding.requirement === requirement)
    .map(({ bearer, turn, state }) => [bearer.id, turn?.id ?? '', state])
}

export function findingOn(requirement: string, bearer: string, asked: Asked): Finding {
  const found = findingsOn(asked).findLast(
    (finding) => finding.requirement === requirement && finding.bearer.id === bearer,
  )
  if (found === undefined) throw new Error(`no finding ${requirement} ${bearer}`)
  return found
}

export const entered = (on: string) => ({ on: day(on), recordedOn: day(on) })

/** The same human with other facts. */
export function changed(id: string, more: Partial<Omit<Human, 'id'>>): readonly Human[] {
  return factsOf().humans.map((human) => (human.id === id ? { ...human, ...more } : human))
}

export const post = (unit: string, body: string, from: string | null = null, to: string | null = null) => ({
  ...(from === null ? always : since(from, to)),
  unit: unitId(unit),
  title: '书记',
  body,
})

/** One occasion of several pairs. */
export function occasion(on: string, pairs: readonly (readonly [string, string])[], id = 'tea'): ContactFact {
  const parts = pairs.map(([cadre, person]) => ({
    cadre: humanId(cadre),
    person: humanId(person),
    acts: ['谈心'],
    topics: [],
  }))
  return { id, ...entered(on), parts }
}
