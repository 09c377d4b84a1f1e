import type { Day } from '../calendar/day.ts'

/** A fact that holds from one day up to (not including) another; null is open on that side. */
export interface Dated extends Known {
  readonly from: Day | null
  readonly to: Day | null
}

/** When a fact was entered, and when a correction took its place: both days count as known. */
export interface Known {
  readonly recordedOn: Day
  readonly supersededOn?: Day
}

/** The moment of judging: the day judged, and the knowledge used. */
export interface AsOf {
  readonly on: Day
  readonly knownAt: Day
}

/** Whether the fact was in the books by the end of the day `knownAt`. */
export function isKnown(fact: Known, knownAt: Day): boolean {
  return fact.recordedOn <= knownAt && (fact.supersededOn === undefined || fact.supersededOn > knownAt)
}

/** Whether the fact holds on the day, as known then. */
export function holdsOn(fact: Dated, at: AsOf): boolean {
  return isKnown(fact, at.knownAt) && covers(fact, at.on)
}

/** Whether the half-open days contain the day. */
export function covers(days: { readonly from: Day | null; readonly to: Day | null }, on: Day): boolean {
  return (days.from === null || days.from <= on) && (days.to === null || on < days.to)
}
