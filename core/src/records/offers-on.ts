import type { Day } from '../calendar/day.ts'
import { versionsKnownAt } from '../duties/rule.ts'
import { inForce } from '../duties/turns/turns-of.ts'
import type { Policy } from '../policy/policy.ts'
import type { RecordOffer } from './record-offer.ts'
import { recordOffers } from './record-offers.ts'

/**
 * The forms of every document in force on a day; `later` when one took force only after it, undefined when there is none.
 *
 * @param today the day whose knowledge counts
 */
export function offersOn(
  policies: readonly Policy[],
  { on, today }: { readonly on: Day; readonly today: Day },
): readonly RecordOffer[] | 'later' | undefined {
  const versions = versionsKnownAt(policies, today).filter(({ policy }) => policy.relation?.as !== 'fills')
  const standing = versions.filter((version) => inForce(version, on))
  if (standing.length === 0) return versions.some((version) => inForce(version, today)) ? 'later' : undefined
  const offers = standing.flatMap(({ policy, words }) =>
    recordOffers({ ...words, requirements: policy.requirements }),
  )
  return offers.filter(({ id }, at) => offers.findIndex((other) => other.id === id) === at)
}
