// The revisions of contacts as they are written: the occasion, its parts, and what was promised.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { DecidedContact } from '@tongxin/core/contacts/decide-contact'
import type { Recorded, Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

/** One revision of a contact, as it is written. */
export type Revision = {
  readonly rootId: string
  readonly revision: number
  readonly cadreId: string
  readonly cadreUnitId: string | null
  readonly recorderId: string
  readonly enteredAt: string
  /** Why it differs from the one before; null for the first. */
  readonly reason: string | null
  /** When the cadre stands behind it: at once for an own entry, null while it waits. */
  readonly confirmedAt: string | null
  readonly decided: DecidedContact
}

export type WrittenPromise = {
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly text: string
  readonly dueOn: Day | null
}

/** Writes the occasion, its parts and what was promised in one statement. */
export async function insertRevision(
  work: Anyone,
  revision: Revision,
  recorded: Recorded,
): Promise<readonly WrittenPromise[]> {
  const contactId = revision.revision === 1 ? revision.rootId : work.ids.next()
  const promises = promisesOf(work, revision)
  const occasion = occasionRow(work, revision, { contactId, recorded })
  const parts = partRows(work, revision, { contactId, recorded })
  const begun = work.tx.with('occasion', (cte) => cte.insertInto('contact').values(occasion))
  if (promises.length === 0) {
    await begun.insertInto('contact_part').values(parts).execute()
    return promises
  }
  const rows = promises.map((promise) => ({
    school_id: work.schoolId,
    id: promise.id,
    contact_root_id: revision.rootId,
    cadre_id: revision.cadreId,
    person_id: promise.personId,
    text: promise.text,
    due_on: promise.dueOn,
    ...recorded,
  }))
  await begun
    .with('promised', (cte) => cte.insertInto('promise').values(rows))
    .insertInto('contact_part')
    .values(parts)
    .execute()
  return promises
}

/** First revisions of many contacts without promises; one statement for each thousand. */
export async function insertContacts(
  work: Anyone,
  revisions: readonly Revision[],
  recorded: Recorded,
): Promise<void> {
  for (let at = 0; at < revisions.length; at += 1000) {
    const placed = revisions.slice(at, at + 1000).map((revision) => {
      const where = { contactId: revision.rootId, recorded }
      return { occasion: occasionRow(work, revision, where), parts: partRows(work, revision, where) }
    })
    await work.tx
      .insertInto('contact')
      .values(placed.map(({ occasion }) => occasion))
      .execute()
    await work.tx
      .insertInto('contact_part')
      .values(placed.flatMap(({ parts }) => parts))
      .execute()
  }
}

function promisesOf(work: Anyone, { decided }: Revision): readonly WrittenPromise[] {
  return decided.parts.flatMap(({ personId, promise }) =>
    promise ? [{ id: work.ids.next(), version: 1, personId, text: promise.text, dueOn: promise.dueOn }] : [],
  )
}

type Placed = { readonly contactId: string; readonly recorded: Recorded }

function occasionRow(work: Anyone, revision: Revision, { contactId, recorded }: Placed) {
  const { decided } = revision
  return {
    school_id: work.schoolId,
    id: contactId,
    root_id: revision.rootId,
    revision: revision.revision,
    held_on: decided.heldOn,
    form: decided.form,
    place: decided.place === '' ? null : decided.place,
    series: decided.series ?? null,
    recorder_id: revision.recorderId,
    entered_at: revision.enteredAt,
    reason: revision.reason,
    ...recorded,
  }
}

function partRows(work: Anyone, revision: Revision, { contactId, recorded }: Placed) {
  const { decided } = revision
  return decided.parts.map((part) => ({
    school_id: work.schoolId,
    id: work.ids.next(),
    contact_id: contactId,
    root_id: revision.rootId,
    cadre_id: revision.cadreId,
    person_id: part.personId,
    cadre_unit_id: revision.cadreUnitId,
    held_on: decided.heldOn,
    form: decided.form,
    initiated_by: part.initiatedBy,
    spoke: part.spoke,
    talk: part.talk,
    brief: part.brief,
    topics: part.topics,
    acts: part.acts,
    event_id: part.answers?.id ?? null,
    event_kind: part.answers?.kind ?? null,
    event_on: part.answers?.on ?? null,
    raised_kind: part.raised?.kind ?? null,
    raised: part.raised?.text ?? null,
    remark: part.remark === '' ? null : part.remark,
    confirmed_at: revision.confirmedAt,
    ...recorded,
  }))
}
