import type { Refused } from '@tongxin/core/decision/decision'
import type { Human } from '@tongxin/core/roster/human'
import { documentFileName } from '../../../documents/file-name.ts'
import { documentMediaTypes } from '../../../documents/media-types.ts'
import type { Download } from '../../../http/route.ts'
import { allocationFields } from '../../../intake/tables/allocation-table.ts'
import { headingsOf, problemTable } from '../../../intake/tables/problem-table.ts'
import type { Work } from '../../../platform/work.ts'
import { boardOfSubject } from './list-subject.ts'
import { type AllocationFile, readAgainstDraft } from './read-allocation.ts'

/** The rows of a 分配表 that cannot be paired as they stand, read anew: merged cells are written out, so that each stands alone. */
export async function allocationProblems(
  work: Work,
  listId: string,
  file: AllocationFile,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const read = await readAgainstDraft(work, listId, file)
  if (!read.ok) return read
  const { subject, table, left, problems } = read.value
  await work.record([
    { act: 'list.problems-exported', subjectKind: 'list', subjectIds: [listId], fields: ['lines'] },
  ])
  const { cadres, persons } = boardOfSubject(work, subject)
  return {
    ok: true,
    value: {
      name: documentFileName({ name: '分配表有问题的行（内部资料）', on: work.today, extension: 'xlsx' }),
      mediaType: documentMediaTypes.xlsx,
      paper: {
        kind: 'excel',
        table: problemTable({
          title: '分配表',
          sheet: table.sheet,
          headings: headingsOf(table.sheet, table.table),
          matched: table.table.matched,
          fields: allocationFields({ cadres: namesOf(cadres), persons: namesOf(persons) }),
          left,
          problems,
        }),
      },
    },
  }
}

/** Each once: a drop-down offers names. */
export function namesOf(people: readonly { readonly human: Human }[]): readonly string[] {
  return [...new Set(people.map(({ human }) => human.name))]
}
