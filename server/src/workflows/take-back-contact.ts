// A contact that counts no more: withdrawn by who wrote it, or refused by the cadre on whose behalf it was written.
import type { TakenBack } from '@tongxin/contract/contacts/taking-back'
import { withdrawDaysOf } from '@tongxin/core/contacts/contact-defaults'
import { decideEntryRefusal, decideWithdrawal } from '@tongxin/core/contacts/decide-withdrawal'
import type { Decision } from '@tongxin/core/decision/decision'
import { refuse } from '@tongxin/core/decision/decision'
import { findStanding, type Standing, standing } from '../features/contacts/commands.ts'
import { findEnteredAlong } from '../features/contacts/companions.ts'
import { withdrawPromises } from '../features/contacts/promise-store.ts'
import { insertWithdrawal, supersedeRevision } from '../features/contacts/standing-store.ts'
import { documentOn, groundOf } from '../features/duties/ground.ts'
import { holdCadres } from '../features/duties/hold.ts'
import { dayOf } from '../platform/clock.ts'
import type { Work } from '../platform/work.ts'
import { loadHeldGround, recountPairs } from './contact-duties.ts'
import type { Done } from './log-contact.ts'

/**
 * Takes a contact back with the reason; it counts no more, and what was promised in it binds nobody. What the same act entered for other
 * cadres of the meeting goes with it, where none of them stands behind it yet.
 */
export async function withdrawContact(
  work: Work,
  asked: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<Done<TakenBack>> {
  const found = await findStanding(work, asked, 'contact.amend')
  if (!found.ok) return found
  const along = await findEnteredAlong(work, asked.id)
  if (along.length > 0) await holdCadres(work, [found.value.cadreId, ...along.map(({ cadreId }) => cadreId)])
  const ground = groundOf(work, await loadHeldGround(work, found.value.cadreId))
  const days = withdrawDaysOf(documentOn(ground, work.today))
  const withdrawn = (contactId: string, { enteredAt }: Standing) =>
    decideWithdrawal(asked.reason, {
      ...{ contactId, today: work.today, days },
      enteredOn: dayOf(new Date(enteredAt)),
    })
  const decision = withdrawn(asked.id, found.value)
  const done = await takeBack(work, { id: asked.id, standing: found.value, decision, refused: false, ground })
  if (!done.ok) return done
  for (const { rootId } of along) {
    const theirs = await standing(work, rootId)
    if (!theirs || theirs.withdrawn) continue
    const also = { id: rootId, standing: theirs, decision: withdrawn(rootId, theirs), refused: false, ground }
    const gone = await takeBack(work, also)
    if (!gone.ok) return gone
  }
  return done
}

/** The cadre does not stand behind what somebody else entered. */
export async function refuseEntry(
  work: Work,
  asked: { readonly id: string; readonly reason: string },
): Promise<Done<TakenBack>> {
  const found = await findStanding(work, { id: asked.id }, 'contact.confirm')
  if (!found.ok) return found
  const ground = groundOf(work, await loadHeldGround(work, found.value.cadreId))
  const isConfirmed = found.value.confirmedAt !== null
  const decision = decideEntryRefusal(asked.reason, { contactId: asked.id, isConfirmed })
  return takeBack(work, { id: asked.id, standing: found.value, decision, refused: true, ground })
}

interface TakingBack {
  readonly id: string
  readonly standing: Standing
  readonly decision: Decision<{ readonly reason: string }>
  readonly refused: boolean
  readonly ground: ReturnType<typeof groundOf>
}

async function takeBack(
  work: Work,
  { id, standing, decision, refused, ground }: TakingBack,
): Promise<Done<TakenBack>> {
  if (!decision.ok) return decision
  const { revision, form, heldOn, enteredAt, before } = standing
  const recorded = await work.record(decision.events)
  if (!(await supersedeRevision(work, { rootId: id, revision }, recorded)))
    return refuse({ code: 'stale-version', current: revision + 1 })
  const { reason } = decision.changes
  const recorderId = work.actor.accountId
  const last = { rootId: id, revision: revision + 1, form, heldOn, enteredAt, recorderId, reason, refused }
  await insertWithdrawal(work, last, recorded)
  await withdrawPromises(work, id)
  const duties = await recountPairs(work, ground, before)
  const parts = before.personIds.map((personId) => ({ personId, duties: [...(duties.get(personId) ?? [])] }))
  return { ok: true, value: { parts } }
}
