import type { Day } from '../calendar/day.ts'
import { ageRange, isPartialDate } from '../calendar/partial-date.ts'
import { compareRange } from './comparison.ts'
import type { NumberComparison } from './predicate.ts'
import type { Truth } from './truth.ts'

/** Full years on the day. A birth known by year or month gives a range, unknown where the bound falls inside it. */
export function ageHolds(born: string | undefined, on: Day, wanted: NumberComparison): Truth {
  if (born === undefined || !isPartialDate(born)) return 'unknown'
  const { lo, hi } = ageRange(born, on)
  return compareRange(lo, hi, wanted)
}
