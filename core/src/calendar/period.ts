import type { Day } from './day.ts'

/** A stretch of days [from, to): `from` belongs to it, `to` does not. */
export type Period = { readonly from: Day; readonly to: Day }

/** A stretch that may still run: an open end is null. */
export type Span = { readonly from: Day; readonly to: Day | null }

export function overlaps(a: Period, b: Period): boolean {
  return a.from < b.to && b.from < a.to
}
