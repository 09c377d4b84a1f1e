import type { ListForm } from '@tongxin/contract/pairing/list-file'
import type { ListPage } from '@tongxin/contract/pairing/pairing'
import { academicYearLabel } from '@tongxin/core/calendar/term'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import {
  type PrintedList,
  preambleOfPrinted,
  remarkOfPrinted,
  standingOfPrinted,
} from '@tongxin/core/pairing/lists/list-document-sentences'
import type { ExcelTable } from '../../../documents/excel-table.ts'
import { documentFileName } from '../../../documents/file-name.ts'
import { documentMediaTypes } from '../../../documents/media-types.ts'
import type { OfficialDocument } from '../../../documents/official-document.ts'
import type { Paper } from '../../../documents/paper.ts'
import type { Download } from '../../../http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { templateInUse } from '../../templates/queries.ts'
import { pageWithAssistants } from './assisted-lines.ts'
import { findSubject, type ListSubject } from './list-subject.ts'
import { listTable, type PrintedTable, printedLines } from './list-tables.ts'
import { roleName } from './steps-page.ts'
import { templateFactsOfList } from './template-facts-of-list.ts'

type Asked = { readonly form: ListForm; readonly as: 'xlsx' | 'docx' }

/** One list in the order of the page; every export is an event that names the list, its lines and what was shown. */
export async function exportList(
  work: Work,
  id: string,
  { form, as }: Asked,
): Promise<{ readonly ok: true; readonly value: Download } | Refused> {
  const subject = await findSubject(work, id, 'list.read')
  if (!subject) return refuse({ code: 'not-found' })
  const page = await pageWithAssistants(work, subject)
  const template = form === 'pairs' ? undefined : await templateInUse(work, { kind: form, format: as })
  await work.record([
    {
      act: 'list.exported',
      subjectKind: 'list',
      subjectIds: [id, ...page.lines.map((line) => line.id)],
      // A template may name whatever the reader may see of a line.
      fields: form === 'list' || template ? ['lines', 'target'] : ['lines'],
    },
  ])
  const name = documentFileName({
    name: `${page.head.unitName ?? page.head.tierName}${formNames[form]}（内部资料）`,
    term: page.head.academicYear,
    on: work.today,
    extension: as,
  })
  const printing = { page, subject, form, printed: printedOf(page, subject) }
  const paper: Paper = template
    ? { kind: 'template', template, filling: await fillingOf(work, printing) }
    : ownLayout(work, { ...printing, table: listTable(form, page, subject) }, as)
  return { ok: true, value: { name, mediaType: documentMediaTypes[as], paper } }
}

type InTemplate = Pick<Printing, 'page' | 'subject' | 'printed'>

function fillingOf(work: Work, { page, subject, printed }: InTemplate) {
  return templateFactsOfList(work, { page, printed, lines: printedLines(page, subject.facts.humans) })
}

const ownLayout = (work: Work, printing: Printing, as: Asked['as']): Paper =>
  as === 'docx' ? wordOf(work, printing) : excelOf(work, printing)

const formNames: Readonly<Record<ListForm, string>> = {
  pairs: '联谊名单',
  list: '联谊名单',
  allocation: '联谊交友分配表',
}

function printedOf({ head, lines, steps }: ListPage, { policy }: ListSubject): PrintedList {
  const decided = steps
    .filter(({ act }) => act === 'decide')
    .flatMap(({ marks }) => marks)
    .findLast(({ outcome }) => outcome === 'done')
  return {
    round: head.round,
    effectiveOn: head.effectiveOn,
    decidedNotFiled: head.decidedNotFiled,
    policy: { title: policy.title, ...(policy.docNo === undefined ? {} : { docNo: policy.docNo }) },
    decided: decided ? { body: decided.body, minutesNo: decided.minutesNo } : null,
    cadres: new Set(lines.map(({ cadreId }) => cadreId)).size,
    persons: new Set(lines.map(({ personId }) => personId)).size,
    pairs: lines.length,
  }
}

type Printing = {
  readonly page: ListPage
  readonly subject: ListSubject
  readonly table: PrintedTable
  readonly form: ListForm
  readonly printed: PrintedList
}

/** Under the title that Word has, which an import passes over; the pairs alone are a table to work on. */
function excelOf({ today }: Work, { page, subject, table, form, printed }: Printing): Paper {
  const { columns, rows, blocks } = table
  const excel: ExcelTable = {
    title: formNames[form],
    ...(form === 'pairs' ? {} : { heading: { title: titleOf(form, page, subject).join(''), lines: [] } }),
    instructions: `内部资料，注意保管。${today} 导出，${standingOfPrinted(printed)}，共 ${printed.pairs} 对。`,
    columns: columns.map(({ header, chars, merged }) => ({
      header,
      width: chars,
      type: 'text',
      wraps: true,
      ...(merged ? { merged } : {}),
    })),
    rows,
    ...(form === 'pairs' ? {} : { blocks }),
  }
  return { kind: 'excel', table: excel }
}

/** In official layout. A draft says so below its title and is signed by nobody. */
function wordOf(work: Work, { page, subject, table, form, printed }: Printing): Paper {
  const { head } = page
  const remark = remarkOfPrinted(printed)
  const document: OfficialDocument = {
    titleLines: titleOf(form, page, subject),
    ...(remark === undefined ? {} : { remark }),
    blocks: [
      { kind: 'paragraph', text: preambleOfPrinted(printed) },
      {
        kind: 'table',
        columns: table.columns.map(({ header, width, merged, center }) => ({
          header,
          width,
          ...(merged ? { merged } : {}),
          ...(center ? { align: 'center' } : {}),
        })),
        rows: table.rows,
        ...(form === 'pairs' ? {} : { blocks: table.blocks }),
      },
    ],
    ...(head.effectiveOn === null
      ? {}
      : { signature: { by: head.unitName ?? roleName(subject.policy, 'ufwd'), on: work.today } }),
  }
  return { kind: 'official', document }
}

/** The title the document itself prints for its annex, which is of the school's list; else place, year and kind. */
function titleOf(form: ListForm, { head }: ListPage, { policy }: ListSubject): readonly string[] {
  const annex = policy.annexForms.find(({ id }) => id === 'allocation')?.title
  if (form === 'allocation' && annex !== undefined && head.unitId === null) return [annex]
  return [`${academicYearLabel(head.academicYear)}${head.unitName ?? head.tierName}`, formNames[form]]
}
