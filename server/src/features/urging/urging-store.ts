import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { UrgingsMade } from '@tongxin/core/urging/decide-urging'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import { sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Recorded, Work } from '../../platform/work.ts'
import { isOver } from '../pairing/handover/facts.ts'

export type StoredUrging = {
  readonly id: string
  readonly kind: UrgingKind
  readonly term_id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly urged_on: Day
  readonly number: number
  readonly work_word: string | null
  readonly section: string | null
  readonly phrase: string | null
  readonly due_on: Day | null
  readonly open_count: number
  readonly cadre_count: number
  readonly recorded_at: string
  readonly by_name: string
}

export type UrgingAbout = {
  readonly kind: UrgingKind
  readonly termId: string
  readonly reach: Reach
  readonly unitId: string | null
}

/** The last of each unit within reach. One statement. */
export async function findLastUrgings(
  work: Work,
  { kind, termId, reach, unitId }: UrgingAbout,
): Promise<readonly StoredUrging[]> {
  const { rows } = await sql<StoredUrging>`
    select * from (
      select distinct on (u.unit_id) u.id, u.kind, u.term_id, u.unit_id, u.urged_on, u.number, u.work_word, u.section,
        u.phrase, u.due_on, u.open_count, u.cadre_count, u.recorded_at, by.display_name as by_name,
        coalesce(${unitNameOn(sql.ref('u.unit_id'), work.today)}, '') as unit_name
      from urging u join account by on by.school_id = u.school_id and by.id = u.recorder_id
      where u.school_id = current_school() and u.kind = ${kind} and u.term_id = ${termId}
        and ${withinReach(reach, { unit: 'u.unit_id' })} and (${unitId}::uuid is null or u.unit_id = ${unitId})
      order by u.unit_id, u.urged_on desc) last order by unit_name, unit_id`.execute(work.tx)
  return rows
}

