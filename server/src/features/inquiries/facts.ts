import type { Reach } from '@tongxin/core/account/may'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'

/** Questions of a term that were answered and wait for 已了, with the cadres who answered. */
export type AnsweredInquiries = {
  readonly term: string
  readonly count: number
  readonly names: string[]
}

/** As the 登记核实 page shows them: gone with any contact asked about that was amended or taken back. */
export function answeredInquiries(reach: Reach): RawBuilder<readonly AnsweredInquiries[]> {
  return sql`(select coalesce(json_agg(json_build_object('term', term_id, 'count', count, 'names', names[1:5]) order by term_id),
      '[]') from (
    select i.term_id, count(*)::int as count, array_agg(distinct d.name) as names
    from inquiry i
    join human_detail d on d.school_id = i.school_id and d.human_id = i.cadre_id and d.superseded_at is null
    where i.school_id = current_school() and i.answer is not null and i.settled_at is null
      and ${withinReach(reach, { unit: 'i.unit_id' })}
      and not exists (select from inquiry_contact m
        join contact c on c.school_id = m.school_id and c.id = m.contact_id
        where m.school_id = i.school_id and m.inquiry_id = i.id and c.superseded_at is not null)
    group by i.term_id) answered)`
}
