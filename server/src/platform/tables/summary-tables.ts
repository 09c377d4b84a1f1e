import type { Day } from '@tongxin/core/calendar/day'
import type { Json, Moment } from './column.ts'

export interface SummarySubmissionTable {
  school_id: string
  id: string
  term_id: string
  unit_id: string
  number: number
  submitted_on: Day
  sheet: Json
  record_id: string | null
  recorder_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface SummaryAnswerTable {
  school_id: string
  submission_id: string
  answer: string
  reason: string | null
  answered_on: Day
  recorder_id: string
  recorded_at: Moment
  recorded_in: string
}
