import { type Day, laterDay } from '../../calendar/day.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Version } from '../rule.ts'
import { isKnownBefore } from '../turns/known-from.ts'

/**
 * The pairings as the versions leave them: one whose `transition` says `pairings: end` ends, on its first day, those of
 * its document that began before. Any other version leaves them as they are.
 */
export function endedByVersions(
  pairings: readonly PairingFact[],
  versions: readonly Version[],
): readonly PairingFact[] {
  const ends = versions.flatMap((version) => endOf(version, versions))
  if (ends.length === 0) return pairings
  return pairings.map((pairing) => ends.reduce(endedBy, pairing))
}

/** Why a pairing ended with a version, as it stands beside the pairing. */
export const endedByVersionReason = '新版本制度施行，原有结对结束'

/** The pairings still open in the books that a version has ended by a day, with the day each ended. */
export function pairingsToEnd(
  pairings: readonly PairingFact[],
  versions: readonly Version[],
  today: Day,
): readonly { readonly id: PairingFact['id']; readonly on: Day }[] {
  return endedByVersions(
    pairings.filter(({ to }) => to === null),
    versions,
  ).flatMap(({ id, to }) => (to !== null && to <= today ? [{ id, on: to }] : []))
}

interface PairingsEnd {
  readonly on: Day
  readonly tiers: ReadonlySet<string>
}

function endOf(version: Version, versions: readonly Version[]): readonly PairingsEnd[] {
  const { policy } = version
  if (policy.transition.pairings !== 'end') return []
  const replaced = versions.filter((other) => policy.replaces.includes(other.policy.id))
  if (replaced.length === 0) return []
  return [{ on: endsOn(version), tiers: tiersOf([policy, ...replaced.map((one) => one.policy)]) }]
}

/** Nobody can have ended a pairing before the version was known, where another was. */
function endsOn({ from, knownFrom, line }: Version): Day {
  if (knownFrom === null || !line.some((other) => isKnownBefore(other, knownFrom))) return from
  return laterDay(from, knownFrom)
}

function tiersOf(policies: readonly Policy[]): ReadonlySet<string> {
  return new Set(policies.flatMap(({ tiers }) => tiers.map(({ id }) => id)))
}

function endedBy(pairing: PairingFact, { on, tiers }: PairingsEnd): PairingFact {
  const began = pairing.from === null || pairing.from < on
  const lasts = pairing.to === null || pairing.to > on
  return began && lasts && tiers.has(pairing.tier) ? { ...pairing, to: on } : pairing
}
