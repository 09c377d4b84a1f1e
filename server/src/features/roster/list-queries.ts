import type { cadreRow, personRow, UnitView } from '@tongxin/contract/roster/roster'
import { showingOf } from '@tongxin/core/account/field-access'
import { may, mayEver, reachOf } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { HumanRole } from '@tongxin/core/roster/human-sheet'
import { charactersWithoutStrokes } from '@tongxin/core/roster/names/name-order'
import { findParty } from '@tongxin/core/roster/party'
import { sql } from 'kysely'
import type * as z from 'zod/mini'
import { keyOfCharacter } from '../../platform/chinese/strokes.ts'
import { postTitleOn } from '../../platform/people-sql.ts'
import type { Work } from '../../platform/work.ts'
import { type Found, factsOfToday, findPeople, namedLike, type PeopleAsked } from './people.ts'
import { loadUnits, unitsOn } from './queries.ts'
import { humansWithin, waysInto } from './reach.ts'

type CadreRow = z.infer<typeof cadreRow>
type PersonRow = z.infer<typeof personRow>

/** The units of a day within reach, with how many of today's cadres and persons each roster holds. */
export async function listUnits(
  work: Work,
  on: Day,
): Promise<{ rows: UnitView[]; can: { write: boolean; merge: boolean } }> {
  const reach = reachOf(work.actor, 'unit.read')
  const { rows: counts } = await sql<{ id: string; version: number; cadres: number; persons: number }>`
    select u.id, u.version, count(r.id) filter (where r.role = 'cadre') as cadres,
      count(r.id) filter (where r.role = 'person') as persons
    from unit u left join human_role r on r.school_id = u.school_id and r.unit_id = u.id and r.superseded_at is null
      and r.valid_from <= ${on} and (r.valid_to is null or r.valid_to > ${on})
    where u.school_id = current_school() group by u.id, u.version`.execute(work.tx)
  const counted = new Map(counts.map((row) => [row.id, row]))
  const rows = unitsOn(await loadUnits(work), on)
    .filter((unit) => reach.all || reach.unitIds.includes(unit.unitId))
    .map((unit) => ({
      ...unit,
      id: unit.unitId,
      version: counted.get(unit.unitId)?.version ?? 1,
      cadres: counted.get(unit.unitId)?.cadres ?? 0,
      persons: counted.get(unit.unitId)?.persons ?? 0,
    }))
  return {
    rows,
    can: { write: mayEver(work.actor, 'unit.write'), merge: mayEver(work.actor, 'human.merge') },
  }
}

export async function listCadres(work: Work, asked: PeopleAsked) {
  const found = await findPeople(work, 'cadre', asked)
  const facts = await factsOfToday(
    work,
    found.map((row) => row.human_id),
  )
  const rows = found.map((row): CadreRow => {
    const own = facts.of(row.human_id)
    const post = mainPost(facts.now(own?.posts))
    return {
      ...headOf(row, facts.unitName),
      post: post?.title ?? null,
      body: post?.body ?? null,
      rank: post?.rank ?? null,
      inCharge: facts.now(own?.portfolios).flatMap((link) => facts.unitName(link.unitId) ?? []),
    }
  })
  return { rows, ...pageOf(found), can: { write: mayEver(work.actor, 'human.write') } }
}

/** Party and identities are read for a standing purpose by office and unit only, and each such page is audited. */
export async function listPersons(work: Work, asked: PeopleAsked) {
  const found = await findPeople(work, 'person', asked)
  const facts = await factsOfToday(
    work,
    found.map((row) => row.human_id),
  )
  const shown = new Set<'party' | 'identity'>()
  const rows = found.map((row): PersonRow => {
    const own = facts.of(row.human_id)
    const ways = waysInto(row.human_id, row.unit_id === null ? [] : [row.unit_id], [])
    const plain = (field: 'party' | 'identity') =>
      ways.some((way) => showingOf(work.actor, field, way) === 'plain')
    if (plain('party')) shown.add('party')
    if (plain('identity')) shown.add('identity')
    const qualifications = facts.now(own?.qualifications)
    return {
      ...headOf(row, facts.unitName),
      post: mainPost(facts.now(own?.posts))?.title ?? null,
      title: qualifications.find((fact) => fact.kind === 'title')?.word ?? null,
      employment: facts.now(own?.employments)[0]?.status ?? null,
      parties: plain('party') ? facts.now(own?.memberships).map((fact) => partyName(fact.party)) : null,
      identities: plain('identity')
        ? facts.now(own?.identities).map(({ word, role, level }) => ({ word, role, level }))
        : null,
      registers: facts.now(own?.registers).map((fact) => fact.register),
    }
  })
  if (shown.size > 0) {
    const subjectIds = found.map((row) => row.human_id)
    await work.record([{ act: 'human.listed', subjectKind: 'human', subjectIds, fields: [...shown] }])
  }
  return { rows, ...pageOf(found), can: { write: mayEver(work.actor, 'human.write') } }
}

/** The first eight humans and units that the letters name, within reach. */
export async function searchRoster(work: Work, typed: string) {
  const { today } = work
  const { rows } = await sql<{
    id: string
    name: string
    role: HumanRole
    unit_id: string | null
    post: string | null
  }>`
    select distinct on (d.stroke_order, d.human_id) d.human_id as id, d.name, r.role, r.unit_id,
      ${postTitleOn(sql.ref('d.human_id'), today)} as post
    from human_detail d join human_role r on r.school_id = d.school_id and r.human_id = d.human_id
      and r.superseded_at is null and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to > ${today})
    where d.school_id = current_school() and d.superseded_at is null and ${namedLike(typed)}
      and d.human_id in (select human_id from human_role where school_id = current_school()
        and ${humansWithin(reachOf(work.actor, 'human.read'), today)})
    order by d.stroke_order, d.human_id limit 8`.execute(work.tx)
  const units = unitsOn(await loadUnits(work), today)
  const names = new Map(units.map((unit) => [unit.unitId, unit.name]))
  return {
    humans: rows.map(({ unit_id, ...row }) => ({
      ...row,
      unitName: (unit_id && names.get(unit_id)) || null,
    })),
    units: units
      .filter((unit) => may(work.actor, 'unit.read', { unitId: unit.unitId }).allowed)
      .filter((unit) => unit.name.includes(typed) || unit.shortName?.includes(typed))
      .slice(0, 8)
      .map((unit) => ({ id: unit.unitId, name: unit.name })),
  }
}

export function partyName(code: string): string {
  return findParty(code)?.name ?? code
}

function pageOf(found: readonly Found[]) {
  const missing = found.flatMap(({ name }) => charactersWithoutStrokes(name, keyOfCharacter))
  return { total: found[0]?.total ?? 0, withoutStrokes: [...new Set(missing)] }
}

function headOf(row: Found, unitName: (id: string | null) => string | null) {
  return {
    id: row.human_id,
    name: row.name,
    number: row.number,
    staffNo: row.staff_no,
    unitId: row.unit_id,
    unitName: unitName(row.unit_id),
  }
}

function mainPost<Post extends { readonly isMain: boolean }>(posts: readonly Post[]): Post | undefined {
  return posts.find((post) => post.isMain) ?? posts[0]
}
