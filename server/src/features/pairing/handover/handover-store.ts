import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { NewHandover, NewWord } from '@tongxin/core/pairing/handover/decide-handover'
import type { Absence, HandoverEnding, HandoverSide } from '@tongxin/core/pairing/handover/handover'
import { type RawBuilder, sql } from 'kysely'
import { isCadreOn, postTitleOn, unitIdOn, unitNameOn } from '../../../platform/people-sql.ts'
import { type Recorded, superseding, type Work } from '../../../platform/work.ts'
import { isOver } from './facts.ts'
import { urgedUnitId } from './urged-unit.ts'

type Anyone = Work<Actor | null>

/** A handover that stands, with its pair, the pair that follows and the words given. */
export type StoredHandover = {
  readonly id: string
  readonly pairingId: string
  readonly predecessorId: string
  readonly predecessorName: string
  readonly predecessorPost: string | null
  /** As exactly as it is known. */
  readonly predecessorDied: string | null
  readonly isPredecessorCadre: boolean
  readonly successorId: string
  readonly successorName: string
  readonly successorDied: boolean
  readonly personId: string
  readonly personName: string
  readonly personDied: boolean
  readonly personPost: string | null
  readonly personUnit: string | null
  readonly tier: string
  readonly unitId: string | null
  readonly unitName: string | null
  /** The unit that is urged for it. */
  readonly urgedId: string | null
  readonly urgedName: string | null
  readonly openedOn: Day
  readonly from: Day
  readonly endedOn: Day | null
  readonly successorFrom: Day | null
  readonly words: readonly StoredWord[]
  /** Contacts whose text the predecessor gave along. */
  readonly shared: readonly string[]
}

export type StoredWord = {
  readonly side: HandoverSide
  readonly on: Day
  readonly signedBy: string | null
  readonly statedFor: Absence | null
  readonly recordedOn: Day
  readonly byName: string
}

/** Those a condition lets through, on `h` and its pair `p`; the ones that wait for a word first. One statement. */
export async function findHandovers(
  work: Anyone,
  which: RawBuilder<unknown>,
): Promise<readonly StoredHandover[]> {
  const { today } = work
  const { rows } = await sql<StoredHandover>`
    select h.id, h.pairing_id as "pairingId", h.opened_on as "openedOn", h.successor_id as "successorId",
      p.cadre_id as "predecessorId", p.person_id as "personId", p.tier, p.unit_id as "unitId", p.from_on as "from",
      e.ended_on as "endedOn", c.name as "predecessorName", s.name as "successorName", d.name as "personName",
      ${unitNameOn(sql.ref('p.unit_id'), today)} as "unitName",
      ${urgedUnitId(today)} as "urgedId", ${unitNameOn(urgedUnitId(today), today)} as "urgedName",
      ${postTitleOn(sql.ref('p.cadre_id'), sql`coalesce(e.ended_on - 1, ${today}::date)`)} as "predecessorPost",
      c.died as "predecessorDied", s.died is not null as "successorDied", d.died is not null as "personDied",
      ${isCadreOn(sql.ref('p.cadre_id'), today)} as "isPredecessorCadre",
      ${postTitleOn(sql.ref('p.person_id'), today)} as "personPost",
      ${unitNameOn(unitIdOn(sql.ref('p.person_id'), 'person', today), today)} as "personUnit",
      (select n.from_on from pairing n where n.school_id = p.school_id and n.person_id = p.person_id and n.tier = p.tier
        and n.cadre_id = h.successor_id order by n.from_on desc limit 1) as "successorFrom",
      (select coalesce(json_agg(json_build_object('side', w.side, 'on', w.given_on, 'signedBy', w.signed_by, 'statedFor', w.stated_for,
          'recordedOn', (w.recorded_at at time zone 'Asia/Shanghai')::date, 'byName', a.display_name)), '[]')
        from handover_word w join account a on a.school_id = w.school_id and a.id = w.recorder_id
        where w.school_id = h.school_id and w.handover_id = h.id) as words,
      array(select t.contact_root_id from handover_text t
        where t.school_id = h.school_id and t.handover_id = h.id) as shared
    from handover h
    join pairing p on p.school_id = h.school_id and p.id = h.pairing_id
    join human_detail c on c.school_id = p.school_id and c.human_id = p.cadre_id and c.superseded_at is null
    join human_detail s on s.school_id = h.school_id and s.human_id = h.successor_id and s.superseded_at is null
    join human_detail d on d.school_id = p.school_id and d.human_id = p.person_id and d.superseded_at is null
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where h.school_id = current_school() and h.superseded_at is null and ${which}
    order by (select count(*) from handover_word w where w.school_id = h.school_id and w.handover_id = h.id) = 2
        or s.died is not null or d.died is not null,
      h.opened_on desc, h.id desc limit 500`.execute(work.tx)
  return rows
}

/** Held until the end of the transaction, so that the second of two words given at once sees the first. */
export async function holdHandover(work: Anyone, id: string): Promise<void> {
  await sql`select from handover where school_id = current_school() and id = ${id} for update`.execute(
    work.tx,
  )
}

