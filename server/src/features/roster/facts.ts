import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { append } from '@tongxin/core/duties/records/grouping'
import { isMinority } from '@tongxin/core/roster/ethnicity'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Human } from '@tongxin/core/roster/human'
import { unitId } from '@tongxin/core/roster/ids'
import { compareInRoster } from '@tongxin/core/roster/names/roster-order'
import type { UnitFact } from '@tongxin/core/roster/unit'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type FactRow, factRowsOf, onDay } from './fact-rows.ts'
import { type Detail, datesOf, humanOf } from './human-of-rows.ts'

type Anyone = Pick<Work<Actor | null>, 'tx' | 'vault'>
export type RosterScope = {
  readonly humanIds?: readonly string[]
  /** By the end of which day births were known; null: as known now. All other facts carry their days. */
  readonly knownAt?: Day | null
}

/**
 * The roster part of the facts that evaluation reads: every unit, and the humans asked for (all of the school
 * without a list), with all their dated facts, superseded ones included, so that any `knownAt` can be judged.
 * They come in the order of the roster (cadres unit by unit; 手工顺序, then 姓氏笔画), so that what is made of them is listed in it. One statement. It is not a reading by anybody and leaves no audit row; what is shown of it must.
 *
 * `roles` hold 'cadre' and 'person' from human_role only. Who plays a role of the policy (ufwd, unitOrg …) is not in
 * the roster: those roles name offices, and steps and documents carry the role they were done in. The identity
 * 少数民族 is derived here from a recorded ethnicity, for as long as that detail was known. `groups` stay empty: a
 * group membership has no table yet.
 */
export async function loadRosterFacts(work: Anyone, scope: RosterScope = {}): Promise<RosterFacts> {
  const { rows } = await sql<{ roster: RosterJson }>`select ${rosterAsJson(scope)} as roster`.execute(work.tx)
  const [found] = rows
  if (!found) throw new Error('a select without a table gave no row')
  return rosterFactsOf(work, found.roster, scope)
}

type RosterFacts = Pick<Facts, 'units' | 'humans'>

export type RosterJson = {
  readonly units: readonly UnitRow[]
  readonly details: readonly DetailRow[]
  readonly facts: readonly FactRow[]
}

/** The same as a piece of SQL, for a statement that asks for more than this. */
export function rosterAsJson(scope: RosterScope): RawBuilder<RosterJson> {
  const facts = factRowsOf({ ...scope, withSuperseded: true })
  // Each part by itself and none joined: right after a large import the planner does not know the tables' sizes yet.
  return sql`json_build_object('units', ${allOf(unitRows)}, 'details', ${allOf(detailRows(scope))},
    'facts', ${allOf(facts)})`
}

export function rosterFactsOf(
  work: Pick<Anyone, 'vault'>,
  { units, details, facts }: RosterJson,
  scope: Pick<RosterScope, 'knownAt'> = {},
): RosterFacts {
  const byHuman = new Map<string, FactRow[]>()
  for (const row of facts) append(byHuman, row.human_id, row)
  const standing = units.filter(({ superseded_on, valid_to }) => superseded_on === null && valid_to === null)
  const placeOfUnit = new Map(standing.map(({ unit_id, sort_order }) => [unit_id, sort_order]))
  const found = [...detailsOf(work, details, scope.knownAt ?? null)]
    .map(([id, detail]) => ({ id, detail, rows: byHuman.get(id) ?? [] }))
    .map((one) => ({ ...one, strokeOrder: one.detail.strokeOrder, ...placesOf(one.rows, placeOfUnit) }))
    .sort(compareInRoster)
  return { units: units.map(unitOf), humans: found.map(({ id, detail, rows }) => humanOf(id, detail, rows)) }
}

/** Where somebody stands now: the number of the unit whose leaders they belong to, and their number; of several roles the first. */
function placesOf(rows: readonly FactRow[], placeOfUnit: ReadonlyMap<string, number>) {
  const now = rows.filter(
    ({ kind, superseded_on, valid_to }) => kind === 'roles' && superseded_on === null && valid_to === null,
  )
  const lead = now
    .filter(({ word }) => word === 'cadre')
    .reduce<FactRow | undefined>((a, b) => (a && a.sort_order <= b.sort_order ? a : b), undefined)
  const numbers = now.flatMap(({ sort_order }) => (sort_order > 0 ? [sort_order] : []))
  return {
    unitPlace: placeOfUnit.get(lead?.unit_id ?? '') ?? 0,
    number: numbers.length === 0 ? null : Math.min(...numbers),
  }
}

