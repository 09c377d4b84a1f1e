import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { mayAddEvidence, maySeeEvidence } from '@tongxin/core/evidence/evidence-access'
import type { Work } from '../../platform/work.ts'
import { contactReach } from '../contacts/queries.ts'

export interface EvidenceReach {
  readonly ok: true
  readonly partIds: readonly string[]
  readonly heldOn: Day
  /** All its texts may be read, and so what is attached. */
  readonly sees: boolean
  readonly adds: boolean
}

/** How far the actor reaches into what is attached to a contact; a contact of which no part may be read is not there. */
export async function evidenceReach(work: Work, contactId: string): Promise<EvidenceReach | Refused> {
  const parts = await contactReach(work, contactId)
  const [first] = parts
  if (!first || !parts.some(({ access }) => may(work.actor, 'contact.read', access).allowed))
    return refuse({ code: 'not-found' })
  if (first.withdrawn) return refuse({ code: 'contact-withdrawn' })
  const access = parts.map((part) => part.access)
  return {
    ok: true,
    partIds: parts.map(({ partId }) => partId),
    heldOn: first.heldOn,
    sees: maySeeEvidence(work.actor, access),
    adds: mayAddEvidence(work.actor, access),
  }
}
