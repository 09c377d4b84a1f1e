import type { Facts } from '../../roster/facts.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'

/** The ids of all that may call for something: what is recorded, beginnings and ends of pairings, lists in effect. */
export function eventIdsOf(facts: Facts, pairings: readonly StandingPairing[]): ReadonlySet<string> {
  const { events, contacts, documents, activities, steps, inspections, handovers, appointments } = facts
  const recorded = [events, contacts, documents, activities, steps, inspections, handovers, appointments]
  return new Set([
    ...recorded.flatMap((rows) => rows.map(({ id }) => id)),
    ...pairings.flatMap(({ id }) => [pairingEventId(id, 'started'), pairingEventId(id, 'ended')]),
    ...steps.map(({ procedure, subject }) => listEventId(procedure, subject)),
  ])
}

/** The event of a pairing's beginning or end. */
export function pairingEventId(pairing: string, what: 'started' | 'ended'): string {
  return `${pairing}:${what}`
}

/** The event of a tier's list taking effect. */
export function listEventId(tier: string, list: string): string {
  return `${tier}:${list}:effective`
}
