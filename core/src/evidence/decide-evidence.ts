import { accept, type Decision, refuse } from '../decision/decision.ts'
import type { EvidenceKind } from './evidence-kind.ts'
import { evidenceLimits } from './evidence-kind.ts'

/** What is or was attached to a contact; one that was removed keeps its number. */
export interface AttachedEvidence {
  readonly number: number
  /** SHA-256 of what is stored. */
  readonly digest: string
  readonly removed: boolean
}

export interface EvidenceOffered {
  readonly id: string
  readonly kind: EvidenceKind
  readonly digest: string
}

/** Adds a cleaned file to a contact, as long as there is room and it is not there already. */
export function decideEvidence(
  offered: EvidenceOffered,
  attached: readonly AttachedEvidence[],
): Decision<{ readonly number: number }> {
  const present = attached.filter(({ removed }) => !removed)
  const same = present.find(({ digest }) => digest === offered.digest)
  if (same) return refuse({ code: 'evidence-same', number: same.number })
  const limit = evidenceLimits.filesPerContact
  if (present.length >= limit) return refuse({ code: 'evidence-full', limit })
  const number = Math.max(0, ...attached.map((one) => one.number)) + 1
  return accept(
    { number },
    {
      act: 'evidence.added',
      subjectKind: 'evidence',
      subjectIds: [offered.id],
      fields: [offered.kind],
    },
  )
}

export interface EvidenceRemoval {
  readonly id: string
  readonly adderId: string
  readonly accountId: string
  readonly removed: boolean
}

/** Only who added it takes it away, whenever they like: its bytes go, that it was there stays in the books. */
export function decideEvidenceRemoval(
  reason: string,
  { id, adderId, accountId, removed }: EvidenceRemoval,
): Decision<{ readonly reason: string }> {
  if (removed) return refuse({ code: 'not-found' })
  if (adderId !== accountId) return refuse({ code: 'evidence-of-other' })
  return accept({ reason }, { act: 'evidence.removed', subjectKind: 'evidence', subjectIds: [id] })
}
