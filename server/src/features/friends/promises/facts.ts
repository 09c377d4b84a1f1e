// Promises put before whoever has to keep them, for other nouns that list what is to be done.
import { reachOf } from '@tongxin/core/account/may'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { hasGivenUp } from '../../pairing/handover/facts.ts'
import { remindOn } from './remind-on.ts'

/**
 * How many of the reader's own open promises are put forward (`isPutForward`), and the soonest last day, as one row; none of a
 * person whom the reader had and has no more.
 */
export function promisesPutForward(work: Work) {
  const reach = reachOf(work.actor, 'promise.read')
  const own = reach.all ? [] : [...reach.ownerIds]
  return sql`select count(*)::int as promised, min(o.due_on)::text as promised_by from promise o
    cross join lateral (select coalesce(o.holder_id, o.cadre_id) as holder) h
    where o.school_id = current_school() and holder = any(${own}::uuid[])
      and o.kept_on is null and o.withdrawn_at is null
      and not (${hasGivenUp(sql.ref('holder'), sql.ref('o.person_id'), work.today)})
      and (o.due_on is null or ${remindOn(sql`any(${own}::uuid[])`)} <= ${work.today})`
}
