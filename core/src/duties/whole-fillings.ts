import { plainReadings, type RuledFieldName, ruledFields } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'
import type { Requirement } from '../policy/requirement.ts'

/** Numbers are filled in unit by unit where a rule is judged; everything else decides what is judged at all. */
const numbers: readonly RuledFieldName[] = ['atLeast', 'atMost', 'target', 'force']

/**
 * A document that fills in more than numbers, as a cycle or which records count, judges its units by requirements of its
 * own: what the other left open is put in, and it takes those requirements over for its units and its days. Whatever else a
 * filling repeats of the other (tiers, steps, what is silent) stays the other's, judged and told once.
 */
export function withWholeFillings(policies: readonly Policy[]): readonly Policy[] {
  return policies.map((policy) => {
    const { relation } = policy
    if (relation?.as !== 'fills') return policy
    const filling = { ...policy, tiers: [], procedures: {}, silent: [] }
    const base = policies.find(({ id }) => id === relation.to)
    const pairs = policy.requirements.flatMap((rule) => {
      const left = base?.requirements.find(({ id }) => id === rule.id)
      return left === undefined ? [] : [{ left, filling: rule }]
    })
    if (!pairs.some(fillsMore)) return filling
    const requirements = pairs.map((pair) => fillIn(pair.left, pair.filling))
    return {
      ...filling,
      requirements,
      relation: { ...relation, as: 'replaces', requirements: requirements.map(({ id }) => id) },
    }
  })
}

/** The document whose open values this one fills in, else itself: its records count from the other's first day on. */
export function filledBy(policy: Policy, policies: readonly Policy[]): Policy {
  const filling = policies.find(({ id, relation }) => id === policy.id && relation?.as === 'fills')
  return policies.find(({ id }) => id === filling?.relation?.to) ?? policy
}

function fillsMore({
  left,
  filling,
}: {
  readonly left: Requirement
  readonly filling: Requirement
}): boolean {
  return plainReadings(left).some(({ delegated }) =>
    delegated.some(({ field }) => !numbers.includes(field) && filling[field] !== undefined),
  )
}

/** The requirement with what the filling sets of the values it leaves open. */
export function fillIn(requirement: Requirement, filled: Requirement): Requirement {
  const delegated = ruledFields.filter((field) => requirement[field]?.state === 'delegated')
  const values = delegated.flatMap((field) => (filled[field] === undefined ? [] : [[field, filled[field]]]))
  return { ...requirement, ...Object.fromEntries(values) }
}