function allOf<Row>(rows: RawBuilder<Row>): RawBuilder<readonly Row[]> {
  return sql`(select coalesce(json_agg(one), '[]') from (${rows}) one)`
}

type UnitRow = Pick<FactRow, 'valid_from' | 'valid_to' | 'recorded_on' | 'superseded_on'> & {
  readonly unit_id: string
  readonly name: string
  readonly kind: string
  readonly parent_id: string | null
  readonly sort_order: number
  readonly into_ids: readonly string[]
}

/** Every unit fact of the school, superseded ones included. */
const unitRows = sql<UnitRow>`select unit_id, name, kind, parent_id, sort_order, into_ids, valid_from, valid_to,
  ${onDay('recorded_at')} as recorded_on, ${onDay('superseded_at')} as superseded_on
  from unit_fact where school_id = current_school() order by sort_order, name`

function unitOf(row: UnitRow): UnitFact {
  return {
    ...datesOf(row),
    id: unitId(row.unit_id),
    name: row.name,
    kind: row.kind,
    parent: row.parent_id === null ? null : unitId(row.parent_id),
    ...(row.into_ids.length === 0 ? {} : { into: row.into_ids.map(unitId) }),
  }
}

type DetailRow = Pick<FactRow, 'human_id' | 'recorded_on' | 'superseded_on'> & {
  readonly name: string
  readonly stroke_order: string
  readonly born: string | null
  /** In base 64. */
  readonly ethnicity: string | null
}

function detailRows({ humanIds, knownAt = null }: RosterScope): RawBuilder<DetailRow> {
  const among = humanIds ? sql`and human_id = any(${[...humanIds]}::uuid[])` : sql``
  return sql`select human_id, name, stroke_order, born, encode(ethnicity_cipher, 'base64') as ethnicity,
    ${onDay('recorded_at')} as recorded_on, ${onDay('superseded_at')} as superseded_on
    from human_detail where school_id = current_school() and (superseded_at is null or ethnicity_cipher is not null or ${knownAt !== null}) ${among}
    order by superseded_at nulls last`
}

/** The name as known now, the birth as known by the end of the day asked; ethnicity as it was known over time. */
function detailsOf(
  { vault }: Pick<Anyone, 'vault'>,
  rows: readonly DetailRow[],
  knownAt: Day | null,
): ReadonlyMap<string, Detail> {
  const found = new Map<string, Detail>()
  for (const row of rows) {
    const before = found.get(row.human_id)
    const earlier = before?.minority ?? []
    const ethnicity = row.ethnicity && vault.decrypt('ethnicity', Buffer.from(row.ethnicity, 'base64'))
    const known = {
      recordedOn: row.recorded_on,
      ...(row.superseded_on && { supersededOn: row.superseded_on }),
    }
    const minority = isMinority(ethnicity) ? [...earlier, known] : earlier
    const born = stoodBy(row, knownAt) ? row.born : (before?.born ?? null)
    found.set(row.human_id, { name: row.name, strokeOrder: row.stroke_order, born, minority })
  }
  return found
}

function stoodBy({ recorded_on, superseded_on }: DetailRow, knownAt: Day | null): boolean {
  if (knownAt === null) return superseded_on === null
  return recorded_on <= knownAt && (superseded_on === null || superseded_on > knownAt)
}

export type DatedFact = FactRow

/**
 * The dated facts of some humans as they stand, as a piece of SQL for a statement that asks for more than this; those
 * superseded since as well where an earlier day's knowledge is asked for.
 */
export function datedFactsOf(humanIds: RawBuilder<unknown>, knownAt: Day | null): RawBuilder<DatedFact> {
  return factRowsOf({ humanIds, withSuperseded: knownAt !== null })
}

/** A human with dated facts only, for rules that ask nothing about name, birth or ethnicity. */
export function humanOfDated(id: string, rows: readonly DatedFact[]): Human {
  return humanOf(id, { name: '', strokeOrder: '', born: null, minority: [] }, rows)
}
