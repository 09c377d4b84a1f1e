import type { ListEdit } from '@tongxin/contract/pairing/pairing'
import type { Work } from '../../../platform/work.ts'
import { rowsOf } from './list-rows.ts'
import { boardOfSubject, type ListSubject } from './list-subject.ts'

/** What a step changed and how those it touched stand now: the rest of the page stands as it was. */
export function listEditOf(
  work: Work,
  subject: ListSubject,
  { added, removed }: { readonly added: string | null; readonly removed: string | null },
): ListEdit {
  const board = boardOfSubject(work, subject)
  const rows = rowsOf(work, subject, board)
  const isTouched = ({ human }: { readonly human: { readonly id: string } }) =>
    subject.about?.has(human.id) ?? true
  const line = subject.row.lines.find(({ id }) => id === added)
  return {
    added: line ? rows.line(line) : null,
    removed,
    cadres: board.cadres.filter(isTouched).map(rows.cadre),
    persons: board.persons.filter(isTouched).map(rows.person),
    edits: subject.edits,
  }
}
