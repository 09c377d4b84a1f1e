import type { PlainRequirement } from '../../policy/requirement.ts'
import type { HeldDays } from '../count-scope.ts'
import type { Turn } from './turn.ts'

/**
 * Whether a contact held on one of the days can count in the turn, late included. What counts the writing-down counts it on a day of
 * its own, which may come after them.
 */
export function canServe(
  { standing, from, to, lateUntil }: Turn,
  held: HeldDays,
  { count, anyOf = [] }: Pick<PlainRequirement, 'count' | 'anyOf'>,
): boolean {
  if (standing) return true
  const isOfWriting = [count, ...anyOf.map((way) => way.count)].includes('record')
  const hasBegun = isOfWriting || from <= held.to
  return hasBegun && (to === null || lateUntil === null || lateUntil > held.from)
}
