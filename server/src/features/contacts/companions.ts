// Other cadres of one meeting: who may be named, what they wrote down themselves, and what holds their contacts together.
import type { EntryCompanion } from '@tongxin/contract/contacts/entry-companions'
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { tiersCountingAssistants } from '@tongxin/core/pairing/assistants/assistant-contacts'
import type { Policy } from '@tongxin/core/policy/policy'
import { sql } from 'kysely'
import { isConfirmed } from '../../platform/confirmed-sql.ts'
import { holdsOn, inRosterOrder, postTitleOn, unitIdOn, unitNameOn } from '../../platform/people-sql.ts'
import type { Recorded, Work } from '../../platform/work.ts'
import { talkingOn } from './entry-queries.ts'

type Anyone = Work<Actor | null>

export type FoundCompanion = EntryCompanion & {
  readonly unitId: string | null
  /** Entered as a cadre on that day; a pairing may not have been ended yet when a post was. */
  readonly isCadre: boolean
}

/** The other cadres who talk on the day with somebody this one talks with, each with those persons. */
export async function findCompanions(
  work: Anyone,
  {
    cadreId,
    on,
    policy,
  }: { readonly cadreId: string; readonly on: Day; readonly policy: Policy | undefined },
): Promise<readonly FoundCompanion[]> {
  const counting = policy ? tiersCountingAssistants(policy) : []
  const human = sql.ref('d.human_id')
  const { rows } = await sql<FoundCompanion>`
    with talking as (${talkingOn(on, counting)})
    select d.human_id as id, d.name, d.pinyin, d.initials, ${postTitleOn(human, on)} as post,
      ${unitNameOn(unitIdOn(human, 'cadre', on), on)} as "unitName", ${unitIdOn(human, 'cadre', on)} as "unitId",
      exists (select from human_role r where r.school_id = d.school_id and r.human_id = d.human_id
        and r.role = 'cadre' and ${holdsOn('r', on)}) as "isCadre",
      beside.persons as "personIds"
    from (
      select t.human_id, json_agg(distinct t.person_id) as persons from talking t
      where t.human_id <> ${cadreId}
        and t.person_id in (select own.person_id from talking own where own.human_id = ${cadreId})
      group by t.human_id) beside
    join human_detail d on d.school_id = current_school() and d.human_id = beside.human_id
      and d.superseded_at is null
    order by ${inRosterOrder('d', 'cadre', on)}`.execute(work.tx)
  return rows
}

export type WrittenRow = { readonly cadreId: string; readonly personId: string; readonly rootId: string }

/**
 * What these cadres have on record of a day in a form, but for what is of a meeting with the one who writes already: then this is
 * another.
 */
export async function findWritten(
  work: Anyone,
  about: {
    readonly cadreIds: readonly string[]
    readonly heldOn: Day
    readonly form: string
    readonly writerId: string
  },
): Promise<readonly WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`
    select part.cadre_id as "cadreId", part.person_id as "personId", part.root_id as "rootId"
    from contact_part part
    where part.school_id = current_school() and part.cadre_id = any(${[...about.cadreIds]}::uuid[])
      and part.held_on = ${about.heldOn} and part.form = ${about.form} and part.superseded_at is null
      and not exists (
        select from contact_meeting theirs
        join contact_meeting own on own.school_id = theirs.school_id and own.meeting_id = theirs.meeting_id
        join contact_part mine on mine.school_id = own.school_id and mine.root_id = own.contact_root_id
          and mine.superseded_at is null
        where theirs.school_id = part.school_id and theirs.contact_root_id = part.root_id
          and mine.cadre_id = ${about.writerId})
    order by part.id`.execute(work.tx)
  return rows
}

/** Holds contacts together as one meeting: the one that some of them are of already, else a new one. */
export async function insertMeeting(
  work: Anyone,
  rootIds: readonly [string, ...string[]],
  recorded: Recorded,
): Promise<void> {
  const { recorded_at, recorded_in } = recorded
  await sql`
    insert into contact_meeting (school_id, contact_root_id, meeting_id, recorded_at, recorded_in)
    select current_school(), named.id, coalesce((
      select m.meeting_id from contact_meeting m
      where m.school_id = current_school() and m.contact_root_id = any(${[...rootIds]}::uuid[])
      order by m.meeting_id limit 1), ${rootIds[0]}), ${recorded_at}::timestamptz, ${recorded_in}::uuid
    from unnest(${[...rootIds]}::uuid[]) named(id)
    on conflict (school_id, contact_root_id) do nothing`.execute(work.tx)
}

/** The same for many contacts, each with its meeting; one that is of a meeting already stays of it. */
export async function insertMeetings(
  work: Anyone,
  contacts: readonly { readonly rootId: string; readonly meetingId: string }[],
  recorded: Recorded,
): Promise<void> {
  const rows = contacts.map(({ rootId, meetingId }) => ({
    school_id: work.schoolId,
    contact_root_id: rootId,
    meeting_id: meetingId,
    ...recorded,
  }))
  for (let at = 0; at < rows.length; at += 2000)
    await work.tx
      .insertInto('contact_meeting')
      .values(rows.slice(at, at + 2000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Contacts entered for other cadres in the same act as this one, which stand as entered and which nobody confirmed. */
export async function findEnteredAlong(
  work: Anyone,
  rootId: string,
): Promise<readonly { readonly rootId: string; readonly cadreId: string }[]> {
  const { rows } = await sql<{ rootId: string; cadreId: string }>`
    select distinct p.root_id as "rootId", p.cadre_id as "cadreId"
    from contact_meeting mine
    join contact_meeting theirs on theirs.school_id = mine.school_id and theirs.meeting_id = mine.meeting_id
      and theirs.contact_root_id <> mine.contact_root_id
    join contact own on own.school_id = mine.school_id and own.root_id = mine.contact_root_id and own.revision = 1
    join contact c on c.school_id = theirs.school_id and c.root_id = theirs.contact_root_id and c.revision = 1
      and c.recorded_in = own.recorded_in and c.superseded_at is null
    join contact_part p on p.school_id = c.school_id and p.contact_id = c.id
    where mine.school_id = current_school() and mine.contact_root_id = ${rootId} and not ${isConfirmed('p')}
    order by 1`.execute(work.tx)
  return rows
}
