// Handovers that wait for a word, by the unit that is urged for them, and which cadres they wait for: a predecessor who has died or left
// is asked for nothing, and where only theirs is awaited the unit is, which may state it.
import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { compareText } from '@tongxin/core/reading/compare-text'
import { sql } from 'kysely'
import { withinReach } from '../../../../http/reach-sql.ts'
import { isCadreOn, unitNameOn } from '../../../../platform/people-sql.ts'
import type { Work } from '../../../../platform/work.ts'
import { loadSchoolCalendar } from '../../../calendar/facts.ts'
import { policyInForce } from '../../../policy/queries.ts'
import { askedOf, handoverDueOn } from '../asked-handovers.ts'
import { isOver } from '../facts.ts'
import { urgedUnitId } from '../urged-unit.ts'

export type WaitingUnit = {
  readonly unitId: string
  readonly unitName: string
  readonly section: string | null
  readonly phrase: string | null
  readonly dueOn: Day | null
  readonly open: number
  readonly cadres: readonly { readonly cadreId: string; readonly open: number }[]
}

type Waiting = { readonly term: Term; readonly word: string | null; readonly units: readonly WaitingUnit[] }

export async function loadWaitingHandovers(
  work: Work,
  term: string,
  reach: Reach,
): Promise<Waiting | 'no-term' | 'no-policy'> {
  const of = (await loadSchoolCalendar(work)).terms.find(({ id }) => id === term)
  if (of === undefined) return 'no-term'
  const policy = (await policyInForce(work, work.today))?.policy
  if (policy === undefined) return 'no-policy'
  const [cite] = askedOf(policy)?.cites ?? []
  const { section = null, phrase = null } = cite ?? {}
  const { rows } = await sql<WaitingRow>`
    select h.id, u.id as "unitId", ${unitNameOn(sql.ref('u.id'), work.today)} as "unitName",
      ${handoverDueOn(sql.ref('h.pairing_id'), policy)} as "dueOn", s.cadres
    from handover h
    join pairing p on p.school_id = h.school_id and p.id = h.pairing_id
    cross join lateral (select ${urgedUnitId(work.today)} as id) u
    cross join lateral (select count(*) as awaited, coalesce(array_agg(side.human_id)
        filter (where side.word = 'successor' or ${isCadreOn(sql.ref('side.human_id'), work.today)}), '{}') as cadres
      from (values ('predecessor', p.cadre_id), ('successor', h.successor_id)) side (word, human_id)
      where not exists (select from handover_word w where w.school_id = h.school_id and w.handover_id = h.id
        and w.side = side.word)) s
    where h.school_id = current_school() and h.superseded_at is null and s.awaited > 0 and u.id is not null and not ${isOver('h', 'p')}
      and ${withinReach(reach, { unit: 'u.id' })}
    order by 4 nulls last, h.opened_on, h.id`.execute(work.tx)
  return {
    term: of,
    word: policy.term ?? null,
    units: unitsOf(rows).map((unit) => ({ ...unit, section, phrase })),
  }
}

type WaitingRow = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly dueOn: Day | null
  readonly cadres: readonly string[]
}

/** Soonest due first. */
function unitsOf(rows: readonly WaitingRow[]): readonly Omit<WaitingUnit, 'section' | 'phrase'>[] {
  const units = new Map<string, WaitingRow[]>()
  for (const row of rows) units.set(row.unitId, [...(units.get(row.unitId) ?? []), row])
  return [...units.values()]
    .flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const awaited = own.flatMap(({ cadres }) => cadres)
      const cadres = [...new Set(awaited)].map((cadreId) => ({
        cadreId,
        open: awaited.filter((id) => id === cadreId).length,
      }))
      return [
        { unitId: first.unitId, unitName: first.unitName, dueOn: first.dueOn, open: own.length, cadres },
      ]
    })
    .sort((a, b) => compareText(a.unitName, b.unitName))
}
