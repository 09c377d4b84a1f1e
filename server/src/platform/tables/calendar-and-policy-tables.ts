import type { Day } from '@tongxin/core/calendar/day'
import type { Json, Moment } from './column.ts'

export interface AcademicTermTable {
  school_id: string
  id: string
  academic_year: string
  sequence: number
  from_on: Day
  to_on: Day
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
  teaching_from: Day | null
  teaching_to: Day | null
}

export interface YearWithoutTermsTable {
  school_id: string
  id: string
  academic_year: string
  from_on: Day
  to_on: Day
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface HolidayYearTable {
  school_id: string
  id: string
  year: number
  document_no: string | null
  holidays: Json
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface FestivalWindowTable {
  school_id: string
  id: string
  name: string
  from_on: Day
  to_on: Day
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PolicyTable {
  school_id: string
  id: string
  key: string
  unit_id: string | null
  recorded_at: Moment
  recorded_in: string
}

export interface PolicyVersionTable {
  school_id: string
  id: string
  policy_id: string
  source: string
  document: Json
  digest: string
  effective_on: Day
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PolicyTextTable {
  school_id: string
  id: string
  policy_id: string
  version_id: string
  file_name: string
  digest: string
  content: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}
