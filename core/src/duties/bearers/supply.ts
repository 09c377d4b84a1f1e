import type { Day } from '../../calendar/day.ts'
import { eligible } from '../../pairing/eligibility/eligibility.ts'
import type { Tier } from '../../policy/tier.ts'
import { covers } from '../../roster/dated.ts'
import type { Human } from '../../roster/human.ts'
import type { Counting } from '../records/counting.ts'
import { numbersFor } from '../unit-numbers.ts'
import type { Bearer } from './bearer.ts'

interface SupplyQuestion {
  readonly counting: Counting
  readonly on: Day
}

/**
 * 无适格对象: a cadre has too few pairings, and nobody eligible is left: no person may be paired with the cadre and is
 * still without a cadre in the tier. Who may be eligible (data missing, a reading open) counts as left.
 */
export function hasNoSupply(bearer: Bearer, counted: number, question: SupplyQuestion): boolean {
  const { plain, policy, index } = question.counting
  if (!index.whole || plain.count !== 'pairing' || bearer.kind !== 'cadre' || bearer.cadre === null)
    return false
  if (counted >= lowestNumber(bearer, question)) return false
  const tier = policy.tiers.find(({ id }) => id === bearer.tier)
  const cadre = index.humans.get(bearer.cadre)
  if (tier === undefined || tier.to !== 'person' || cadre === undefined) return false
  return !isAnyoneLeft(cadre, tier, question)
}

function lowestNumber({ unit }: Bearer, { counting, on }: SupplyQuestion): number {
  const readings = numbersFor(counting.rule, counting.way, { unit, on })
  return Math.min(...readings.map(({ numbers }) => numbers.atLeast ?? 0))
}

function isAnyoneLeft(cadre: Human, tier: Tier, { counting, on }: SupplyQuestion): boolean {
  const { policy, index } = counting
  const facts = { roster: index.roster, at: { on, knownAt: index.knownAt } }
  return index.facts.humans.some(
    (person) =>
      !isPaired(person, tier, { counting, on }) &&
      eligible({ policy, tier, cadre, person }, facts).truth !== 'false',
  )
}

function isPaired({ id }: Human, tier: Tier, { counting, on }: SupplyQuestion): boolean {
  const pairings = counting.index.pairingsOf.get(id) ?? []
  return pairings.some((pairing) => pairing.person === id && pairing.tier === tier.id && covers(pairing, on))
}
