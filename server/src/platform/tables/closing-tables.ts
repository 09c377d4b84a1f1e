import type { Day } from '@tongxin/core/calendar/day'
import type { Json, List, Moment } from './column.ts'

export interface FrozenFindingTable {
  school_id: string
  requirement: string
  period: string
  bearer_id: string
  closed_on: Day
  bearer_kind: string
  tier: string | null
  unit_id: string | null
  cadre_id: string | null
  person_id: string | null
  bearer_from: Day | null
  bearer_to: Day | null
  period_label: string
  period_from: Day
  period_to: Day
  late_until: Day
  due_on: Day
  policy_version_id: string
  force: string
  state: string
  applies: string
  reasons: List
  counted: number
  counted_hi: number
  late: number
  at_least: number | null
  at_most: number | null
  target: number | null
  missing: number | null
  last_on: Day | null
  counted_ids: List
  not_counted: Json
  readings: Json
  missing_facts: List
  skip_empty: number | null
  skip_at_most: number | null
  set_by: Json | null
  recorded_at: Moment
  recorded_in: string
}

export interface PeriodClosingTable {
  school_id: string
  closed_on: Day
  known_at: Day
  recorded_at: Moment
  recorded_in: string
}

export interface ClosedPeriodTable {
  school_id: string
  requirement: string
  period: string
  closed_on: Day
  period_from: Day
  period_to: Day
  findings: number
  recorded_at: Moment
  recorded_in: string
}
