import type { Day } from '../calendar/day.ts'
import type { Policy } from '../policy/policy.ts'
import { countKey } from './count-key.ts'
import type { DutyRow } from './duty-row.ts'
import { type CountingWay, type Rule, rulesOf, versionsKnownAt } from './rule.ts'

/** The rule a stored count was counted by, and in which of its ways. */
export interface RowRule {
  readonly rule: Rule
  readonly way: CountingWay
}

/** A function from stored counts to their rule; null when the rule no longer exists and the row is to be counted again. */
export function rowRules(
  policies: readonly Policy[],
  knownAt: Day,
): (row: Pick<DutyRow, 'version' | 'requirement'>) => RowRule | null {
  const known = new Map<string, RowRule>()
  for (const rule of rulesOf(versionsKnownAt(policies, knownAt))) {
    for (const way of rule.ways)
      known.set(`${rule.version.policy.id} ${countKey({ rule, way })}`, { rule, way })
  }
  return ({ version, requirement }) => known.get(`${version} ${requirement}`) ?? null
}
