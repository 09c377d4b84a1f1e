import type { Day } from '@tongxin/core/calendar/day'
import type { Moment } from './column.ts'

export interface HandoverTable {
  school_id: string
  id: string
  pairing_id: string
  successor_id: string
  opened_on: Day
  recorded_at: Moment
  recorded_in: string
  withdrawn_for: string | null
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface HandoverWordTable {
  school_id: string
  handover_id: string
  side: string
  given_on: Day
  signed_by: string | null
  stated_for: string | null
  recorder_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface HandoverTextTable {
  school_id: string
  handover_id: string
  contact_root_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface HandoverPromiseTable {
  school_id: string
  handover_id: string
  promise_id: string
  version: number
  text: string
  due_on: Day | null
  recorded_at: Moment
  recorded_in: string
}
