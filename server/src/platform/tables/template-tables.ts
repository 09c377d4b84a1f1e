import type { Moment } from './column.ts'

export interface DocumentTemplateTable {
  school_id: string
  id: string
  kind: string
  format: string
  file_name: string
  content: Buffer
  keeper_id: string
  recorded_at: Moment
  recorded_in: string
  superseded_at: Moment | null
  superseded_in: string | null
}
