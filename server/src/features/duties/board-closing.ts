// A closed term on the board: what was frozen of it, and what was entered since, which stands beside and is never counted in.
import type { Reach } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { Term } from '@tongxin/core/calendar/school-calendar'
import { contactPlace, coveragePlace } from '@tongxin/core/duties/board-place'
import type { BoardRule } from '@tongxin/core/duties/board-rules'
import { findingStates } from '@tongxin/core/duties/findings/state-of'
import { standingPeriod } from '@tongxin/core/duties/turns/closing'
import { type RawBuilder, sql } from 'kysely'
import { withinReach } from '../../http/reach-sql.ts'
import { endOf, stoodAt } from '../../platform/known-sql.ts'
import { unitNameOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import type { ClosedPeriod } from './closing-store.ts'

export type TermClosing = {
  readonly from: Day
  readonly to: Day
  readonly closedOn: Day
  readonly knownAt: Day
  readonly frozenAt: string
}

/** The closing a term was frozen by; null: it was not. */
export function closingOf(term: Term | undefined, closed: readonly ClosedPeriod[]): TermClosing | null {
  if (term === undefined) return null
  // Periods drawn together over a term may reach beyond it and close after it.
  const [found] = closed
    .filter(({ period }) => period === term.id || period === standingPeriod(term.id))
    .sort((a, b) => (a.closedOn < b.closedOn ? -1 : 1))
  if (found === undefined) return null
  const { closedOn, knownAt, frozenAt } = found
  return { from: term.from, to: term.to, closedOn, knownAt, frozenAt }
}

/** A requirement and period as frozen, and which of the board's two questions it answers. */
export type FrozenKey = {
  readonly requirement: string
  readonly period: string
  readonly place: 'contact' | 'coverage'
}

/** The name of the period a requirement was frozen for; null: it was not, and is counted as it is known now. */
export function frozenPeriodOf(
  { rule, turn, longer }: BoardRule,
  { term, closed }: { readonly term: Term | undefined; readonly closed: readonly ClosedPeriod[] },
): string | null {
  const period = turn.standing && term !== undefined ? standingPeriod(term.id) : (longer ?? turn).id
  const isFrozen = closed.some((each) => each.requirement === rule.key && each.period === period)
  return isFrozen ? period : null
}

/** Persons with their places, from the frozen rows within reach; whose pairing had ended is not spoken of by it. */
export function frozenPlaces(frozen: readonly FrozenKey[], reach: Reach): RawBuilder<unknown> {
  const places = frozen.flatMap((key) =>
    findingStates.flatMap((state) => {
      const place = key.place === 'contact' ? contactPlace(state) : coveragePlace(state)
      return place === null ? [] : [{ ...key, state, place }]
    }),
  )
  const column = (name: 'requirement' | 'period' | 'state' | 'place') =>
    sql`${places.map((row) => row[name])}::text[]`
  return sql`
    select f.person_id, f.unit_id, k.place from frozen_finding f
    join unnest(${column('requirement')}, ${column('period')}, ${column('state')}, ${column('place')})
      as k (requirement, period, state, place)
      on f.requirement = k.requirement and f.period = k.period and f.state = k.state
    where f.school_id = current_school() and f.applies <> 'ended' and f.person_id is not null
      and ${withinReach(reach, { unit: 'f.unit_id', owner: 'f.cadre_id' })}`
}

/** What was frozen about some persons, with the names of cadres and units of today. */
export async function loadFrozenOfPersons(
  work: Work,
  personIds: readonly string[],
  frozen: readonly FrozenKey[],
): Promise<readonly FrozenOfPerson[]> {
  if (frozen.length === 0 || personIds.length === 0) return []
  const { rows } = await sql<FrozenOfPerson>`
    select f.person_id, f.cadre_id, f.unit_id, f.bearer_kind, f.bearer_id, f.applies, f.state, f.last_on,
      f.counted + f.late as counted, c.name as cadre_name,
      ${unitNameOn(sql.ref('f.unit_id'), work.today)} as unit_name
    from frozen_finding f
    left join human_detail c on c.school_id = f.school_id and c.human_id = f.cadre_id and c.superseded_at is null
    where f.school_id = current_school() and f.person_id = any(${[...personIds]}::uuid[])
      and (f.requirement, f.period) in (select * from unnest(${frozen.map(({ requirement }) => requirement)}::text[],
        ${frozen.map(({ period }) => period)}::text[]))
    order by f.bearer_kind desc, f.bearer_id`.execute(work.tx)
  return rows
}

type FrozenOfPerson = {
  readonly person_id: string
  readonly cadre_id: string | null
  readonly unit_id: string | null
  readonly bearer_kind: string
  readonly bearer_id: string
  readonly applies: string
  readonly state: string
  readonly last_on: Day | null
  readonly counted: number
  readonly cadre_name: string | null
  readonly unit_name: string | null
}

/** Occasions of a closed term entered after its close and by then, for the whole reach (`whole`) and by the cadres' units. */
export async function countLateByUnit(work: Work, late: LateAsked, reach: Reach) {
  const { rows } = await sql<{ unit_id: string | null; whole: boolean; count: number }>`
    select p.cadre_unit_id as unit_id, grouping(p.cadre_unit_id) = 1 as whole, count(distinct p.root_id)::int as count
    from contact_part p where ${isLate(late)}
      and ${withinReach(reach, { unit: 'p.cadre_unit_id', owner: 'p.cadre_id' })}
    group by grouping sets ((p.cadre_unit_id), ())`.execute(work.tx)
  return rows
}

/** The same for the pairs of some persons. */
export async function countLateByPair(work: Work, late: LateAsked, personIds: readonly string[]) {
  const { rows } = await sql<{ cadre_id: string; person_id: string; count: number }>`
    select p.cadre_id, p.person_id, count(distinct p.root_id)::int as count
    from contact_part p where ${isLate(late)} and p.person_id = any(${[...personIds]}::uuid[])
    group by p.cadre_id, p.person_id`.execute(work.tx)
  return rows
}

/** A closed term, and the knowledge asked for; null: of today. */
type LateAsked = { readonly closing: TermClosing; readonly knownAt: Day | null }

/** A part `p` of a contact held in the term that nobody knew to be held in it when the term ended. */
function isLate({ closing: { from, to, knownAt }, knownAt: asked }: LateAsked): RawBuilder<boolean> {
  const held = (row: string) =>
    sql`${sql.ref(`${row}.held_on`)} >= ${from} and ${sql.ref(`${row}.held_on`)} < ${to}`
  return sql`p.school_id = current_school() and ${stoodAt('p', asked)} and ${held('p')}
    and p.recorded_at >= ${endOf(knownAt)} and not exists (
      select from contact_part k where k.school_id = p.school_id and k.root_id = p.root_id
        and k.cadre_id = p.cadre_id and k.person_id = p.person_id and ${stoodAt('k', knownAt)} and ${held('k')})`
}
