import type { Policy } from '../../policy/policy.ts'
import type { Requirement } from '../../policy/requirement.ts'

/** Numbers to try in the place of what a requirement says; what is left out stays as the document has it. */
export interface TriedNumbers {
  readonly requirement: string
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}

/** The document with other numbers; undefined when it has no such requirement. */
export function withNumbers(policy: Policy, tried: readonly TriedNumbers[]): Policy | undefined {
  if (tried.some(({ requirement }) => !policy.requirements.some(({ id }) => id === requirement)))
    return undefined
  if (tried.length === 0) return policy
  const requirements = policy.requirements.map((rule) =>
    tried.filter(({ requirement }) => requirement === rule.id).reduce(withNumbersOf, rule),
  )
  return { ...policy, requirements }
}

function withNumbersOf(rule: Requirement, { atLeast, atMost }: TriedNumbers): Requirement {
  return {
    ...rule,
    ...(atLeast !== undefined && { atLeast: { state: 'set', value: atLeast } }),
    ...(atMost !== undefined && { atMost: { state: 'set', value: atMost } }),
  }
}
