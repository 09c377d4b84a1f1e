import type { Generated } from 'kysely'
import type { Json, List, Moment } from './column.ts'

export interface SchoolTable {
  school_id: string
  name: string
  host: string | null
  demo: Generated<boolean>
  created_at: Moment
}

export interface AuditEventTable {
  school_id: string
  id: string
  at: Moment
  actor_id: string | null
  actor_role: string | null
  act: string
  outcome: string
  subject_kind: string
  subject_ids: List
  fields: List
  purpose: string | null
  request_id: string | null
  mac: Buffer
}

export interface AuditUnsealedTable {
  school_id: string
  event_id: string
}

export interface AuditSealTable {
  school_id: string
  position: number
  event_id: string
  sealed_at: Moment
  mac: Buffer
}

export interface JobTable {
  school_id: string
  id: string
  kind: string
  key: string
  payload: Json
  state: string
  run_at: Moment
  attempts: Generated<number>
  claimed_by: string | null
  claimed_at: Moment | null
  done_at: Moment | null
  error: string | null
}

export interface ClientKeyTable {
  school_id: string
  account_id: string
  key: string
  operation: string
  digest: string
  subject_id: string
  recorded_at: Moment
}

export interface CounterTable {
  school_id: string
  kind: string
  year: number
  value: number
}
