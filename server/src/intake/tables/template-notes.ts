import type { ImportKind } from '@tongxin/core/intake/import-kind'
import type { ExcelTable } from '../../documents/excel-table.ts'
import type { RosterField } from '../roster/roster-field.ts'
import { exampleOf } from './example-rows.ts'

/** Column by column: whether it must be filled, how, an invented example, with what, and what else the column may be called. */
export function templateNotes(kind: ImportKind | 'pairings', fields: readonly RosterField[]): ExcelTable {
  const example = fields.map((field) => exampleOf(kind, field))
  return {
    title: '填写说明',
    columns: [
      { header: '列', width: 20, type: 'text' },
      { header: '必填', width: 8, type: 'text' },
      { header: '怎样填写', width: 56, type: 'text', wraps: true },
      { header: '样例（虚构）', width: 26, type: 'text', wraps: true },
      { header: '可以选', width: 40, type: 'text', wraps: true },
      { header: '列名也可以写成', width: 44, type: 'text', wraps: true },
    ],
    rows: fields.map(({ column, hint = '', choices = [] }, at) => [
      column.header,
      column.required ? '是' : '',
      hint,
      example[at] ?? '',
      choices.length > mostNamed ? `见下拉列表（${choices.length} 项）` : choices.join('、'),
      (column.synonyms ?? []).join('、'),
    ]),
  }
}

const mostNamed = 16
