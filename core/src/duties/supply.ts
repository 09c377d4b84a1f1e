import type { Day } from '../calendar/day.ts'
import type { Tier } from '../policy/tier.ts'
import { valuesOf } from '../policy/value.ts'
import { covers } from '../roster/dated.ts'
import type { HumanId } from '../roster/ids.ts'
import type { Bearer } from './bearer.ts'
import type { Counting } from './counting.ts'
import { judge } from './judge.ts'

/**
 * 无适格对象: a cadre has too few pairings, and nobody eligible is left: no person fits a target and the scope of the tier
 * and is still without a cadre in it. Who may be eligible (data missing) counts as left.
 */
export function hasNoSupply(
  bearer: Bearer,
  counted: number,
  { counting, on }: { counting: Counting; on: Day },
): boolean {
  const { plain, policy } = counting
  if (plain.count !== 'pairing' || bearer.kind !== 'cadre' || bearer.cadre === null) return false
  if (counted >= lowestNumber(counting)) return false
  const tier = policy.tiers.find(({ id }) => id === bearer.tier)
  return tier !== undefined && tier.to === 'person' && !isAnyoneLeft(bearer.cadre, tier, { counting, on })
}

function lowestNumber({ way }: Counting): number {
  return Math.min(...way.numbers.map(({ numbers }) => numbers.atLeast ?? 0))
}

function isAnyoneLeft(
  cadre: HumanId,
  tier: Tier,
  { counting, on }: { counting: Counting; on: Day },
): boolean {
  const { policy, index } = counting
  const paired = (human: HumanId) =>
    (index.pairingsOf.get(human) ?? []).some(
      (pairing) => pairing.person === human && pairing.tier === tier.id && covers(pairing, on),
    )
  return index.facts.humans.some((human) => {
    if (human.id === cadre || paired(human.id)) return false
    const question = { human: human.id, other: cadre, on }
    const fits = tier.targets.some((target) => judge(target.is, question, { policy, index }) !== false)
    return fits && isInScope(tier, question, { policy, index })
  })
}

const scopePredicates = {
  ownUnit: 'inUnitOf',
  portfolio: 'inPortfolioOf',
  contactPoint: 'atContactPointOf',
} as const

function isInScope(
  tier: Tier,
  question: Parameters<typeof judge>[1],
  context: Parameters<typeof judge>[2],
): boolean {
  const scopes = valuesOf(tier.scope).flat()
  if (scopes.length === 0) return true
  return scopes.some(
    (scope) => scope === 'whole' || judge({ op: scopePredicates[scope] }, question, context) !== false,
  )
}
