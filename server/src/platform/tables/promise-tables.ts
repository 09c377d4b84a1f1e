import type { Day } from '@tongxin/core/calendar/day'
import type { Moment } from './column.ts'

export interface PromiseStepTable {
  school_id: string
  promise_id: string
  version: number
  act: string
  words: string | null
  text_before: string
  due_before: Day | null
  taken_on: Day
  recorder_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface PromiseReminderTable {
  school_id: string
  id: string
  human_id: string
  days_before: number
  recorded_at: Moment
  recorded_in: string
}
