// A person as evaluation reads them, made from the rows of their dated facts.
import type { Day } from '@tongxin/core/calendar/day'
import type { Human } from '@tongxin/core/roster/human'
import { humanId, type UnitId, unitId } from '@tongxin/core/roster/ids'
import { fromStoredStart } from '@tongxin/core/roster/open-start'
import { findParty } from '@tongxin/core/roster/party'
import type { FactRow } from './fact-rows.ts'

/** What is known of somebody apart from dated facts. */
export type Detail = {
  readonly name: string
  readonly strokeOrder: string
  readonly born: string | null
  readonly minority: readonly { readonly recordedOn: Day; readonly supersededOn?: Day }[]
}

export function humanOf(id: string, detail: Detail, rows: readonly FactRow[]): Human {
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
    ...deathsOf(of('deaths')),
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

function deathsOf(rows: readonly FactRow[]): Pick<Human, 'deaths'> {
  if (rows.length === 0) return {}
  return { deaths: rows.map((row) => ({ ...datesOf(row), from: row.valid_from, date: row.word })) }
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

export function datesOf(row: Pick<FactRow, 'valid_from' | 'valid_to' | 'recorded_on' | 'superseded_on'>) {
  return {
    from: fromStoredStart(row.valid_from),
    to: row.valid_to,
    recordedOn: row.recorded_on,
    ...(row.superseded_on === null ? {} : { supersededOn: row.superseded_on }),
  }
}

const unitOrNull = (id: string | null): UnitId | null => (id === null ? null : unitId(id))
