// The revision of a contact that stands: found, confirmed, superseded, taken back.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

/** The parts of a contact's last revision that had any; `withdrawn` when it stands no more. */
export async function findParts(work: Anyone, rootId: string) {
  const { rows } = await sql<FoundPart>`
    select part.id, part.cadre_id, part.person_id, part.cadre_unit_id,
      case when ${isConfirmed('part')} then coalesce(part.confirmed_at, c.entered_at) end as confirmed_at,
      c.revision, c.held_on, c.form, c.entered_at, c.superseded_at is not null as withdrawn
    from contact c
    join contact_part part on part.school_id = c.school_id and part.contact_id = c.id
    where ${isLastRevision('c', rootId)}
    order by part.id`.execute(work.tx)
  return rows
}

/** Whether a row of `contact` is the last revision that had parts: a withdrawn one has none of its own. */
export function isLastRevision(contact: string, rootId: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${contact}.${column}`)
  return sql`${of('school_id')} = current_school() and ${of('root_id')} = ${rootId} and ${of('revision')} = (
      select max(other.revision) from contact other
      join contact_part theirs on theirs.school_id = other.school_id and theirs.contact_id = other.id
      where other.school_id = current_school() and other.root_id = ${rootId})`
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
    /** By the cadre, of what somebody else entered. */
    readonly refused: boolean
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
      refused: withdrawal.refused,
      ...recorded,
      ...superseding(recorded),
    })
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
