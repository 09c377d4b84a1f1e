// Handovers as facts that counting reads: core says when one counts, and from which day.
import type { Day } from '@tongxin/core/calendar/day'
import type { HandoverFact } from '@tongxin/core/duties/records/fact-records'
import { type ConfirmedHandover, handoverFactOf } from '@tongxin/core/pairing/handover/handover'
import { pairingId } from '@tongxin/core/roster/ids'
import { type RawBuilder, sql } from 'kysely'
import { stoodAt, wasRecordedBy } from '../../platform/known-sql.ts'
import { between, type Pairs } from './pairs.ts'

export type HandoverFactRow = Omit<ConfirmedHandover, 'pairing'> & { readonly pairing: string }

/** Those of some pairs, or all, as known now or by the end of a day: as a JSON column. */
export function handoversAsJson(pairs: Pairs | null, knownAt: Day | null): RawBuilder<HandoverFactRow[]> {
  return sql`(select coalesce(json_agg(json_build_object('id', h.id, 'pairing', h.pairing_id,
      'end', (select json_build_object('on', e.ended_on, 'recordedOn', (e.recorded_at at time zone 'Asia/Shanghai')::date)
        from pairing_end e where e.school_id = h.school_id and e.pairing_id = h.pairing_id and ${stoodAt('e', knownAt)}),
      'words', (select coalesce(json_agg(json_build_object('side', w.side, 'on', w.given_on, 'signedBy', w.signed_by, 'statedFor', w.stated_for,
          'recordedOn', (w.recorded_at at time zone 'Asia/Shanghai')::date)), '[]') from handover_word w
        where w.school_id = h.school_id and w.handover_id = h.id and ${wasRecordedBy('w', knownAt)}))
      order by h.id), '[]')
    from handover h join pairing p on p.school_id = h.school_id and p.id = h.pairing_id
    where h.school_id = current_school() and ${stoodAt('h', knownAt)} and ${between('p', pairs)})`
}

export function handoverFactsOf(rows: readonly HandoverFactRow[]): readonly HandoverFact[] {
  return rows.flatMap((row) => handoverFactOf({ ...row, pairing: pairingId(row.pairing) }) ?? [])
}
