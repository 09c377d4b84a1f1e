import { type Day, earlierDay } from '../../calendar/day.ts'
import type { PairingFact } from '../../pairing/pairing-fact.ts'
import { deathOf } from '../../roster/death.ts'
import type { Human } from '../../roster/human.ts'
import type { HumanId } from '../../roster/ids.ts'
import type { Version } from '../rule.ts'

/**
 * The pairings without the days after a death: nobody is asked to meet whom there is no more, though the pair is ended in the books
 * only by those who decide it. What is bound to a post passes to its next holder; what a unit has stays the unit's.
 */
export function endedByDeath(
  pairings: readonly PairingFact[],
  humans: readonly Human[],
  { versions, knownAt }: { readonly versions: readonly Version[]; readonly knownAt: Day },
): readonly PairingFact[] {
  const died = new Map<HumanId, Day>(
    humans.flatMap((human) => {
      const death = deathOf(human, knownAt)
      return death ? [[human.id, death.from] as const] : []
    }),
  )
  if (died.size === 0) return pairings
  return pairings.map((pairing) => {
    const days = sidesOf(pairing, versions).flatMap((human) => died.get(human) ?? [])
    return days.reduce(endedOn, pairing)
  })
}

/** The sides that are one human for as long as the pairing stands. */
function sidesOf({ tier: id, cadre, person, fromUnit, toUnit }: PairingFact, versions: readonly Version[]) {
  const tiers = versions.flatMap(({ policy }) => policy.tiers.filter((tier) => tier.id === id))
  const isCadreBound = fromUnit === undefined && tiers.every(({ bindsTo }) => bindsTo === 'human')
  const isPersonBound = toUnit === undefined && tiers.every(({ to }) => to !== 'post')
  return [...(isCadreBound ? [cadre] : []), ...(isPersonBound ? [person] : [])]
}

function endedOn(pairing: PairingFact, on: Day): PairingFact {
  const to = pairing.to === null ? on : earlierDay(pairing.to, on)
  return to === pairing.to ? pairing : { ...pairing, to }
}
