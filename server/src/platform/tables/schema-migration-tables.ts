import type { Generated } from 'kysely'
import type { Moment } from './column.ts'

export interface SchemaMigrationTable {
  version: number
  name: string
  digest: string
  applied_at: Generated<Moment>
}
