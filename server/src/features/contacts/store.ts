import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { DecidedContact } from '@tongxin/core/contacts/decide-contact'
import { sql } from 'kysely'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

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

/** Takes back every contact an event wrote that nobody changed since; how many. */
export async function withdrawContactsOf(
  work: Work,
  { event, reason }: { readonly event: string; readonly reason: string },
  recorded: Recorded,
): Promise<number> {
  const { superseded_at, superseded_in } = superseding(recorded)
  const { rows } = await sql<{ root_id: string; revision: number; held_on: Day; form: string }>`
    update contact set superseded_at = ${superseded_at}, superseded_in = ${superseded_in}
    where school_id = current_school() and recorded_in = ${event} and superseded_at is null
    returning root_id, revision, held_on, form`.execute(work.tx)
  await sql`update contact_part set superseded_at = ${superseded_at}, superseded_in = ${superseded_in}
    where school_id = current_school() and recorded_in = ${event} and superseded_at is null`.execute(work.tx)
  const last = rows.map((row) => ({
    ...row,
    school_id: work.schoolId,
    id: work.ids.next(),
    revision: row.revision + 1,
    place: null,
    recorder_id: work.actor.accountId,
    entered_at: work.now.toISOString(),
    reason,
    ...recorded,
    ...superseding(recorded),
  }))
  for (let at = 0; at < last.length; at += 2000)
    await work.tx
      .insertInto('contact')
      .values(last.slice(at, at + 2000))
      .execute()
  return rows.length
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

/** The parts of a contact's last revision that had any; `withdrawn` when it stands no more. */
export async function findParts(work: Anyone, rootId: string) {
  const { rows } = await sql<FoundPart>`
    select part.id, part.cadre_id, part.person_id, part.cadre_unit_id,
      case when ${isConfirmed('part')} then coalesce(part.confirmed_at, c.entered_at) end as confirmed_at,
      c.revision, c.held_on, c.form, c.entered_at, c.superseded_at is not null as withdrawn
    from contact c
    join contact_part part on part.school_id = c.school_id and part.contact_id = c.id
    where c.school_id = current_school() and c.root_id = ${rootId} and c.revision = (
      select max(other.revision) from contact other
      join contact_part theirs on theirs.school_id = other.school_id and theirs.contact_id = other.id
      where other.school_id = current_school() and other.root_id = ${rootId})
    order by part.id`.execute(work.tx)
  return rows
}

type FoundPart = {
  readonly id: string
  readonly cadre_id: string
  readonly person_id: string
  readonly cadre_unit_id: string | null
  readonly confirmed_at: string | null
  readonly revision: number
  readonly held_on: Day
  readonly form: string
  readonly entered_at: string
  readonly withdrawn: boolean
}

/** Compare-and-set: false when another revision, or a withdrawal, came first. */
export async function supersedeRevision(
  work: Anyone,
  { rootId, revision }: { readonly rootId: string; readonly revision: number },
  recorded: Recorded,
): Promise<boolean> {
  const gone = await work.tx
    .with('gone', (cte) =>
      cte
        .updateTable('contact')
        .set(superseding(recorded))
        .where('root_id', '=', rootId)
        .where('revision', '=', revision)
        .where('superseded_at', 'is', null)
        .returning(['school_id', 'id']),
    )
    .updateTable('contact_part')
    .from('gone')
    .set(superseding(recorded))
    .whereRef('contact_part.school_id', '=', 'gone.school_id')
    .whereRef('contact_part.contact_id', '=', 'gone.id')
    .returning('contact_part.id')
    .execute()
  return gone.length > 0
}

/** The withdrawal itself as a last revision without parts, over from its first moment: it keeps the reason. */
export async function insertWithdrawal(
  work: Anyone,
  withdrawal: {
    readonly rootId: string
    readonly revision: number
    readonly form: string
    readonly heldOn: Day
    readonly enteredAt: string
    readonly recorderId: string
    readonly reason: string
  },
  recorded: Recorded,
) {
  await work.tx
    .insertInto('contact')
    .values({
      school_id: work.schoolId,
      id: work.ids.next(),
      root_id: withdrawal.rootId,
      revision: withdrawal.revision,
      held_on: withdrawal.heldOn,
      form: withdrawal.form,
      place: null,
      recorder_id: withdrawal.recorderId,
      entered_at: withdrawal.enteredAt,
      reason: withdrawal.reason,
      ...recorded,
      ...superseding(recorded),
    })
    .execute()
}

/** Promises of a withdrawn contact bind nobody any more. */
export async function withdrawPromises(work: Anyone, rootId: string) {
  await work.tx
    .updateTable('promise')
    .set({ withdrawn_at: work.now.toISOString() })
    .where('contact_root_id', '=', rootId)
    .where('kept_on', 'is', null)
    .execute()
}

/** Confirms the revision that stands, which somebody else entered for this cadre. */
export async function insertConfirmation(
  work: Anyone,
  { rootId, cadreId }: { readonly rootId: string; readonly cadreId: string },
  recorded: Recorded,
) {
  await sql`insert into contact_confirmation (school_id, contact_id, cadre_id, recorded_at, recorded_in)
    select distinct school_id, contact_id, cadre_id, ${recorded.recorded_at}::timestamptz, ${recorded.recorded_in}::uuid
    from contact_part
    where school_id = current_school() and root_id = ${rootId} and cadre_id = ${cadreId} and superseded_at is null
    on conflict (school_id, contact_id, cadre_id) do nothing`.execute(work.tx)
}

/** What was promised in a contact and still stands. */
export async function findPromises(work: Anyone, rootId: string): Promise<readonly WrittenPromise[]> {
  const rows = await work.tx
    .selectFrom('promise')
    .select(['id', 'version', 'person_id', 'text', 'due_on'])
    .where('contact_root_id', '=', rootId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ person_id, due_on, ...row }) => ({ ...row, personId: person_id, dueOn: due_on }))
}
