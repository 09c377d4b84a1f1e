import type { PlainRequirement, Requirement } from '../policy/requirement.ts'
import { timingOf } from '../policy/requirement.ts'

/** True on every day, and about how many pairings there are: quota, coverage, exclusion between tiers. */
export function isAboutPairings(requirement: Requirement | PlainRequirement): boolean {
  return requirement.count === 'pairing' && timingOf(requirement) === 'standing'
}
