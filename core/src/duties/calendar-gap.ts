import type { Period } from '../calendar/period.ts'

/** A stretch of days for which the school's calendar lacks what requirements need to be judged (校历未设). */
export interface CalendarGap extends Period {
  readonly what: 'terms' | 'holidays' | 'festivals'
  /** The festivals that are missing; empty: any, for a document that names none. */
  readonly names: readonly string[]
  readonly requirements: readonly GapRequirement[]
}

export interface GapRequirement {
  readonly id: string
  readonly label: string
}
