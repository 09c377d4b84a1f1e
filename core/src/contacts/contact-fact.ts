import type { Day } from '../calendar/day.ts'
import type { Initiator } from '../policy/record-filter.ts'
import type { Known } from '../roster/dated.ts'
import type { HumanId, UnitId } from '../roster/ids.ts'

/** An occasion: one day, one form, one or several (cadre, person) parts. */
export interface ContactFact extends Known {
  readonly id: string
  readonly on: Day
  readonly form?: string
  readonly mode?: string
  readonly group?: boolean
  /** Occasions that belong together, as a study tour. */
  readonly series?: string
  /** The same in what several cadres each wrote down of one meeting. */
  readonly meeting?: string
  readonly parts: readonly ContactPartFact[]
}

/** One cadre with one person in the occasion. */
export interface ContactPartFact {
  readonly cadre: HumanId
  readonly person: HumanId
  readonly initiatedBy?: Initiator
  readonly acts: readonly string[]
  /** Whether the person spoke, in a group form. */
  readonly spoke?: boolean
  /** Whether the two had a talk. */
  readonly talk?: boolean
  readonly topics: readonly string[]
  /** The cadre's unit on that day. */
  readonly unit?: UnitId
  /** The event it answers, by id: what calls for a contact with one person is no business of the others. */
  readonly event?: string
}