/** One after the other: who presses at the same time as somebody else is told so. */
export async function holdUrging(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`urging/${work.schoolId}`}, 0))`.execute(work.tx)
}

/** Urgings with their notices, in one statement. */
export async function insertUrgings(work: Work, { urged }: UrgingsMade, recorded: Recorded): Promise<void> {
  const school = work.schoolId
  const urgings = urged.map(({ id, matter, times }) => ({
    school_id: school,
    id,
    kind: matter.kind,
    term_id: matter.termId,
    unit_id: matter.unitId,
    urged_on: work.today,
    number: times,
    work_word: matter.term,
    section: matter.section,
    phrase: matter.phrase,
    due_on: matter.dueOn,
    open_count: matter.open,
    cadre_count: matter.cadres.length,
    recorder_id: work.actor.accountId,
    ...recorded,
  }))
  const notices = urged.flatMap(({ id, matter }) => {
    const toUnit = [{ cadreId: null, open: matter.open }]
    return (matter.cadres.length === 0 ? toUnit : matter.cadres).map(({ cadreId, open }) => ({
      school_id: school,
      id: work.ids.next(),
      urging_id: id,
      cadre_id: cadreId,
      open_count: open,
      ...recorded,
    }))
  })
  await work.tx
    .with('urged', (cte) => cte.insertInto('urging').values(urgings))
    .insertInto('urging_notice')
    .values(notices)
    .execute()
}

export type StoredNotice = StoredUrging & {
  readonly notice_id: string
  readonly cadre_id: string | null
  readonly own_open: number
}

/**
 * Notices to humans and units within reach that this account has not put aside, the last of each kind, term and addressee; of a
 * 汇总表 none once it was handed in, of a list none once one was filed, of a handover none once none waits for the cadre. One
 * statement.
 */
export async function findNotices(work: Work, reach: Reach): Promise<readonly StoredNotice[]> {
  const within = withinReach(reach, { owner: 'n.cadre_id' })
  const toUnit = withinReach(reach, { unit: 'u.unit_id' })
  const { rows } = await sql<StoredNotice>`
    select * from (
      select distinct on (u.kind, u.term_id, u.unit_id, n.cadre_id) u.id, u.kind, u.term_id, u.unit_id, u.urged_on, u.number,
        u.work_word, u.section, u.phrase, u.due_on, u.open_count, u.cadre_count, u.recorded_at, by.display_name as by_name,
        coalesce(${unitNameOn(sql.ref('u.unit_id'), work.today)}, '') as unit_name,
        n.id as notice_id, n.cadre_id, n.open_count as own_open,
        exists (select from urging_notice_read r where r.school_id = n.school_id and r.notice_id = n.id
          and r.account_id = ${work.actor.accountId}) as aside
      from urging_notice n
      join urging u on u.school_id = n.school_id and u.id = n.urging_id
      join account by on by.school_id = u.school_id and by.id = u.recorder_id
      where n.school_id = current_school() and u.urged_on > ${work.today}::date - 120
        and (n.cadre_id is not null and ${within} or n.cadre_id is null and ${toUnit})
        and not (u.kind = 'summary' and exists (select from summary_submission s
          left join summary_answer a on a.school_id = s.school_id and a.submission_id = s.id
          where s.school_id = u.school_id and s.unit_id = u.unit_id and s.term_id = u.term_id
            and s.submitted_on >= u.urged_on and a.answer is distinct from 'returned'))
        and not (u.kind = 'list' and exists (select from pairing_list l
          join pairing_list_step s on s.school_id = l.school_id and s.list_id = l.id
          where l.school_id = u.school_id and l.unit_id = u.unit_id and s.act = 'file' and s.outcome = 'done'
            and s.superseded_at is null and s.recorded_at >= u.recorded_at))
        and not (u.kind = 'handover' and not exists (select from handover h
          join pairing p on p.school_id = h.school_id and p.id = h.pairing_id
          cross join lateral (values ('predecessor', p.cadre_id), ('successor', h.successor_id)) side (word, human_id)
          where h.school_id = u.school_id and h.superseded_at is null and not ${isOver('h', 'p')}
            and (side.human_id = n.cadre_id or n.cadre_id is null and p.unit_id = u.unit_id)
            and not exists (select from handover_word w where w.school_id = h.school_id and w.handover_id = h.id
              and w.side = side.word)))
      order by u.kind, u.term_id, u.unit_id, n.cadre_id, u.urged_on desc) last
    where not aside order by urged_on desc, notice_id limit 50`.execute(work.tx)
  return rows
}

export type Addressee = {
  readonly cadre_id: string | null
  readonly unit_id: string
  /** This account has put it aside. */
  readonly is_aside: boolean
}

/** Whom a notice is to; undefined: there is none. */
export async function findAddressee(work: Work, id: string): Promise<Addressee | undefined> {
  return work.tx
    .selectFrom('urging_notice')
    .innerJoin('urging', (join) =>
      join
        .onRef('urging.school_id', '=', 'urging_notice.school_id')
        .onRef('urging.id', '=', 'urging_notice.urging_id'),
    )
    .leftJoin('urging_notice_read', (join) =>
      join
        .onRef('urging_notice_read.school_id', '=', 'urging_notice.school_id')
        .onRef('urging_notice_read.notice_id', '=', 'urging_notice.id')
        .on('urging_notice_read.account_id', '=', work.actor.accountId),
    )
    .select(({ eb }) => [
      'urging_notice.cadre_id',
      'urging.unit_id',
      eb('urging_notice_read.account_id', 'is not', null).$castTo<boolean>().as('is_aside'),
    ])
    .where('urging_notice.id', '=', id)
    .executeTakeFirst()
}

export async function insertNoticeRead(work: Work, id: string, recorded: Recorded): Promise<void> {
  await work.tx
    .insertInto('urging_notice_read')
    .values({ school_id: work.schoolId, notice_id: id, account_id: work.actor.accountId, ...recorded })
    .onConflict((conflict) => conflict.columns(['school_id', 'notice_id', 'account_id']).doNothing())
    .execute()
}
