import type { Day } from '@tongxin/core/calendar/day'
import type { Generated } from 'kysely'
import type { Moment } from './column.ts'

export interface AccountTable {
  school_id: string
  id: string
  human_id: string | null
  sign_in_name: string
  display_name: string
  password_hash: string | null
  suspended_at: Moment | null
  version: Generated<number>
  recorded_at: Moment
  recorded_in: string
}

export interface AccountGrantTable {
  school_id: string
  id: string
  account_id: string
  role: string
  unit_id: string | null
  cadre_id: string | null
  valid_from: Day
  valid_to: Day | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}

export interface SessionTable {
  school_id: string
  id: string
  account_id: string
  token_digest: Buffer
  created_at: Moment
  last_seen_at: Moment
  expires_at: Moment
  ended_at: Moment | null
  device: string | null
}

export interface SignInCodeTable {
  school_id: string
  id: string
  account_id: string
  code_digest: Buffer
  created_at: Moment
  expires_at: Moment
  used_at: Moment | null
  recorded_in: string
}

export interface SignInFailureTable {
  school_id: string
  id: string
  name_digest: Buffer
  at: Moment
}
