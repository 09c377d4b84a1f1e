import { isOfContacts } from '../duties/contact-rules.ts'
import { plainReadings } from '../policy/plain-readings.ts'
import type { Policy } from '../policy/policy.ts'
import type { RecordFilter } from '../policy/record-filter.ts'

/**
 * Every filter a contact passes through, or its writing-down, in any reading: of each requirement, its other ways and its caps.
 */
export function contactFilters({ requirements }: Pick<Policy, 'requirements'>): readonly RecordFilter[] {
  return requirements.flatMap((requirement) =>
    plainReadings(requirement).flatMap(({ requirement: { count, where, anyOf = [], cap = [] } }) => {
      const capped = cap.map((one) => ({ count, where: one.where }))
      return [{ count, where }, ...anyOf, ...capped].flatMap((way) =>
        isOfContacts(way.count) && way.where ? [way.where] : [],
      )
    }),
  )
}
