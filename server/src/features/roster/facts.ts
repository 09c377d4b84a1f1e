import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { isMinority } from '@tongxin/core/roster/ethnicity'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Human } from '@tongxin/core/roster/human'
import { humanId, type UnitId, unitId } from '@tongxin/core/roster/ids'
import { fromStoredStart } from '@tongxin/core/roster/open-start'
import { findParty } from '@tongxin/core/roster/party'
import type { UnitFact } from '@tongxin/core/roster/unit'
import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type FactRow, factRowsOf, loadFactRows, onDay } from './fact-rows.ts'

type Anyone = Pick<Work<Actor | null>, 'tx' | 'vault'>
type Scope = { readonly humanIds?: readonly string[] }

/**
 * The roster part of the facts that evaluation reads: every unit, and the humans asked for (all of the school
 * without a list), with all their dated facts, superseded ones included, so that any `knownAt` can be judged.
 * Three statements. It is not a reading by anybody and leaves no audit row; what is shown of it must.
 *
 * `roles` hold 'cadre' and 'person' from human_role only. Who plays a role of the policy (ufwd, unitOrg …) is not in
 * the roster: those roles name offices, and steps and documents carry the role they were done in. The identity
 * 少数民族 is derived here from a recorded ethnicity, for as long as that detail was known. `groups` stay empty: a
 * group membership has no table yet.
 */
export async function loadRosterFacts(
  work: Anyone,
  scope: Scope = {},
): Promise<Pick<Facts, 'units' | 'humans'>> {
  const units = await loadUnitFacts(work)
  const details = await loadDetails(work, scope)
  const rows = await loadFactRows(work.tx, { ...scope, withSuperseded: true })
  const byHuman = new Map<string, FactRow[]>()
  for (const row of rows) {
    const own = byHuman.get(row.human_id)
    if (own) own.push(row)
    else byHuman.set(row.human_id, [row])
  }
  return {
    units,
    humans: [...details].map(([id, detail]) => humanOf(id, detail, byHuman.get(id) ?? [])),
  }
}

/** Every unit fact of the school, superseded ones included. */
export async function loadUnitFacts({ tx }: Pick<Anyone, 'tx'>): Promise<readonly UnitFact[]> {
  const rows = await tx
    .selectFrom('unit_fact')
    .select(['unit_id', 'name', 'kind', 'parent_id', 'valid_from', 'valid_to'])
    .select([onDay('recorded_at').as('recorded_on'), onDay('superseded_at').as('superseded_on')])
    .orderBy('sort_order')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    ...datesOf(row),
    id: unitId(row.unit_id),
    name: row.name,
    kind: row.kind,
    parent: row.parent_id === null ? null : unitId(row.parent_id),
  }))
}

type Detail = {
  readonly name: string
  readonly born: string | null
  readonly minority: readonly { readonly recordedOn: Day; readonly supersededOn?: Day }[]
}

/** The name and birth as known now; ethnicity as it was known over time. */
async function loadDetails(work: Anyone, scope: Scope): Promise<ReadonlyMap<string, Detail>> {
  let asked = work.tx
    .selectFrom('human_detail')
    .select(['human_id', 'name', 'born', 'ethnicity_cipher'])
    .select([onDay('recorded_at').as('recorded_on'), onDay('superseded_at').as('superseded_on')])
    .where((row) => row.or([row('superseded_at', 'is', null), row('ethnicity_cipher', 'is not', null)]))
    .orderBy(sql`superseded_at nulls last`)
  if (scope.humanIds) asked = asked.where('human_id', 'in', [...noneAsNull(scope.humanIds)])
  const found = new Map<string, Detail>()
  for (const row of await asked.execute()) {
    const earlier = found.get(row.human_id)?.minority ?? []
    const ethnicity = row.ethnicity_cipher && work.vault.decrypt('ethnicity', row.ethnicity_cipher)
    const known = {
      recordedOn: row.recorded_on,
      ...(row.superseded_on && { supersededOn: row.superseded_on }),
    }
    const minority = isMinority(ethnicity) ? [...earlier, known] : earlier
    found.set(row.human_id, { name: row.name, born: row.born, minority })
  }
  return found
}

/** An empty list matches nobody: `in ()` is no SQL. */
function noneAsNull(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']
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
  return humanOf(id, { name: '', born: null, minority: [] }, rows)
}

function humanOf(id: string, detail: Detail, rows: readonly FactRow[]): Human {
  const of = (kind: FactRow['kind']) => rows.filter((row) => row.kind === kind)
  const words = (kind: string) =>
    of('qualifications').flatMap((row) =>
      row.word === kind ? [{ ...datesOf(row), word: row.second ?? '' }] : [],
    )
  const links = (kind: string) => of('portfolios').flatMap((row) => (row.word === kind ? unitLink(row) : []))
  return {
    id: humanId(id),
    name: detail.name,
    ...(detail.born === null ? {} : { born: detail.born }),
    roles: of('roles').map((row) => ({ ...datesOf(row), role: row.word, unit: unitOrNull(row.unit_id) })),
    memberships: of('memberships').map((row) => ({ ...datesOf(row), party: partyWord(row.word) })),
    identities: [...of('identities').map(identityOf), ...detail.minority.map(minorityOf)],
    posts: of('posts').flatMap(postOf),
    employments: of('employments').map((row) => ({
      ...datesOf(row),
      status: row.word,
      unit: unitOrNull(row.unit_id),
    })),
    titles: words('title'),
    degrees: words('degree'),
    groups: [],
    registers: of('registers').map((row) => ({ ...datesOf(row), register: row.word })),
    portfolios: links('in-charge'),
    contactPoints: links('contact-point'),
  }
}

function identityOf(row: FactRow) {
  return {
    ...datesOf(row),
    is: row.word,
    ...(row.second === null ? {} : { role: row.second }),
    ...(row.third === null ? {} : { level: row.third }),
    ...(row.fourth === null ? {} : { group: row.fourth }),
  }
}

function minorityOf(known: { readonly recordedOn: Day; readonly supersededOn?: Day }) {
  return { ...known, from: null, to: null, is: '少数民族' }
}

/** A post outside every unit (a seat elsewhere) says nothing about scope and is left out. */
function postOf(row: FactRow) {
  if (row.unit_id === null) return []
  const body = row.second === null ? {} : { body: row.second }
  const rank = row.third === null ? {} : { rank: row.third }
  return [{ ...datesOf(row), unit: unitId(row.unit_id), title: row.word, ...body, ...rank }]
}

function unitLink(row: FactRow) {
  return row.unit_id === null ? [] : [{ ...datesOf(row), unit: unitId(row.unit_id) }]
}

/** Stored by code (GB/T 4762), read by the words of the policy language: 'CPC', '民盟', 'none', 'masses'. */
function partyWord(code: string): string {
  return findParty(code)?.names[0] ?? code
}

function datesOf(row: Pick<FactRow, 'valid_from' | 'valid_to' | 'recorded_on' | 'superseded_on'>) {
  return {
    from: fromStoredStart(row.valid_from),
    to: row.valid_to,
    recordedOn: row.recorded_on,
    ...(row.superseded_on === null ? {} : { supersededOn: row.superseded_on }),
  }
}

const unitOrNull = (id: string | null): UnitId | null => (id === null ? null : unitId(id))
