import { may } from '@tongxin/core/account/may'
import type { Permission } from '@tongxin/core/account/permission'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { Work } from '../../platform/work.ts'
import { findParts, insertConfirmation } from './standing-store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** One tap of the cadre on what somebody else entered. */
export async function confirmContact(work: Work, rootId: string): Promise<Done<undefined>> {
  const found = await findStanding(work, { id: rootId }, 'contact.confirm')
  if (!found.ok) return found
  const { cadreId, confirmedAt } = found.value
  if (confirmedAt !== null) return refuse({ code: 'nothing-to-confirm' })
  const recorded = await work.record([
    { act: 'contact.confirmed', subjectKind: 'contact', subjectIds: [rootId] },
  ])
  await insertConfirmation(work, { rootId, cadreId }, recorded)
  return { ok: true, value: undefined }
}

export type Standing = NonNullable<Awaited<ReturnType<typeof standing>>>

/** The contact as it stands, if the actor may do this to it and it is the version they saw. */
export async function findStanding(
  work: Work,
  asked: { readonly id: string; readonly version?: number },
  operation: Permission,
): Promise<Done<Standing>> {
  const found = await standing(work, asked.id)
  if (!found || !may(work.actor, operation, found.access).allowed) return refuse({ code: 'not-found' })
  if (found.withdrawn) return refuse({ code: 'contact-withdrawn' })
  if (asked.version !== undefined && asked.version !== found.revision)
    return refuse({ code: 'stale-version', current: found.revision })
  return { ok: true, value: found }
}

/** A contact's last revision that had parts, and what decides about access to it. */
export async function standing(work: Work, rootId: string) {
  const parts = await findParts(work, rootId)
  const [first] = parts
  if (!first) return undefined
  return {
    before: { cadreId: first.cadre_id, personIds: parts.map(({ person_id }) => person_id) },
    cadreId: first.cadre_id,
    access: { ownerIds: [first.cadre_id], unitId: first.cadre_unit_id },
    revision: first.revision,
    heldOn: first.held_on,
    form: first.form,
    enteredAt: first.entered_at,
    confirmedAt: first.confirmed_at,
    withdrawn: first.withdrawn,
  }
}
