import type { PromiseRow } from '@tongxin/contract/contacts/promises'
import { reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type PromiseState, remindsFrom, usualReminderDays } from '@tongxin/core/contacts/decide-promise'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { promiseGivenOver } from '../pairing/handover/facts.ts'
import { reminderDaysOf } from './promises/remind-on.ts'

type StoredPromise = Omit<PromiseRow, 'remindOn' | 'state'> & {
  readonly keptOn: Day | null
  readonly withdrawn: boolean
  readonly remindDays: number | null
}

/**
 * Every promise the actor made or took over, open ones first; reading their texts leaves its trace. One that was given over
 * stays as it was then: what became of it since is the successor's.
 */
export async function readPromises(work: Work): Promise<{ rows: PromiseRow[]; remindDays: number }> {
  const reach = reachOf(work.actor, 'promise.read')
  const own = reach.all ? [] : [...reach.ownerIds]
  const { rows } = await sql<StoredPromise>`
    select o.id, coalesce(given.version, o.version) as version, json_build_object('id', o.person_id, 'name', d.name) as person,
      o.contact_root_id as "contactId", coalesce(given.text, o.text) as text,
      case when given.version is null then o.due_on else given.due_on end as "dueOn",
      case when given.version is null then o.kept_on end as "keptOn",
      o.withdrawn_at is not null and (given.version is null or not exists (select from promise_step s
        where s.school_id = o.school_id and s.promise_id = o.id and s.act = 'withdraw')) as withdrawn,
      coalesce(o.holder_id, o.cadre_id) = any(${own}::uuid[]) as mine,
      (select c.held_on from contact c where c.school_id = o.school_id and c.root_id = o.contact_root_id
        and c.superseded_at is null) as "madeOn",
      ${reminderDaysOf(sql`any(${own}::uuid[])`)} as "remindDays",
      (select coalesce(json_agg(json_build_object('act', s.act, 'on', s.taken_on, 'words', s.words,
          'textBefore', s.text_before, 'dueBefore', s.due_before) order by s.version), '[]')
        from promise_step s where s.school_id = o.school_id and s.promise_id = o.id
          and (given.version is null or s.version <= given.version)) as steps
    from promise o
    left join lateral (${promiseGivenOver('o', { humans: own, today: work.today })}) given on true
    join human_detail d on d.school_id = o.school_id and d.human_id = o.person_id and d.superseded_at is null
    where o.school_id = current_school()
      and (o.cadre_id = any(${own}::uuid[]) or o.holder_id = any(${own}::uuid[]) or given.version is not null)
    order by (given.version is not null or o.kept_on is not null or o.withdrawn_at is not null), "dueOn" nulls last, o.id desc
    limit 500`.execute(work.tx)
  const remindDays = rows[0]?.remindDays ?? (await findReminderDays(work, own)) ?? usualReminderDays
  if (rows.length > 0) {
    const subjectIds = rows.map(({ id }) => id)
    await work.record([{ act: 'contact.read', subjectKind: 'promise', subjectIds, fields: ['text'] }])
  }
  return {
    remindDays,
    rows: rows.map((row) => shownPromise(row, remindDays)),
  }
}

function shownPromise(row: StoredPromise, remindDays: number): PromiseRow {
  const { id, version, person, contactId, madeOn, text, dueOn, mine, steps } = row
  const remindOn = remindsFrom(dueOn, remindDays)
  return { id, version, person, contactId, madeOn, text, dueOn, remindOn, state: stateOf(row), mine, steps }
}

export function stateOf({ keptOn, withdrawn }: Pick<StoredPromise, 'keptOn' | 'withdrawn'>): PromiseState {
  if (keptOn !== null) return 'kept'
  return withdrawn ? 'withdrawn' : 'open'
}

async function findReminderDays(work: Work, own: readonly string[]): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`
    select ${reminderDaysOf(sql`any(${[...own]}::uuid[])`)} as days`.execute(work.tx)
  return rows[0]?.days ?? null
}
