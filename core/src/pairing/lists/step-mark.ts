import type { Day } from '../../calendar/day.ts'

/** Done; passed over; refused, which begins a new round; or given more time. */
export const stepOutcomes = ['done', 'passed', 'no', 'extended'] as const
export type StepOutcome = (typeof stepOutcomes)[number]

/** One mark on a step of a list: who in which role did it, passed it, said no or gave more time, and on which day. */
export type StepMark = {
  readonly round: number
  /** Position in the list's steps, from 0. */
  readonly step: number
  readonly outcome: StepOutcome
  /** The document's role the mark was made in. */
  readonly role: string
  readonly on: Day
  /** Only for confirm-self, which each cadre does for their own lines. */
  readonly lineId: string | null
  /** The new last day in time; only for `extended`. */
  readonly until?: Day | null
}
