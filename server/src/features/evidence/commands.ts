import { createHash } from 'node:crypto'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { decideEvidence, decideEvidenceRemoval } from '@tongxin/core/evidence/decide-evidence'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { cleanEvidenceSafely } from '../../intake/evidence/clean-safely.ts'
import { atMost } from '../../platform/at-most.ts'
import type { Work } from '../../platform/work.ts'
import { evidenceReach } from './reach.ts'
import { emptyEvidence, findAttached, findEvidence, holdContact, insertEvidence } from './store.ts'

type Done = { readonly ok: true; readonly value: undefined } | Refused

/** Each takes a process of its own, and the request's connection meanwhile: a rush of photos waits in the browsers. */
const cleaning = atMost(3)

/** Attaches what the cleaned file shows; the file as it was sent is kept nowhere. */
export async function addEvidence(
  work: Work,
  { id, contactId, bytes }: { readonly id: string; readonly contactId: string; readonly bytes: Buffer },
): Promise<Done> {
  const before = await evidenceReach(work, contactId)
  if (!before.ok) return before
  if (!before.adds) return refuse({ code: 'not-found' })
  const cleaned = await cleaning(() => cleanEvidenceSafely(bytes))
  if (!cleaned) return refuse({ code: 'overloaded' })
  if (!cleaned.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(cleaned.refusal) })
  const content = Buffer.from(cleaned.bytes)
  const digest = createHash('sha256').update(content).digest('hex')
  await holdContact(work, contactId)
  // It may have been taken back, or filled up, while the file was being cleaned.
  const reach = await evidenceReach(work, contactId)
  if (!reach.ok) return reach
  const { kind } = cleaned
  const decision = decideEvidence({ id, kind, digest }, await findAttached(work, contactId))
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const { number } = decision.changes
  await insertEvidence(work, { id, contactId, number, kind, digest, content }, recorded)
  return { ok: true, value: undefined }
}

export async function removeEvidence(
  work: Work,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Done> {
  const found = await findEvidence(work, id)
  if (!found) return refuse({ code: 'not-found' })
  const reach = await evidenceReach(work, found.contactId)
  if (!reach.ok) return reach
  if (!reach.adds) return refuse({ code: 'not-found' })
  const { adderId, removed } = found
  const { accountId } = work.actor
  const decision = decideEvidenceRemoval(reason, { id, adderId, accountId, removed })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const gone = await emptyEvidence(work, { id, reason: decision.changes.reason }, recorded)
  return gone ? { ok: true, value: undefined } : refuse({ code: 'not-found' })
}
