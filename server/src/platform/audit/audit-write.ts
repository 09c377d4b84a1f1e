// Writes audit events in the transaction of what they tell of: both happen or neither. Each event carries its own
// HMAC; the sealer puts it into the chain afterwards, so that writers never wait for each other.
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import type { Tx } from '../database.ts'
import type { Ids } from '../ids.ts'
import type { Vault } from '../vault.ts'
import { type AuditEvent, authenticateEvent } from './audit-mac.ts'

export interface AuditWriting {
  readonly vault: Vault
  readonly ids: Ids
  readonly schoolId: string
  readonly at: Date
  readonly actorId: string | null
  readonly actorRole: string | null
  readonly requestId: string | null
  readonly events: readonly [AuditDraft, ...AuditDraft[]]
}

/** Writes the events in their order, one statement per thousand, and gives their ids. */
export async function writeAudit(tx: Tx, writing: AuditWriting): Promise<readonly [string, ...string[]]> {
  const [first, ...rest] = writing.events
  const firstEvent = completeEvent(first, writing)
  const events = [firstEvent, ...rest.map((draft) => completeEvent(draft, writing))]
  for (let at = 0; at < events.length; at += chunk)
    await insert(tx, writing.vault, events.slice(at, at + chunk))
  return [firstEvent.id, ...events.slice(1).map((event) => event.id)]
}

// PostgreSQL takes at most 65,535 parameters in a statement.
const chunk = 1000

function completeEvent(draft: AuditDraft, writing: AuditWriting): AuditEvent {
  return {
    school_id: writing.schoolId,
    id: writing.ids.next(),
    at: writing.at.toISOString(),
    actor_id: writing.actorId,
    actor_role: writing.actorRole,
    act: draft.act,
    outcome: draft.outcome ?? 'done',
    subject_kind: draft.subjectKind,
    subject_ids: draft.subjectIds,
    fields: draft.fields ?? [],
    purpose: draft.purpose ?? null,
    request_id: writing.requestId,
  }
}

async function insert(tx: Tx, vault: Vault, events: readonly AuditEvent[]): Promise<void> {
  const rows = events.map((event) => ({ ...event, mac: authenticateEvent(vault, event) }))
  await tx
    .with('written', (cte) => cte.insertInto('audit_event').values(rows).returning(['school_id', 'id']))
    .insertInto('audit_unsealed')
    .columns(['school_id', 'event_id'])
    .expression((select) => select.selectFrom('written').select(['school_id', 'id']))
    .execute()
}
