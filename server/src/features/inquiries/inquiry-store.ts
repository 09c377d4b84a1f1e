import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Inquiry } from '@tongxin/core/inquiries/inquiry'
import type { Occasion } from '@tongxin/core/inquiries/occasion'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Recorded, Work } from '../../platform/work.ts'

export type StoredInquiry = Inquiry & {
  readonly termId: string
  readonly unitId: string | null
  readonly firstOn: Day
  readonly isAsked: boolean
  readonly byName: string
  readonly askedAt: string
  readonly answer: string | null
  readonly answeredAt: string | null
}

/** Taken up in a term and within reach. Gone are those of which a contact was amended or taken back since. One statement. */
export function findInquiries(
  work: Work,
  {
    termId,
    unitId,
    reach,
  }: { readonly termId: string; readonly unitId?: string | undefined; readonly reach: Reach },
): Promise<readonly StoredInquiry[]> {
  const ofUnit = unitId === undefined ? sql`` : sql`and i.unit_id = ${unitId}`
  return findWhere(
    work,
    sql`i.term_id = ${termId} ${ofUnit} and ${withinReach(reach, { unit: 'i.unit_id' })}`,
  )
}

/** Put to a cadre within reach, and not settled. One statement. */
export function findOwnInquiries(work: Work, reach: Reach): Promise<readonly StoredInquiry[]> {
  return findWhere(
    work,
    sql`i.asked and i.settled_at is null and ${withinReach(reach, { owner: 'i.cadre_id' })}`,
  )
}

export async function findInquiry(work: Work, id: string): Promise<StoredInquiry | undefined> {
  const [found] = await findWhere(work, sql`i.id = ${id}`)
  return found
}

async function findWhere(work: Work, condition: RawBuilder<SqlBool>): Promise<readonly StoredInquiry[]> {
  const { rows } = await sql<StoredInquiry>`
    select i.id, i.kind, i.term_id as "termId", i.cadre_id as "cadreId", i.unit_id as "unitId",
      i.first_on as "firstOn", i.asked as "isAsked", by.display_name as "byName", i.recorded_at as "askedAt",
      i.answer, i.answered_at as "answeredAt", i.answer is not null as "isAnswered",
      i.settled_at is not null as "isSettled", of.ids as "contactIds"
    from inquiry i
    join account by on by.school_id = i.school_id and by.id = i.recorder_id
    join lateral (
      select json_agg(c.id order by c.held_on, c.id) as ids, bool_and(c.superseded_at is null) as stand
      from inquiry_contact m join contact c on c.school_id = m.school_id and c.id = m.contact_id
      where m.school_id = i.school_id and m.inquiry_id = i.id) of on of.stand
    where i.school_id = current_school() and ${condition}
    order by i.first_on, i.id`.execute(work.tx)
  return rows
}

/** One after the other: what is taken up at the same time as by somebody else is told so. */
export async function holdInquiries(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inquiry/${work.schoolId}`}, 0))`.execute(work.tx)
}

type TakenUp = {
  readonly id: string
  readonly termId: string
  readonly occasion: Occasion
  readonly ask: boolean
}

export async function insertInquiry(
  work: Work,
  { id, termId, occasion, ask }: TakenUp,
  recorded: Recorded,
): Promise<void> {
  const { kind, cadreId, unitId, firstOn, contactIds } = occasion
  const settled = { settled_at: recorded.recorded_at, settled_in: recorded.recorded_in }
  const school_id = work.schoolId
  await work.tx
    .with('taken', (cte) =>
      cte.insertInto('inquiry').values({
        school_id,
        id,
        kind,
        term_id: termId,
        cadre_id: cadreId,
        unit_id: unitId,
        first_on: firstOn,
        asked: ask,
        recorder_id: work.actor.accountId,
        ...(ask ? {} : settled),
        ...recorded,
      }),
    )
    .insertInto('inquiry_contact')
    .values(contactIds.map((contact_id) => ({ school_id, inquiry_id: id, contact_id, ...recorded })))
    .execute()
}

/** False where it was answered or settled in between. */
export async function updateAnswer(
  work: Work,
  { id, text }: { readonly id: string; readonly text: string },
  recorded: Recorded,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('inquiry')
    .set({ answer: text, answered_at: recorded.recorded_at, answered_in: recorded.recorded_in })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where it was settled in between. */
export async function updateSettled(work: Work, id: string, recorded: Recorded): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('inquiry')
    .set({ settled_at: recorded.recorded_at, settled_in: recorded.recorded_in })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type NamedContact = {
  readonly contactId: string
  readonly rootId: string
  readonly cadreId: string
  readonly heldOn: Day
  readonly personName: string
  readonly cadreName: string
  readonly unitName: string | null
}

/** Who had the contacts with whom. One statement. */
export async function findNamedContacts(
  work: Work,
  contactIds: readonly string[],
): Promise<readonly NamedContact[]> {
  const { rows } = await sql<NamedContact>`
    select part.contact_id as "contactId", part.root_id as "rootId", part.cadre_id as "cadreId",
      part.held_on as "heldOn", person.name as "personName", cadre.name as "cadreName",
      ${unitNameOn(sql.ref('part.cadre_unit_id'), sql.ref('part.held_on'))} as "unitName"
    from contact_part part
    join human_detail person on person.school_id = part.school_id and person.human_id = part.person_id
      and person.superseded_at is null
    join human_detail cadre on cadre.school_id = part.school_id and cadre.human_id = part.cadre_id
      and cadre.superseded_at is null
    where part.school_id = current_school() and part.superseded_at is null
      and part.contact_id = any(${[...contactIds]}::uuid[])
    order by part.held_on, part.contact_id`.execute(work.tx)
  return rows
}
