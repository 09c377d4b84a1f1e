import type { Day } from '@tongxin/core/calendar/day'
import type { Moment } from './column.ts'

export interface InquiryTable {
  school_id: string
  id: string
  kind: string
  term_id: string
  cadre_id: string
  unit_id: string | null
  first_on: Day
  asked: boolean
  recorder_id: string
  answer: string | null
  answered_at: Moment | null
  answered_in: string | null
  settled_at: Moment | null
  settled_in: string | null
  recorded_at: Moment
  recorded_in: string
}

export interface InquiryContactTable {
  school_id: string
  inquiry_id: string
  contact_id: string
  recorded_at: Moment
  recorded_in: string
}
