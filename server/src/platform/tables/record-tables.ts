import type { Day } from '@tongxin/core/calendar/day'
import type { List, Moment } from './column.ts'

export interface KeptRecordTable {
  school_id: string
  id: string
  kind: string
  word: string | null
  held_on: Day
  role: string | null
  tier: string | null
  sent_to: List
  series: string | null
  procedure: string | null
  subject: string | null
  unit_id: string | null
  human_id: string | null
  pairing_id: string | null
  requirement: string | null
  bearer_id: string | null
  scope_unit_id: string | null
  restricted: boolean
  recorder_id: string
  recorded_at: Moment
  recorded_in: string
  withdrawn_for: string | null
  until_on: Day | null
  ground: string | null
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface KeptRecordParticipantTable {
  school_id: string
  record_id: string
  human_id: string
  recorded_at: Moment
  recorded_in: string
}
