import type { EntryEvent } from '@tongxin/contract/contacts/entry-events'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { findEntryPair } from '../features/contacts/entry-queries.ts'
import { type GroundJson, groundAsJson, groundOf } from '../features/duties/ground.ts'
import { findAnswerable } from '../features/duties/queries.ts'
import type { Work } from '../platform/work.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** What a contact of the cadre on that day may name, with everybody paired then. */
export async function findEntryEvents(
  work: Work,
  { cadreId, on: heldOn }: { readonly cadreId: string; readonly on: Day },
): Promise<Done<{ readonly rows: EntryEvent[] }>> {
  if (!may(work.actor, 'contact.log', { ownerIds: [cadreId] }).allowed) return refuse({ code: 'not-found' })
  const found = await findEntryPair<GroundJson>(work, { cadreId, heldOn, beside: groundAsJson })
  if (!found) return refuse({ code: 'not-found' })
  const personIds = [...found.pair.people, ...found.pair.assisted].map(({ id }) => id)
  const events = await findAnswerable(work, groundOf(work, found.beside), { cadreId, personIds, heldOn })
  const rows = events
    .filter(({ on }) => on <= heldOn)
    .map(({ id, person: personId, name, on, asks, dueOn, isOpen }) => ({
      id,
      personId,
      name,
      on,
      asks,
      dueOn,
      isOpen,
    }))
  return { ok: true, value: { rows } }
}
