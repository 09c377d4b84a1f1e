// What somebody knows of a promise that passed on, and whom nothing is asked of any more, as pieces of SQL for the nouns that
// read it.
import type { Day } from '@tongxin/core/calendar/day'
import { type RawBuilder, sql } from 'kysely'

type Asked = { readonly humans: readonly string[]; readonly today: Day }

/**
 * A promise `o` as it was when one of these humans gave it over, one row; none while they have it, or are paired with the person
 * still.
 */
export function promiseGivenOver(o: string, { humans, today }: Asked): RawBuilder<unknown> {
  const { ref } = sql
  const own = sql`any(${[...humans]}::uuid[])`
  return sql`select x.version, x.text, x.due_on from handover_promise x
    join handover h on h.school_id = x.school_id and h.id = x.handover_id
    join pairing given on given.school_id = h.school_id and given.id = h.pairing_id and given.cadre_id = ${own}
    where x.school_id = current_school() and x.promise_id = ${ref(`${o}.id`)}
      and not coalesce(${ref(`${o}.holder_id`)}, ${ref(`${o}.cadre_id`)}) = ${own}
      and not exists (select from (${standingPairs(own, ref(`${o}.person_id`), today)}) standing)
    order by x.recorded_at desc limit 1`
}

/** Whether a human had a person and has them no more: nothing is asked of them for that person. */
export function hasGivenUp(human: RawBuilder<unknown>, person: RawBuilder<unknown>, today: Day) {
  return sql`exists (select from pairing had where had.school_id = current_school() and had.cadre_id = ${human}
      and had.person_id = ${person} and had.from_on <= ${today})
    and not exists (select from (${standingPairs(human, person, today)}) standing)`
}

function standingPairs(human: RawBuilder<unknown>, person: RawBuilder<unknown>, today: Day) {
  return sql`select from pairing p where p.school_id = current_school() and p.cadre_id = ${human}
    and p.person_id = ${person} and p.from_on <= ${today} and not exists (select from pairing_end e
      where e.school_id = p.school_id and e.pairing_id = p.id and e.superseded_at is null and e.ended_on <= ${today})`
}

/** Of a handover `h` and its pair `p`: it came to nothing, as who was to be passed on or to take over died before both had confirmed. */
export function isOver(h: string, p: string): RawBuilder<boolean> {
  const { ref } = sql
  return sql<boolean>`(exists (select from human_detail d where d.school_id = ${ref(`${h}.school_id`)}
      and d.human_id in (${ref(`${p}.person_id`)}, ${ref(`${h}.successor_id`)}) and d.superseded_at is null and d.died is not null)
    and (select count(*) from handover_word w where w.school_id = ${ref(`${h}.school_id`)}
      and w.handover_id = ${ref(`${h}.id`)}) < 2)`
}
