import type { EvidenceLine } from '@tongxin/contract/contacts/evidence'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { documentFileName } from '../../documents/file-name.ts'
import type { Download } from '../../http/route.ts'
import type { Work } from '../../platform/work.ts'
import { evidenceReach } from './reach.ts'
import { findAttached, findEvidence, readContent } from './store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** What is attached: to one who may not read all texts of the contact, nothing is. */
export async function listEvidence(
  work: Work,
  contactId: string,
): Promise<Done<{ readonly rows: EvidenceLine[]; readonly can: { readonly add: boolean } }>> {
  const reach = await evidenceReach(work, contactId)
  if (!reach.ok) return reach
  const attached = reach.sees ? await findAttached(work, contactId) : []
  const rows = attached.filter(({ removed }) => !removed)
  return {
    ok: true,
    value: {
      can: { add: reach.adds },
      rows: rows.map((row) => ({
        id: row.id,
        number: row.number,
        kind: row.kind,
        bytes: row.size_bytes,
        addedBy: row.added_by,
        addedAt: row.added_at,
        can: { remove: reach.adds && row.adder_id === work.actor.accountId },
      })),
    },
  }
}

/** One file; looking at it is reading the contact, and is audited before it leaves. */
export async function evidenceFile(work: Work, id: string): Promise<Done<Download>> {
  const found = await findEvidence(work, id)
  if (!found || found.removed) return refuse({ code: 'not-found' })
  const reach = await evidenceReach(work, found.contactId)
  if (!reach.ok) return reach
  const file = reach.sees ? await readContent(work, id) : undefined
  if (!file) return refuse({ code: 'not-found' })
  await work.record([
    { act: 'evidence.read', subjectKind: 'evidence', subjectIds: [id] },
    { act: 'contact.read', subjectKind: 'contact-part', subjectIds: reach.partIds, fields: ['evidence'] },
  ])
  const { extension, mediaType } = sentAs[file.kind]
  const name = documentFileName({ name: `佐证${file.number}`, on: reach.heldOn, extension })
  return { ok: true, value: { name, mediaType, bytes: file.content } }
}

const sentAs = {
  image: { extension: 'jpg', mediaType: 'image/jpeg' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
} as const
