import type { Actor } from '@tongxin/core/account/actor'
import type { ReadingAct } from '@tongxin/core/audit/audit-act'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import type { Day } from '@tongxin/core/calendar/day'
import type { Tx } from './database.ts'
import type { Ids } from './ids.ts'
import type { Kept } from './kept.ts'
import type { Memory } from './memory.ts'
import type { Vault } from './vault.ts'

/** The audit event a row was recorded in, and when. Only `record` makes one: no event, no row. */
export type Recorded = { readonly recorded_at: string; readonly recorded_in: string }

/**
 * What a command or query works with: one transaction inside one school, on one day, for one actor. Routes get it
 * from the request, jobs and the command line make their own.
 */
export type Work<Who = Actor> = {
  readonly tx: Tx
  readonly schoolId: string
  readonly actor: Who
  readonly now: Date
  readonly today: Day
  readonly ids: Ids
  readonly vault: Vault
  /** What this instance has read before and never changes, as a stored version of a document. */
  readonly kept: Kept
  /** What it has worked out from the rows of a school. */
  readonly memory: Memory
  readonly record: RecordEvents
}

type RecordEvents = {
  /** A reading: no row can name it, so that whoever remembers what was read may go on doing so. */
  (events: readonly [ReadingDraft, ...ReadingDraft[]]): Promise<unknown>
  /** Writes the events in this transaction; the first is the one rows of this change name. */
  (events: readonly [AuditDraft, ...AuditDraft[]]): Promise<Recorded>
}

type ReadingDraft = AuditDraft & { readonly act: ReadingAct }

/** How a row of this change supersedes an older one. */
export function superseding(recorded: Recorded) {
  return { superseded_at: recorded.recorded_at, superseded_in: recorded.recorded_in }
}
