import type { Day } from '@tongxin/core/calendar/day'
import type { Generated } from 'kysely'
import type { Json, List, Moment } from './column.ts'

export interface UnitTable {
  school_id: string
  id: string
  version: Generated<number>
  recorded_at: Moment
  recorded_in: string
}

export interface UnitFactTable {
  school_id: string
  id: string
  unit_id: string
  name: string
  short_name: string | null
  kind: string
  parent_id: string | null
  sort_order: number
  valid_from: Day
  valid_to: Day | null
  into_ids: List
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface HumanTable {
  school_id: string
  id: string
  version: Generated<number>
  recorded_at: Moment
  recorded_in: string
}

export interface HumanDetailTable {
  school_id: string
  id: string
  human_id: string
  name: string
  staff_no: string | null
  gender: string | null
  born: string | null
  died: string | null
  pinyin: string
  initials: string
  pinyin_typed: string | null
  stroke_order: Generated<string>
  sound_order: Generated<string>
  phone_cipher: Buffer | null
  phone_index: Buffer | null
  email_cipher: Buffer | null
  email_index: Buffer | null
  ethnicity_cipher: Buffer | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface HumanRoleTable {
  school_id: string
  id: string
  human_id: string
  role: string
  unit_id: string | null
  sort_order: number
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PartyMembershipTable {
  school_id: string
  id: string
  human_id: string
  party: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PostTable {
  school_id: string
  id: string
  human_id: string
  unit_id: string | null
  title: string
  body: string | null
  rank: string | null
  is_main: boolean
  sort_order: number
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface EmploymentTable {
  school_id: string
  id: string
  human_id: string
  unit_id: string | null
  status: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface QualificationTable {
  school_id: string
  id: string
  human_id: string
  kind: string
  word: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface IdentityTable {
  school_id: string
  id: string
  human_id: string
  word: string
  role: string | null
  level: string | null
  organisation: string | null
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface RegisterEntryTable {
  school_id: string
  id: string
  human_id: string
  register: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface PortfolioTable {
  school_id: string
  id: string
  human_id: string
  unit_id: string
  kind: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface ImportBatchTable {
  school_id: string
  id: string
  account_id: string
  kind: string
  file_name: string
  digest: string
  state: string
  summary: Json
  rows_cipher: Buffer
  committed_in: string | null
  version: Generated<number>
  recorded_at: Moment
  recorded_in: string
  undone_in: string | null
  written_rows: Generated<number>
  stopped: string | null
}

export interface ImportHeadingTable {
  school_id: string
  kind: string
  heading: string
  field: string | null
  recorded_at: Moment
  recorded_in: string
}
