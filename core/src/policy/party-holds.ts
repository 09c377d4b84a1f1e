import { type AsOf, holdsOn, isKnown } from '../roster/dated.ts'
import type { MembershipFact } from '../roster/human.ts'
import { findParty } from '../roster/party.ts'
import { type Truth, truthOf } from './truth.ts'

/**
 * 党外 and the rest, derived from dated memberships and never typed: outside means no membership of the CPC (probationary
 * included) on that day, also for a member of a democratic party. Unknown when no membership was ever recorded.
 */
export function partyHolds(wanted: string, memberships: readonly MembershipFact[], at: AsOf): Truth {
  const known = memberships.filter((fact) => isKnown(fact, at.knownAt))
  if (known.length === 0) return 'unknown'
  const held = known.filter((fact) => holdsOn(fact, at)).map((fact) => fact.party)
  const inCpc = held.some((party) => findParty(party)?.group === 'CPC')
  if (wanted === 'CPC') return truthOf(inCpc)
  if (wanted === 'outside') return truthOf(!inCpc)
  return truthOf(held.some((party) => isParty(party, wanted)))
}

function isParty(held: string, wanted: string): boolean {
  const party = findParty(held)
  if (wanted === 'democratic' || wanted === 'none' || wanted === 'masses') return party?.group === wanted
  return held === wanted || (party !== undefined && party === findParty(wanted))
}
