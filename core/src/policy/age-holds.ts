import { type Day, dateOf } from '../calendar/day.ts'
import { compareRange } from './comparison.ts'
import type { NumberComparison } from './predicate.ts'
import type { Truth } from './truth.ts'

/** Full years on the day. A birth known by year or month gives a range, unknown where the bound falls inside it. */
export function ageHolds(born: string | undefined, on: Day, wanted: NumberComparison): Truth {
  const range = born === undefined ? undefined : ageRange(born, on)
  return range ? compareRange(range.lo, range.hi, wanted) : 'unknown'
}

function ageRange(born: string, on: Day): { readonly lo: number; readonly hi: number } | undefined {
  const [year, month, day] = born.split('-').map(Number)
  if (!year) return undefined
  const now = dateOf(on)
  const today = now.month * 100 + now.day
  const [earliest, latest] = [(month ?? 1) * 100 + (day ?? 1), (month ?? 12) * 100 + (day ?? 31)]
  return { lo: now.year - year - (today < latest ? 1 : 0), hi: now.year - year - (today < earliest ? 1 : 0) }
}
