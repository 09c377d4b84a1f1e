import type { Day } from '@tongxin/core/calendar/day'
import type { Generated, GeneratedAlways } from 'kysely'
import type { List, Moment } from './column.ts'

export interface ContactTable {
  school_id: string
  id: string
  root_id: string
  revision: number
  held_on: Day
  form: string
  place: string | null
  series: string | null
  recorder_id: string
  entered_at: Moment
  reason: string | null
  refused: Generated<boolean>
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface ContactPartTable {
  school_id: string
  id: string
  contact_id: string
  root_id: string
  cadre_id: string
  person_id: string
  cadre_unit_id: string | null
  held_on: Day
  form: string
  initiated_by: string
  spoke: boolean
  talk: boolean
  brief: string
  topics: List
  acts: List
  event_id: string | null
  event_kind: string | null
  event_on: Day | null
  /** Of the brief, for 登记核实 alone. */
  brief_mark: GeneratedAlways<number | null>
  raised_kind: string | null
  raised: string | null
  remark: string | null
  confirmed_at: Moment | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface ContactConfirmationTable {
  school_id: string
  contact_id: string
  cadre_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface ContactMeetingTable {
  school_id: string
  contact_root_id: string
  meeting_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface PromiseTable {
  school_id: string
  id: string
  contact_root_id: string
  cadre_id: string
  person_id: string
  text: string
  due_on: Day | null
  kept_on: Day | null
  withdrawn_at: Moment | null
  version: Generated<number>
  recorded_at: Moment
  recorded_in: string
  holder_id: string | null
}

export interface ExcuseTable {
  school_id: string
  id: string
  pairing_id: string | null
  human_id: string | null
  from_on: Day
  to_on: Day
  heading: string | null
  role: string
  approver: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface DutyCountTable {
  school_id: string
  requirement: string
  period: string
  bearer_id: string
  bearer_kind: string
  tier: string | null
  unit_id: string | null
  cadre_id: string | null
  person_id: string | null
  period_from: Day | null
  period_to: Day | null
  applies: string
  counted: number
  counted_hi: number
  late: number
  late_hi: number
  own_at_least: number | null
  share: number
  open_reading: boolean
  last_on: Day | null
  policy_version_id: string
}
