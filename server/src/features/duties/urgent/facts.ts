// What of a running term is due or short, by unit and cadre: how many, never who of those contacted.
import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { sql } from 'kysely'
import { unitNameOn } from '../../../platform/people-sql.ts'
import type { Work } from '../../../platform/work.ts'
import { type BoardSetting, loadBoardSetting } from '../board-setting.ts'
import { foldedPersons, loadPlaces, openPairs } from '../board-sql.ts'
import { documentOn } from '../ground.ts'

export type UrgentUnit = {
  readonly unitId: string
  readonly unitName: string
  readonly open: number
  readonly cadres: readonly { readonly cadreId: string; readonly open: number }[]
  readonly section: string | null
  readonly phrase: string | null
  readonly dueOn: Day | null
}

export type Urgent = {
  readonly term: Term
  /** The document's word for the work. */
  readonly word: string | null
  /** None of a term that does not run. */
  readonly units: readonly UrgentUnit[]
}

type Asked = {
  readonly kind: 'contact' | 'coverage'
  readonly term: string | undefined
  readonly reach: Reach
}

export async function loadUrgent(
  work: Work,
  { kind, term, reach }: Asked,
): Promise<Urgent | 'no-term' | 'no-policy'> {
  const setting = await loadBoardSetting(work, term)
  if (setting.term === undefined) return 'no-term'
  const policy = documentOn(setting.ground, work.today)
  if (policy === undefined) return 'no-policy'
  const [rule] = setting.rules[kind]
  const { term: of } = setting
  const runs = of.from <= work.today && work.today < of.to
  const units = rule === undefined || !runs ? [] : await loadUnits(work, setting, { kind, reach })
  const { section = null, phrase = null } = rule?.rule.requirement.cite[0] ?? {}
  const dueOn = rule === undefined || rule.turn.standing ? null : rule.turn.dueOn
  return {
    term: of,
    word: policy.term ?? null,
    units: units.map((unit) => ({ ...unit, section, phrase, dueOn })),
  }
}

type OpenUnit = Omit<UrgentUnit, 'section' | 'phrase' | 'dueOn'>

async function loadUnits(
  work: Work,
  setting: BoardSetting,
  { kind, reach }: Pick<Asked, 'kind' | 'reach'>,
): Promise<readonly OpenUnit[]> {
  const places = await loadPlaces(work, setting, reach)
  if (places.length === 0) return []
  const found =
    kind === 'contact'
      ? openPairs(setting, reach, places)
      : sql`select unit_id, null::uuid as cadre_id, count(*)::int as open
          from (${foldedPersons(setting, reach, places)}) one
          where not one.whole and one.figure = 'uncovered' group by unit_id`
  const { rows } = await sql<OpenUnit>`
    select o.unit_id as "unitId", ${unitNameOn(sql.ref('o.unit_id'), work.today)} as "unitName", sum(o.open)::int as open,
      coalesce(json_agg(json_build_object('cadreId', o.cadre_id, 'open', o.open)) filter (where o.cadre_id is not null), '[]')
        as cadres
    from (${found}) o where o.unit_id is not null group by o.unit_id order by 2`.execute(work.tx)
  return rows
}
