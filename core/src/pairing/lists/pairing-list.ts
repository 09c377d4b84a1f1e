import type { Day } from '../../calendar/day.ts'
import type { Step } from '../../policy/step.ts'
import type { StepMark } from './step-mark.ts'

/** One proposed pair. `continuesId` is the pairing in force it keeps. */
export type ListLine = {
  readonly id: string
  readonly cadreId: string
  readonly personId: string
  readonly continuesId: string | null
  readonly reason: string | null
}

/** A list as its rules see it: the steps of the document version it was begun under, its lines and its marks. */
export type PairingList = {
  readonly id: string
  readonly tier: string
  readonly unitId: string | null
  readonly steps: readonly Step[]
  readonly lines: readonly ListLine[]
  readonly marks: readonly StepMark[]
}

/** A pairing in force, as far as a list cares. */
export type StandingPairing = {
  readonly id: string
  readonly cadreId: string
  readonly personId: string
  readonly from: Day
  /** Why it was made, where a reason was written down. */
  readonly reason: string | null
}
