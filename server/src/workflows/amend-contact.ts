import type { LoggedContact } from '@tongxin/contract/contacts/contacts'
import type { ContactEntry } from '@tongxin/core/contacts/contact-entry'
import { decideAmendment } from '@tongxin/core/contacts/decide-contact'
import { refuse } from '@tongxin/core/decision/decision'
import { findStanding } from '../features/contacts/commands.ts'
import { findEntryPair } from '../features/contacts/entry-queries.ts'
import { supersedeRevision } from '../features/contacts/standing-store.ts'
import { insertRevision } from '../features/contacts/store.ts'
import { groundOf } from '../features/duties/ground.ts'
import type { Work } from '../platform/work.ts'
import { heldGround, recountPairs } from './contact-duties.ts'
import { type Done, entryGround, loggedContact, touchedBy } from './log-contact.ts'

export type Amendment = ContactEntry & {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** A new revision with its reason; the one before stays in the books, and what is counted follows. */
export async function amendContact(work: Work, entry: Amendment): Promise<Done<LoggedContact>> {
  const found = await findStanding(work, entry, 'contact.amend')
  if (!found.ok) return found
  const { cadreId, enteredAt, before } = found.value
  const { heldOn } = entry
  const about = await findEntryPair(work, { cadreId, heldOn, beside: heldGround(work, cadreId) })
  if (!about) return refuse({ code: 'not-found' })
  const { pair } = about
  const ground = groundOf(work, about.beside.ground)
  const toDecide = await entryGround(work, { entry, cadreId, pair, ground, contactId: entry.id })
  const decision = decideAmendment(entry, toDecide)
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  if (!(await supersedeRevision(work, { rootId: entry.id, revision: entry.version }, recorded)))
    return refuse({ code: 'stale-version', current: entry.version + 1 })
  const revision = {
    rootId: entry.id,
    revision: entry.version + 1,
    cadreId,
    cadreUnitId: pair.cadreUnitId,
    recorderId: work.actor.accountId,
    enteredAt,
    reason: entry.reason,
    confirmedAt: work.actor.humanId === cadreId ? work.now.toISOString() : null,
    decided: decision.changes,
  }
  await insertRevision(work, revision, recorded)
  const after = touchedBy(cadreId, decision.changes)
  const touched = { cadreId, personIds: [...new Set([...before.personIds, ...after.personIds])] }
  const duties = await recountPairs(work, ground, touched)
  return { ok: true, value: loggedContact({ ...revision, pair, promises: [], duties }) }
}
