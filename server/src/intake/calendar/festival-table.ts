import type { Day } from '@tongxin/core/calendar/day'
import { requiredColumn, textCell } from '../tables/column.ts'
import type { TableShape } from '../tables/rows.ts'
import { datedCell } from './file-read.ts'

/** One row of an imported table of festival windows; the last day as it was typed. */
export type FestivalLine = { readonly name: string; readonly from: Day; readonly last: Day }

/** The columns of the table, in the order of the template and of the form on screen. */
export function festivalColumns(today: Day) {
  const dates = { width: 16, parse: datedCell(today) }
  return {
    name: requiredColumn({
      field: 'name',
      header: '节日',
      synonyms: ['节日名称', '名称'],
      width: 16,
      parse: textCell(20),
    }),
    from: requiredColumn({
      ...dates,
      field: 'from',
      header: '第一天',
      synonyms: ['走访第一天', '开始日期', '起'],
    }),
    last: requiredColumn({
      ...dates,
      field: 'last',
      header: '最后一天',
      synonyms: ['走访最后一天', '结束日期', '止'],
    }),
  } as const
}

export function festivalShape(columns: ReturnType<typeof festivalColumns>): TableShape<FestivalLine> {
  return {
    columns: Object.values(columns),
    toRow: (get) => ({ name: get(columns.name), from: get(columns.from), last: get(columns.last) }),
  }
}
