import type { Day } from '../../calendar/day.ts'
import type { MissingCalendar } from '../../calendar/duty-period.ts'

/**
 * The stretch of time one finding is about: a period, a window, the time after an event, or the day judged.
 * Records in [from, to) are in time, in [to, lateUntil) late.
 */
export interface Turn {
  /** Period id, event id, 'standing' or 'once'. */
  readonly id: string
  readonly label: string
  readonly from: Day
  /** null: no deadline. */
  readonly to: Day | null
  /** null: late records serve for ever. */
  readonly lateUntil: Day | null
  /** As of a period. */
  readonly closesOn?: Day | null
  /** The last day in time. */
  readonly dueOn: Day | null
  readonly event: TurnEvent | null
  /** The calendar lacks what the end depends on; it is not before this day. */
  readonly unknownFrom: Day | null
  /** What the calendar lacks for it. */
  readonly missing: MissingCalendar | null
  /** The last day before the time was extended; absent: it was not. */
  readonly extendedFrom?: Day
  /** True on every day: too few is short at once. */
  readonly standing: boolean
}

export interface TurnEvent {
  readonly id: string
  readonly kind: string
  readonly on: Day
}

/** What most turns leave open. */
export const blank = {
  lateUntil: null,
  event: null,
  unknownFrom: null,
  missing: null,
  standing: false,
} as const

/** Whether records can still come in time, or late, or no more; unknown when the calendar is not entered. */
export function phaseOf(turn: Turn, on: Day): 'in-time' | 'overdue' | 'gone' | 'unknown' {
  if (turn.standing) return 'gone'
  if (turn.unknownFrom !== null) return on <= turn.unknownFrom ? 'in-time' : 'unknown'
  if (turn.to === null || on < turn.to) return 'in-time'
  return turn.lateUntil === null || on < turn.lateUntil ? 'overdue' : 'gone'
}
