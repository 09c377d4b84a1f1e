// What the documents make of the pairings entered: some are made by the document itself (assign), some end with a new
// version or when their term is over (transition, pairTerm), some pass from one holder of a post to the next (bindsTo, to: post).
import type { Day } from '../../calendar/day.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import type { Tier } from '../../policy/tier.ts'
import type { Facts } from '../../roster/facts.ts'
import type { Version } from '../rule.ts'
import { assignedPairings } from './assigned-pairings.ts'
import { endedByVersions } from './ended-pairings.ts'
import { endOfTerm } from './pair-term.ts'
import { endedByDeath } from './pairings-of-the-dead.ts'
import { holdersOf } from './post-holders.ts'
import type { StandingPairing } from './standing-pairing.ts'

export interface UnderContext {
  readonly calendar: SchoolCalendar
  readonly knownAt: Day
}

/** The pairings that stand or stood under these versions, in the order of their ids. */
export function pairingsUnder(
  versions: readonly Version[],
  facts: Facts,
  context: UnderContext,
): readonly StandingPairing[] {
  const assigned = assignedPairings(versions, facts, context)
  const made = assigned.length === 0 ? facts.pairings : [...facts.pairings, ...assigned].sort(byId)
  const living = endedByDeath(made, facts.humans, { versions, knownAt: context.knownAt })
  const all = endedByVersions(living, versions)
  if (versions.every(({ policy }) => policy.tiers.every(isPlain))) return all
  return all.map((pairing) => underOne(pairing, { versions, facts, ...context }))
}

function byId(a: PairingFact, b: PairingFact): number {
  return a.id < b.id ? -1 : 1
}

function isPlain({ pairTerm, bindsTo, to }: Tier): boolean {
  return pairTerm === undefined && bindsTo === 'human' && to !== 'post'
}

interface OneContext extends UnderContext {
  readonly versions: readonly Version[]
  readonly facts: Facts
}

function underOne(pairing: PairingFact, context: OneContext): StandingPairing {
  const { version, tier } = tierOf(pairing, context.versions)
  if (tier === undefined || version === undefined) return pairing
  const { policy } = version
  const over = endOfTerm(pairing, { ...context, tier, policy: version.words })
  const isOver = over !== null && (pairing.to === null || over < pairing.to)
  const ended: StandingPairing = isOver ? { ...pairing, to: over, endedBy: 'term-over' } : pairing
  return { ...ended, ...holdersOf(ended, { tier, policy, facts: context.facts, knownAt: context.knownAt }) }
}

interface Made {
  readonly version: Version | undefined
  readonly tier: Tier | undefined
}

/** The tier of the version in force when it was made; before the first one, of the first. */
function tierOf({ tier: id, from }: PairingFact, versions: readonly Version[]): Made {
  const having = versions.filter(({ policy }) => policy.tiers.some((tier) => tier.id === id))
  const first = having.reduce<Version | undefined>(
    (best, version) => (best === undefined || version.from < best.from ? version : best),
    undefined,
  )
  const version =
    having.find((each) => from !== null && each.from <= from && (each.to === null || from < each.to)) ?? first
  return { version, tier: version?.policy.tiers.find((tier) => tier.id === id) }
}
