import type { Moment } from './column.ts'

export interface EvidenceTable {
  school_id: string
  id: string
  contact_root_id: string
  number: number
  kind: string
  content: Buffer | null
  size_bytes: number
  digest: string
  adder_id: string
  withdrawn_reason: string | null
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}
