// Which rules a contact can touch, and which of them need nothing but the pair to be counted again.
import { plainReadings } from '../policy/plain-readings.ts'
import type { PlainRequirement } from '../policy/requirement.ts'
import type { Rule } from './rule.ts'

/** Whether a contact entered, amended or withdrawn can change what this rule counts. */
export function isTouchedByContacts({ requirement }: Rule): boolean {
  const { count, anyOf = [], after = [] } = requirement
  return isOfContacts(count) || anyOf.some((way) => isOfContacts(way.count)) || after.some(isOfContacts)
}

/**
 * Whether its counts are kept for boards. What every single contact calls for (its writing-down) would be as many rows as
 * the ledger has contacts; it is evaluated beside the contact instead.
 */
export function isKept({ requirement }: Rule): boolean {
  return !(requirement.after ?? []).includes('contact')
}

/**
 * Whether it is counted pair by pair and asks nothing about either side: the pair's own contacts are then all that must be
 * known. Cadres, teams, units and the school are judged over everybody's.
 */
export function isCountedByPair({ requirement }: Rule): boolean {
  return plainReadings(requirement).every(({ requirement: plain }) => isPlainPair(plain))
}

function isPlainPair({ bearer, of, where, exempt = [], atLeast }: PlainRequirement): boolean {
  const asks =
    of?.cadre ?? of?.person ?? of?.target ?? where?.cadre ?? where?.person ?? where?.target ?? undefined
  const exempts = exempt.some(({ cadre, person }) => cadre !== undefined || person !== undefined)
  return bearer === 'pairing' && asks === undefined && !exempts && atLeast !== 'all'
}

function isOfContacts(kind: string): boolean {
  return kind === 'contact' || kind === 'record'
}
