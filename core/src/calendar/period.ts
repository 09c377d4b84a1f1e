import { addDays, type Day, earlierDay, laterDay } from './day.ts'

/** A stretch of days [from, to): `from` belongs to it, `to` does not. */
export type Period = { readonly from: Day; readonly to: Day }

/** A stretch that may still run: an open end is null. */
export type Span = { readonly from: Day; readonly to: Day | null }

export function overlaps(a: Period, b: Period): boolean {
  return a.from < b.to && b.from < a.to
}

/** A day, or the day of the period next to it: its first before it begins, its last once it is over. */
export function dayWithin({ from, to }: Period, on: Day): Day {
  return laterDay(from, earlierDay(on, addDays(to, -1)))
}
