import type { Moment } from './column.ts'

export interface HumanMergeTable {
  school_id: string
  id: string
  surviving_id: string
  merged_id: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface HumanMergeRowTable {
  school_id: string
  merge_id: string
  table_name: string
  column_name: string
  row_id: string
  recorded_at: Moment
  recorded_in: string
}

export interface HumanApartTable {
  school_id: string
  first_id: string
  second_id: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}
