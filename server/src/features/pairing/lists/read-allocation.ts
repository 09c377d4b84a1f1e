import type { AllocationReading } from '@tongxin/contract/pairing/allocation-table'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import type { RowError } from '@tongxin/core/intake/row-error'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import {
  type NamedHuman,
  type PlannedAllocation,
  planAllocation,
} from '@tongxin/core/pairing/lists/allocation-rows'
import { refuseClosed } from '@tongxin/core/pairing/lists/list-rules'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import { indexRoster, type Roster } from '@tongxin/core/roster/roster'
import type { UploadedFile } from '../../../http/route.ts'
import { readTableSafely } from '../../../intake/read-safely.ts'
import {
  type AllocationColumn,
  allocationAmong,
  type ColumnsKnown,
} from '../../../intake/tables/allocation-among.ts'
import { allocationFields, type AllocationReading as Table } from '../../../intake/tables/allocation-table.ts'
import type { RememberedHeadings } from '../../../intake/tables/column-memory.ts'
import { errorAt, inOrder } from '../../../intake/tables/row-place.ts'
import { notesOf } from '../../../intake/tables/table-notes.ts'
import type { Work } from '../../../platform/work.ts'
import { staffNumbersOf } from '../../roster/queries.ts'
import { findSubject, type ListSubject } from './list-subject.ts'

/** A 分配表 held against a draft; `left` are the rows that cannot be paired as they stand. */
export type AllocationRead = {
  readonly subject: ListSubject
  readonly table: Table
  readonly otherSheets: readonly string[]
  readonly columns: readonly AllocationColumn[]
  readonly given: RememberedHeadings
  readonly planned: readonly PlannedAllocation[]
  readonly problems: readonly RowError[]
  readonly left: ReadonlySet<number>
}

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** A file, and what is known of its columns. */
export type AllocationFile = { readonly file: UploadedFile; readonly known: ColumnsKnown }

export type ShownAllocation = {
  readonly shown: AllocationReading
  /** What was said of its headings. */
  readonly given: RememberedHeadings
}

/** Reads a 分配表 against a draft in the capped process; nothing is kept, neither the file nor what it says. */
export async function readAllocation(
  work: Work,
  listId: string,
  file: AllocationFile,
): Promise<Done<ShownAllocation>> {
  const read = await readAgainstDraft(work, listId, file)
  if (!read.ok) return read
  await work.record([
    { act: 'list.table-read', subjectKind: 'list', subjectIds: [listId], fields: ['lines'] },
  ])
  return { ok: true, value: { shown: asShown(read.value), given: read.value.given } }
}

export async function readAgainstDraft(
  work: Work,
  listId: string,
  { file, known }: AllocationFile,
): Promise<Done<AllocationRead>> {
  const subject = await findSubject(work, listId, 'list.edit')
  if (!subject) return refuse({ code: 'not-found' })
  const closed = refuseClosed(subject.list)
  if (closed) return closed
  const read = await readTableSafely(file.bytes)
  if (!read.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(read.refusal) })
  const chosen = allocationAmong(read.sheets, known)
  if (!chosen) return refuse({ code: 'file-refused', reason: uploadRefusalSentence({ code: 'no-sheet' }) })
  return { ok: true, value: { subject, ...chosen, ...(await heldAgainst(work, subject, chosen.table)) } }
}

async function heldAgainst(work: Work, subject: ListSubject, { table, rows }: Table) {
  const roster = indexRoster(subject.facts)
  const known = await namedHumans(work, subject, roster)
  const planned = planAllocation(rows, {
    cadres: known.filter(({ human }) => hasRole(human, 'cadre', work)),
    persons: known.filter(({ human }) => hasRole(human, 'person', work)),
    listed: subject.list.lines,
    tier: { policy: subject.policy, tier: subject.tier },
    on: { roster, at: { on: work.today, knownAt: work.today } },
  })
  const wrong = planned.flatMap((one) => (one.pile === 'problem' ? [errorAt(table, one, one)] : []))
  const accepted = new Set(table.accepted.map(({ row }) => row))
  const unpaired = new Set(wrong.map(({ row }) => row))
  const left = new Set(table.rows.filter((row) => !accepted.has(row) || unpaired.has(row)))
  return { planned, problems: inOrder([...table.errors, ...wrong]), left }
}

function asShown({
  table,
  otherSheets,
  columns,
  planned,
  problems,
  left,
}: AllocationRead): AllocationReading {
  const { sheet, rowCount, isMended } = table.table
  const pile = (name: 'added' | 'same') => planned.flatMap((one) => (one.pile === name ? shownPair(one) : []))
  return {
    ...notesOf(table.table, otherSheets),
    ...{ sheet, rowCount, isMended },
    filled: table.filled.map((one) => ({ ...one, rows: [...one.rows] })),
    columns: columns.map((one) => ({ ...one })),
    fields: allocationFields({ cadres: [], persons: [] }).map(({ column }) => ({
      field: column.field,
      header: column.header,
      required: column.required,
    })),
    added: pile('added'),
    same: pile('same'),
    problemRows: left.size,
    problems: [...problems],
  }
}

function shownPair({ row, cadre, person, reason }: Exclude<PlannedAllocation, { readonly pile: 'problem' }>) {
  return {
    row,
    cadreId: cadre.human.id,
    cadreName: cadre.human.name,
    personId: person.human.id,
    personName: person.human.name,
    unitName: person.unitName,
    reason,
  }
}

/** Of a unit's list only people of the unit: whoever makes it does not learn from a mistake who is where else. */
async function namedHumans(
  work: Work,
  { facts, row }: ListSubject,
  roster: Roster,
): Promise<readonly NamedHuman[]> {
  const at = { on: work.today, knownAt: work.today }
  const numbers = await staffNumbersOf(work)
  return facts.humans.flatMap((human) => {
    const unit = unitOf(human, 'person', work.today) ?? unitOf(human, 'cadre', work.today)
    const above = unit === null ? [] : roster.unitAndAbove(unit, at)
    if (row.unit_id !== null && !above.some(({ id }) => id === row.unit_id)) return []
    return [{ human, staffNo: numbers.get(human.id) ?? null, unitName: above[0]?.name ?? '' }]
  })
}

function hasRole(human: Human, role: 'cadre' | 'person', { today }: Work): boolean {
  return human.roles.some((fact) => fact.role === role && covers(fact, today))
}
