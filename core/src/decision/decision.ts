import type { AuditDraft } from '../audit/audit-draft.ts'
import type { Refusal } from './refusal.ts'

/**
 * What a rule of core answers to a command: the changes to store together with the audit events that must be
 * written in the same transaction, or why not. There is no way to say "changes without an event".
 */
export type Decision<Changes> = Accepted<Changes> | Refused

export type Accepted<Changes> = {
  readonly ok: true
  readonly changes: Changes
  readonly events: readonly [AuditDraft, ...AuditDraft[]]
}

export type Refused = { readonly ok: false; readonly refusal: Refusal }

export function accept<Changes>(
  changes: Changes,
  ...events: [AuditDraft, ...AuditDraft[]]
): Accepted<Changes> {
  return { ok: true, changes, events }
}

export function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal }
}
