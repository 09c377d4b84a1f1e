// What is on record of one pair while it stood: for its handover and the sheet of it. What of it may be shown is for the
// caller to say, part by part: each stands under the unit of the cadre on its day.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'

export type PairHistory = {
  readonly contacts: readonly {
    readonly id: string
    readonly heldOn: Day
    readonly form: string
    readonly brief: string
    readonly raisedKind: RaisedKind | null
    readonly raised: string | null
    readonly unitId: string | null
  }[]
  /** Neither kept nor withdrawn; of a handover both have confirmed, those it passed on, as they were then. */
  readonly promises: readonly {
    readonly id: string
    readonly text: string
    readonly dueOn: Day | null
    readonly unitId: string | null
  }[]
}

/** One statement. */
export async function findPairHistory(work: Work<Actor | null>, pairingId: string): Promise<PairHistory> {
  const { rows } = await sql<PairHistory>`
    select
      (select coalesce(json_agg(json_build_object('id', part.root_id, 'heldOn', part.held_on, 'form', part.form,
          'brief', part.brief, 'raisedKind', part.raised_kind, 'raised', part.raised, 'unitId', part.cadre_unit_id)
          order by part.held_on, part.id), '[]') from contact_part part
        where part.school_id = p.school_id and part.cadre_id = p.cadre_id and part.person_id = p.person_id
          and part.superseded_at is null and part.held_on >= p.from_on
          and (e.ended_on is null or part.held_on < e.ended_on)) as contacts,
      (select coalesce(json_agg(json_build_object('id', o.id, 'text', o.text, 'dueOn', o.due_on,
          'unitId', (select part.cadre_unit_id from contact_part part where part.school_id = p.school_id
            and part.root_id = o.contact_root_id and part.cadre_id = o.cadre_id and part.person_id = p.person_id
            and part.superseded_at is null limit 1)) order by o.due_on nulls last, o.id), '[]') from (
          select o.id, o.contact_root_id, o.cadre_id, x.text, x.due_on from handover h
            join handover_promise x on x.school_id = h.school_id and x.handover_id = h.id
            join promise o on o.school_id = x.school_id and o.id = x.promise_id
            where h.school_id = p.school_id and h.pairing_id = p.id and h.superseded_at is null
          union all
          select o.id, o.contact_root_id, o.cadre_id, o.text, o.due_on from promise o
            where o.school_id = p.school_id and coalesce(o.holder_id, o.cadre_id) = p.cadre_id
              and o.person_id = p.person_id and o.kept_on is null and o.withdrawn_at is null) o) as promises
    from pairing p
    left join pairing_end e on e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null
    where p.school_id = current_school() and p.id = ${pairingId}`.execute(work.tx)
  return rows[0] ?? { contacts: [], promises: [] }
}
