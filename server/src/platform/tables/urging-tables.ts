import type { Day } from '@tongxin/core/calendar/day'
import type { Moment } from './column.ts'

export interface UrgingTable {
  school_id: string
  id: string
  kind: string
  term_id: string
  unit_id: string
  urged_on: Day
  number: number
  work_word: string | null
  section: string | null
  phrase: string | null
  due_on: Day | null
  open_count: number
  cadre_count: number
  recorder_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface UrgingNoticeTable {
  school_id: string
  id: string
  urging_id: string
  cadre_id: string | null
  open_count: number
  recorded_at: Moment
  recorded_in: string
}

export interface UrgingNoticeReadTable {
  school_id: string
  notice_id: string
  account_id: string
  recorded_at: Moment
  recorded_in: string
}
