import { type Day, earlierDay, laterDay } from './day.ts'

/** A stretch of days [from, to): `from` belongs to it, `to` does not. */
export type Period = { readonly from: Day; readonly to: Day }

/** A stretch that may still run: an open end is null. */
export type Span = { readonly from: Day; readonly to: Day | null }

export function isIn(span: Span, on: Day): boolean {
  return span.from <= on && (span.to === null || on < span.to)
}

export function overlaps(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
}

/** Whether every day of `inner` lies in `outer`. */
export function covers(outer: Span, inner: Period): boolean {
  return outer.from <= inner.from && (outer.to === null || inner.to <= outer.to)
}

/** The common days, or null when there are none. */
export function intersection(a: Period, b: Span): Period | null {
  const from = laterDay(a.from, b.from)
  const to = b.to === null ? a.to : earlierDay(a.to, b.to)
  return from < to ? { from, to } : null
}
