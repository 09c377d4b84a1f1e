import type { AllocationReading } from '@tongxin/contract/allocation-table'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { type NamedHuman, planAllocation } from '@tongxin/core/pairing/lists/allocation-rows'
import { refuseClosed } from '@tongxin/core/pairing/lists/list-rules'
import { covers } from '@tongxin/core/roster/dated'
import type { Human } from '@tongxin/core/roster/human'
import { indexRoster, type Roster } from '@tongxin/core/roster/roster'
import type { UploadedFile } from '../../../http/route.ts'
import {
  readAllocation as readSheet,
  type AllocationReading as Table,
} from '../../../intake/allocation-table.ts'
import { readTableSafely } from '../../../intake/read-safely.ts'
import { errorAt, inOrder } from '../../../intake/row-place.ts'
import type { Work } from '../../../platform/work.ts'
import { staffNumbersOf } from '../../roster/queries.ts'
import { findSubject, type ListSubject } from './list-subject.ts'

type Read = { readonly ok: true; readonly value: AllocationReading } | Refused

/** Reads a 分配表 against a draft in the capped process; nothing is kept, neither the file nor what it says. */
export async function readAllocation(work: Work, listId: string, file: UploadedFile): Promise<Read> {
  const subject = await findSubject(work, listId, 'list.edit')
  if (!subject) return refuse({ code: 'not-found' })
  const closed = refuseClosed(subject.list)
  if (closed) return closed
  const read = await readTableSafely(file.bytes)
  if (!read.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(read.refusal) })
  const [table] = read.sheets.map(readSheet).sort((a, b) => b.table.matched.length - a.table.matched.length)
  if (!table) return refuse({ code: 'file-refused', reason: uploadRefusalSentence({ code: 'no-sheet' }) })
  await work.record([
    { act: 'list.table-read', subjectKind: 'list', subjectIds: [listId], fields: ['lines'] },
  ])
  return { ok: true, value: await readingOf(work, subject, table) }
}

async function readingOf(
  work: Work,
  subject: ListSubject,
  { table, rows }: Table,
): Promise<AllocationReading> {
  const roster = indexRoster(subject.facts)
  const known = await namedHumans(work, subject, roster)
  const planned = planAllocation(rows, {
    cadres: known.filter(({ human }) => hasRole(human, 'cadre', work)),
    persons: known.filter(({ human }) => hasRole(human, 'person', work)),
    listed: subject.list.lines,
    tier: { policy: subject.policy, tier: subject.tier },
    on: { roster, at: { on: work.today, knownAt: work.today } },
  })
  const pile = (name: 'added' | 'same') =>
    planned.flatMap((one) =>
      one.pile !== name
        ? []
        : {
            row: one.row,
            cadreId: one.cadre.human.id,
            cadreName: one.cadre.human.name,
            personId: one.person.human.id,
            personName: one.person.human.name,
            unitName: one.person.unitName,
            reason: one.reason,
          },
    )
  const wrong = planned.flatMap((one) => (one.pile === 'problem' ? [errorAt(table, one, one)] : []))
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    added: pile('added'),
    same: pile('same'),
    problems: [...inOrder([...table.errors, ...wrong])],
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