export type PairToHandOver = {
  readonly unitId: string | null
  readonly predecessorId: string
  readonly open: { readonly id: string; readonly ending: HandoverEnding | null } | null
  readonly successorIsCadre: boolean
  readonly personDied: boolean
  readonly hasUnits: boolean
}

export async function findPairToHandOver(
  work: Anyone,
  { pairingId, successorId }: Pick<NewHandover, 'pairingId' | 'successorId'>,
): Promise<PairToHandOver | undefined> {
  const { rows } = await sql<PairToHandOver>`
    select p.unit_id as "unitId", p.cadre_id as "predecessorId",
      p.from_unit_id is not null or p.to_unit_id is not null as "hasUnits",
      (select json_build_object('id', h.id, 'ending', case when ${isOver('h', 'p')} then
          case when q.died is null then 'successor-died' else 'person-died' end end)
        from handover h join human_detail q on q.school_id = h.school_id and q.human_id = p.person_id and q.superseded_at is null
        where h.school_id = p.school_id and h.pairing_id = p.id and h.superseded_at is null) as open,
      ${isCadreOn(sql`${successorId}::uuid`, work.today)} as "successorIsCadre",
      exists (select from human_detail d where d.school_id = p.school_id and d.human_id = p.person_id
        and d.superseded_at is null and d.died is not null) as "personDied"
    from pairing p where p.school_id = current_school() and p.id = ${pairingId}`.execute(work.tx)
  return rows[0]
}

export async function insertHandover(work: Anyone, handover: NewHandover, recorded: Recorded): Promise<void> {
  const { id, pairingId, successorId } = handover
  await work.tx
    .insertInto('handover')
    .values({
      school_id: work.schoolId,
      id,
      pairing_id: pairingId,
      successor_id: successorId,
      opened_on: work.today,
      ...recorded,
    })
    .execute()
}

export async function insertWord(
  work: Work,
  handoverId: string,
  { word, recorded }: { readonly word: NewWord; readonly recorded: Recorded },
): Promise<void> {
  const row = { school_id: work.schoolId, handover_id: handoverId, ...recorded }
  await work.tx
    .insertInto('handover_word')
    .values({
      ...row,
      side: word.side,
      given_on: word.on,
      signed_by: word.signedBy,
      stated_for: word.statedFor,
      recorder_id: work.actor.accountId,
    })
    .execute()
  if (word.shares.length === 0) return
  await work.tx
    .insertInto('handover_text')
    .values([...new Set(word.shares)].map((contact_root_id) => ({ ...row, contact_root_id })))
    .execute()
}

/** What the predecessor still had to keep for the person passes to the successor; as it is now is what was handed over. */
export async function passPromises(
  work: Anyone,
  { id, predecessorId, successorId, personId }: StoredHandover,
  recorded: Recorded,
): Promise<void> {
  await sql`with passed as (
      update promise set holder_id = ${successorId} where school_id = current_school() and person_id = ${personId}
        and coalesce(holder_id, cadre_id) = ${predecessorId} and kept_on is null and withdrawn_at is null
      returning school_id, id, version, text, due_on)
    insert into handover_promise (school_id, handover_id, promise_id, version, text, due_on, recorded_at, recorded_in)
    select school_id, ${id}, id, version, text, due_on, ${recorded.recorded_at}, ${recorded.recorded_in} from passed`.execute(
    work.tx,
  )
}

/** What is promised after both have confirmed, while the old pair still stands, passes on with it at once. */
export async function passLatePromises(
  work: Anyone,
  made: { readonly cadreId: string; readonly heldOn: Day; readonly ids: readonly string[] },
  recorded: Recorded,
): Promise<void> {
  await sql`with passed as (
      update promise o set holder_id = h.successor_id from handover h join pairing p on p.school_id = h.school_id
        and p.id = h.pairing_id
      where o.school_id = current_school() and o.id = any(${[...made.ids]}::uuid[]) and h.school_id = o.school_id
        and h.superseded_at is null and p.cadre_id = ${made.cadreId} and p.person_id = o.person_id
        and p.from_on <= ${made.heldOn} and not exists (select from pairing_end e where e.school_id = p.school_id
          and e.pairing_id = p.id and e.superseded_at is null and e.ended_on <= ${made.heldOn})
        and (select count(*) from handover_word w where w.school_id = h.school_id and w.handover_id = h.id) = 2
      returning o.school_id, h.id as handover_id, o.id, o.version, o.text, o.due_on)
    insert into handover_promise (school_id, handover_id, promise_id, version, text, due_on, recorded_at, recorded_in)
    select school_id, handover_id, id, version, text, due_on, ${recorded.recorded_at}, ${recorded.recorded_in}
    from passed`.execute(work.tx)
}

export async function supersedeHandover(
  work: Anyone,
  id: string,
  { reason, recorded }: { readonly reason: string; readonly recorded: Recorded },
): Promise<void> {
  await work.tx
    .updateTable('handover')
    .set({ withdrawn_for: reason, ...superseding(recorded) })
    .where('id', '=', id)
    .execute()
}
