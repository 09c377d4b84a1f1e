import type { Human } from '../roster/human.ts'
import type { Asking } from './asking.ts'
import { atomHolds } from './atom-holds.ts'
import type { Predicate } from './predicate.ts'
import { notOf, type Truth } from './truth.ts'

/**
 * The truth `predicateHolds` comes to, for who does not ask why: it looks no further than the part that settles it. A whole
 * roster asked who is a cadre of a tier is mostly settled by the first part.
 */
export function predicateTruth(predicate: Predicate, human: Human, asking: Asking): Truth {
  switch (predicate.op) {
    case 'not':
      return notOf(predicateTruth(predicate.of, human, asking))
    case 'all':
      return settledBy('false', predicate.of, (part) => predicateTruth(part, human, asking))
    case 'any':
      return settledBy('true', predicate.of, (part) => predicateTruth(part, human, asking))
    default:
      return atomHolds(predicate, human, asking)
  }
}

/** One part that says so settles it; else one unknown leaves it unknown. */
function settledBy(
  settling: 'true' | 'false',
  parts: readonly Predicate[],
  truthOfPart: (part: Predicate) => Truth,
): Truth {
  let isUnknown = false
  for (const part of parts) {
    const truth = truthOfPart(part)
    if (truth === settling) return settling
    isUnknown ||= truth === 'unknown'
  }
  return isUnknown ? 'unknown' : notOf(settling)
}
