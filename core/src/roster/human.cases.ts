import { type Day, day } from '../calendar/day.ts'
import type { AssistantFact, PairingFact } from '../pairing/pairing-fact.ts'
import type { Dated } from './dated.ts'
import type { Human } from './human.ts'
import type { HumanId, PairingId, UnitId } from './ids.ts'
import type { UnitFact } from './unit.ts'

// Invented people and units for tests: every fact holds for ever and was always known, unless said otherwise.

export const always = { from: null, to: null, recordedOn: day('2000-01-01') }

export function since(from: string, to: string | null = null) {
  return { from: day(from), to: to === null ? null : day(to), recordedOn: day('2000-01-01') }
}

export const humanId = (id: string) => id as HumanId
export const unitId = (id: string) => id as UnitId
export const pairingId = (id: string) => id as PairingId

export function humanWith(facts: Partial<Omit<Human, 'id'>> & { readonly id?: string } = {}): Human {
  const { id = 'h1', ...rest } = facts
  return {
    id: humanId(id),
    name: '陆知行',
    roles: [],
    memberships: [],
    identities: [],
    posts: [],
    employments: [],
    titles: [],
    degrees: [],
    groups: [],
    registers: [],
    portfolios: [],
    contactPoints: [],
    ...rest,
  }
}

export function unitWith(id: string, kind: string, parent: string | null = null): UnitFact {
  return { ...always, id: unitId(id), name: id, kind, parent: parent === null ? null : unitId(parent) }
}

export function pairingWith(
  fields: { tier: string; cadre: string; person: string } & Partial<Omit<PairingFact, 'cadre' | 'person'>>,
) {
  const { cadre, person, ...rest } = fields
  const sides = { cadre: humanId(cadre), person: humanId(person) }
  return { ...always, id: pairingId(`${cadre}-${person}`), assistants: [], ...rest, ...sides }
}

/** Who assists; for ever unless said. */
export function assistantWith(id: string, days: Partial<Dated> = {}): AssistantFact {
  return { ...always, ...days, human: humanId(id) }
}

export const on = (date: string): { readonly on: Day; readonly knownAt: Day } => ({
  on: day(date),
  knownAt: day(date),
})
