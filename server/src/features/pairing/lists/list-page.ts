import type { KeptPairMark } from '@tongxin/contract/pairing/pair-marks'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { may } from '@tongxin/core/account/may'
import type { AuditDraft } from '@tongxin/core/audit/audit-draft'
import { coverageFigures, quotaFigures } from '@tongxin/core/pairing/lists/list-figures'
import { isDraft } from '@tongxin/core/pairing/lists/list-rules'
import type { Work } from '../../../platform/work.ts'
import { listHead } from './list-head.ts'
import { rowsOf } from './list-rows.ts'
import { boardOfSubject, type ListSubject, replaces } from './list-subject.ts'
import type { StoredPairMark } from './pair-mark-store.ts'
import { stepsPage } from './steps-page.ts'

/** The editor's page of one list: everything it shows, and what the person at it may do. */
export function listPageOf(work: Work, subject: ListSubject): ListPage {
  const { row, list } = subject
  const board = boardOfSubject(work, subject)
  const asOf = { today: work.today, holidayYears: subject.holidayYears }
  const { names, ...rows } = rowsOf(work, subject, board)
  const coverage = coverageFigures(board.persons.flatMap(({ finding }) => finding?.state ?? []))
  return {
    head: listHead(row, { policy: subject.policy, unitName: names.unitName(row.unit_id), asOf }),
    ...stepsPage(work, subject, names.nameOf),
    cadres: board.cadres.map(rows.cadre),
    outside: board.outside.map(names.of),
    lines: row.lines.map(rows.line),
    pairMarks: subject.pairMarks.map(wirePairMark),
    changes: subject.changes.map(({ at, ...change }) => ({ ...change, at: new Date(at).toISOString() })),
    edits: subject.edits,
    persons: board.persons.map(rows.person),
    coverage: { required: coverage.of > 0, ...coverage },
    quota: quotaFigures(board.cadres.flatMap(({ finding }) => finding?.state ?? [])),
    kept: {
      kept: row.lines.filter((line) => line.continuesId !== null).length,
      of: subject.standing.filter((pairing) => replaces(row, pairing)).length,
    },
    can: { edit: isDraft(list) && may(work.actor, 'list.edit', { unitId: row.unit_id }).allowed },
  }
}

export function wirePairMark(mark: StoredPairMark): KeptPairMark {
  const { kind, cadreId, personId, reason, byName, at } = mark
  return { kind, cadreId, personId, reason, byName, at: new Date(at).toISOString() }
}

/** That a page was read: it names people by the categories they come under. */
export function pageRead(listId: string): AuditDraft {
  return { act: 'list.read', subjectKind: 'list', subjectIds: [listId], fields: ['persons', 'lines'] }
}
