import type { Day } from '../../calendar/day.ts'
import type { Dated, Known } from '../../roster/dated.ts'
import type { HumanId, PairingId, UnitId } from '../../roster/ids.ts'

/** A paper handed in or issued: kind (汇总, 台账 …), by which role, unit or human, to whom, about which unit and days. */
export interface DocumentFact extends Known {
  readonly id: string
  readonly on: Day
  readonly kind: string
  readonly role?: string
  readonly unit?: UnitId
  readonly by?: HumanId
  readonly to: readonly string[]
  /** The pairing it is about, where it is one pair's own. */
  readonly pairing?: PairingId
  readonly series?: string
  readonly covers?: { readonly from: Day; readonly to: Day }
}

/** A meeting, visit or tour held by a role or unit, with who took part. */
export interface ActivityFact extends Known {
  readonly id: string
  readonly on: Day
  readonly kind: string
  readonly role?: string
  readonly unit?: UnitId
  readonly series?: string
  readonly participants: readonly HumanId[]
}

/** A step done in a list or procedure: `subject` is the list, matter or request it belongs to. */
export interface StepFact extends Known {
  readonly id: string
  readonly on: Day
  /** Tier id for lists; else matters, requests or reporting. */
  readonly procedure: string
  readonly subject: string
  readonly act: string
  readonly role?: string
  readonly unit?: UnitId
  readonly by?: HumanId
  readonly body?: string
  readonly minutes?: string
  readonly answer?: 'yes' | 'no'
  /** The step was not done but given more time: `on` says when it was granted, this the new last day. */
  readonly until?: Day
}

/** Something that calls for an act: its kind, its day and whom it concerns, and no more. */
export interface EventFact extends Known {
  readonly id: string
  readonly on: Day
  readonly kind: string
  readonly human?: HumanId
  readonly unit?: UnitId
  readonly pairing?: PairingId
}

/** 免计 for some days: whom or which pairing, under which heading, granted by whom. */
export interface ExcuseFact extends Dated {
  readonly id: string
  readonly human?: HumanId
  readonly pairing?: PairingId
  readonly reason: string
  readonly by?: string
}

/** Who handed a pairing over, confirmed on a day. */
export interface HandoverFact extends Known {
  readonly id: string
  readonly on: Day
  readonly pairing: PairingId
}

/** An inspection of a tier or unit by a role. */
export interface InspectionFact extends Known {
  readonly id: string
  readonly on: Day
  readonly role?: string
  readonly unit?: UnitId
  readonly tier?: string
  readonly by?: HumanId
}

/** A liaison or commissioner named for a unit. */
export interface AppointmentFact extends Dated {
  readonly id: string
  readonly kind: string
  readonly unit: UnitId
  readonly human: HumanId
}

/** A reason recorded for falling short of a `should`: advice becomes explained. */
export interface ExplanationFact extends Known {
  readonly requirement: string
  /** Id of the pairing, human, unit or role that bears it. */
  readonly bearer: string
  /** A day of the period meant; absent = every period. */
  readonly on?: Day
}
