import { reachOf } from '@tongxin/core/account/may'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'

/** 汇总表 of a term whose last version waits: for the office to answer, or, once returned, for the unit to hand in anew. */
export type AwaitedSummaries = {
  readonly term: string
  readonly state: 'submitted' | 'returned'
  readonly count: number
  /** A few of the units. */
  readonly names: string[]
}

/** Of each only what the reader can do something about. */
export function awaitedSummaries({ actor, today }: Work): RawBuilder<readonly AwaitedSummaries[]> {
  const unit = { unit: 'last.unit_id' }
  return sql`(select coalesce(json_agg(json_build_object('term', term_id, 'state', state, 'count', count,
      'names', names[1:5]) order by term_id, state), '[]') from (
    select last.term_id, last.state, count(*)::int as count,
      array_agg(coalesce(${unitNameOn(sql.ref('last.unit_id'), today)}, '') order by last.submitted_on, last.unit_id) as names
    from (select distinct on (s.term_id, s.unit_id) s.term_id, s.unit_id, s.submitted_on,
        coalesce(a.answer, 'submitted') as state
      from summary_submission s
      left join summary_answer a on a.school_id = s.school_id and a.submission_id = s.id
      where s.school_id = current_school()
      order by s.term_id, s.unit_id, s.number desc) last
    where (last.state = 'submitted' and ${withinReach(reachOf(actor, 'summary.answer'), unit)})
      or (last.state = 'returned' and ${withinReach(reachOf(actor, 'summary.submit'), unit)})
    group by last.term_id, last.state) waiting)`
}
