import { evidenceKinds } from '@tongxin/core/evidence/evidence-kind'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id, moment, prose } from '../fields.ts'

// 佐证: photos and notices beside a contact. Asked for by no rule, counted by none, and in no list, form or export.

const evidenceLine = z.object({
  id,
  /** Its number within the contact; one that was removed leaves a gap. */
  number: z.number(),
  kind: z.enum(evidenceKinds),
  bytes: z.number(),
  addedBy: z.string(),
  addedAt: moment,
  can: z.object({ remove: z.boolean() }),
})
export type EvidenceLine = z.infer<typeof evidenceLine>

export const listEvidence = endpoint({
  id: 'evidence.list',
  method: 'GET',
  path: '/api/contacts/:id/evidence',
  permission: 'contact.read',
  summary: 'What is attached to a contact, as far as its texts may be read: numbers, kinds and sizes.',
  params: byId,
  answer: z.object({ rows: z.array(evidenceLine), can: z.object({ add: z.boolean() }) }),
  refusals: ['not-found', 'contact-withdrawn'],
})

export const addEvidence = endpoint({
  id: 'evidence.add',
  method: 'POST',
  path: '/api/contacts/:id/evidence',
  permission: 'contact.amend',
  summary:
    'Attach a photo or PDF to a contact; it is made anew without what it says of its maker, place and time, or refused whole.',
  params: byId,
  body: 'file',
  answer: evidenceLine,
  creates: true,
  refusals: [
    'not-found',
    'contact-withdrawn',
    'file-refused',
    'too-large',
    'overloaded',
    'evidence-full',
    'evidence-same',
  ],
})

export const downloadEvidence = endpoint({
  id: 'evidence.file',
  method: 'GET',
  path: '/api/evidence/:id/file',
  permission: 'contact.read',
  summary: 'One attached file; seen as the texts of the contact are, and audited as reading them is.',
  params: byId,
  answer: 'file',
  refusals: ['not-found', 'contact-withdrawn'],
})

export const removeEvidence = endpoint({
  id: 'evidence.remove',
  method: 'POST',
  path: '/api/evidence/:id/removal',
  permission: 'contact.amend',
  summary: 'Take an attached file away, with the reason, by who added it; its bytes are gone for good.',
  params: byId,
  body: z.strictObject({ reason: prose('移除原因', 100) }),
  answer: 'nothing',
  refusals: ['not-found', 'contact-withdrawn', 'evidence-of-other'],
})
