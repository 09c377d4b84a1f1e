import type { AuditAct } from './audit-act.ts'

/** An audit event before it has an id, a time and an actor: ids and field names only, never a value or a text. */
export type AuditDraft = {
  readonly act: AuditAct
  readonly subjectKind: string
  readonly subjectIds: readonly string[]
  readonly fields?: readonly string[]
  readonly purpose?: string
  readonly outcome?: 'done' | 'refused'
}
