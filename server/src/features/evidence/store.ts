import { type EvidenceKind, evidenceKinds } from '@tongxin/core/evidence/evidence-kind'
import * as z from 'zod/mini'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

/** What is or was attached to a contact, without its bytes. */
export async function findAttached(work: Work, contactId: string) {
  const rows = await work.tx
    .selectFrom('evidence')
    .innerJoin('account', (join) =>
      join
        .onRef('account.school_id', '=', 'evidence.school_id')
        .onRef('account.id', '=', 'evidence.adder_id'),
    )
    .select([
      'evidence.id',
      'number',
      'kind',
      'size_bytes',
      'digest',
      'adder_id',
      'account.display_name as added_by',
      'evidence.recorded_at as added_at',
      'superseded_at',
    ])
    .where('contact_root_id', '=', contactId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind), removed: row.superseded_at !== null }))
}

/** Two who add to a contact at the same time, or add while it is amended, come one after the other. */
export async function holdContact(work: Work, contactId: string): Promise<void> {
  await work.tx
    .selectFrom('contact')
    .select('id')
    .where('root_id', '=', contactId)
    .where('superseded_at', 'is', null)
    .forUpdate()
    .execute()
}

export async function findEvidence(work: Work, id: string) {
  const row = await work.tx
    .selectFrom('evidence')
    .select(['contact_root_id', 'adder_id', 'superseded_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { contactId: row.contact_root_id, adderId: row.adder_id, removed: row.superseded_at !== null }
}

/** The file itself; read only once it is known that it may be. */
export async function readContent(work: Work, id: string) {
  const row = await work.tx
    .selectFrom('evidence')
    .select(['number', 'kind', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content ? { number: row.number, kind: kindOf(row.kind), content: row.content } : undefined
}

export interface NewEvidence {
  readonly id: string
  readonly contactId: string
  readonly number: number
  readonly kind: EvidenceKind
  readonly digest: string
  readonly content: Buffer
}

export async function insertEvidence(work: Work, evidence: NewEvidence, recorded: Recorded): Promise<void> {
  await work.tx
    .insertInto('evidence')
    .values({
      school_id: work.schoolId,
      id: evidence.id,
      contact_root_id: evidence.contactId,
      number: evidence.number,
      kind: evidence.kind,
      content: evidence.content,
      size_bytes: evidence.content.length,
      digest: evidence.digest,
      adder_id: work.actor.accountId,
      withdrawn_reason: null,
      ...recorded,
      superseded_at: null,
      superseded_in: null,
    })
    .execute()
}

/** Its bytes go with it; false when somebody was quicker. */
export async function emptyEvidence(
  work: Work,
  { id, reason }: { readonly id: string; readonly reason: string },
  recorded: Recorded,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('evidence')
    .set({ content: null, withdrawn_reason: reason, ...superseding(recorded) })
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const kindOf = (kind: string): EvidenceKind => z.parse(z.enum(evidenceKinds), kind)
