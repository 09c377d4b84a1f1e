import type { Day } from '@tongxin/core/calendar/day'
import type { Generated } from 'kysely'
import type { Moment } from './column.ts'

export interface PairingListTable {
  school_id: string
  id: string
  tier: string
  unit_id: string | null
  academic_year: string
  number: number
  policy_version_id: string
  state: string
  round: Generated<number>
  effective_on: Day | null
  version: Generated<number>
  adjusts: number | null
  occasion: string | null
  recorded_at: Moment
  recorded_in: string
}

export interface PairingListLineTable {
  school_id: string
  id: string
  list_id: string
  cadre_id: string
  person_id: string
  continues_id: string | null
  reason: string | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PairingListMarkTable {
  school_id: string
  id: string
  list_id: string
  cadre_id: string
  person_id: string
  kind: string
  reason: string | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PairingListStepTable {
  school_id: string
  id: string
  list_id: string
  round: number
  step: number
  act: string
  outcome: string
  role: string
  account_id: string
  done_on: Day
  body: string | null
  minutes_no: string | null
  reason: string | null
  line_id: string | null
  on_behalf: Generated<boolean>
  until_on: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
  withdrawn_reason: string | null
}

export interface PairingListUnchangedTable {
  school_id: string
  id: string
  tier: string
  unit_id: string | null
  academic_year: string
  policy_version_id: string
  role: string
  account_id: string
  on_behalf: boolean
  stated_on: Day
  body: string | null
  minutes_no: string | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
  withdrawn_reason: string | null
}

export interface PairingTable {
  school_id: string
  id: string
  cadre_id: string
  person_id: string
  tier: string
  unit_id: string | null
  /** Sides that are units; the humans then stand for them. */
  from_unit_id: string | null
  to_unit_id: string | null
  list_id: string | null
  from_on: Day
  recorded_at: Moment
  recorded_in: string
}

export interface PairingEndTable {
  school_id: string
  id: string
  pairing_id: string
  ended_on: Day
  reason: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PairingReasonTable {
  school_id: string
  id: string
  pairing_id: string
  reason: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PairingAssistantTable {
  school_id: string
  id: string
  pairing_id: string
  human_id: string
  from_on: Day
  to_on: Day | null
  reason: string | null
  end_reason: string | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}
