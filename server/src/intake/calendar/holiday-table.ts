import type { Day } from '@tongxin/core/calendar/day'
import type { Holiday } from '@tongxin/core/calendar/holiday-table'
import { optionalColumn, type ParsedCell, requiredColumn, textCell } from '../tables/column.ts'
import type { TableShape } from '../tables/rows.ts'
import { datedCell } from './file-read.ts'

/** One row of an imported table of holidays; the last day as it was typed, not yet half-open. */
export type HolidayLine = Pick<Holiday, 'name' | 'from' | 'makeUpDays'> & {
  readonly year: number
  readonly last: Day
  readonly documentNo: string | undefined
}

/** The columns of the table, in the template's order. A day must carry its year: which one is meant is never guessed. */
export function holidayColumns(today: Day) {
  return {
    year: requiredColumn({
      field: 'year',
      header: '年份',
      synonyms: ['年', '安排年份'],
      width: 8,
      parse: yearCell,
    }),
    name: requiredColumn({
      field: 'name',
      header: '节日',
      synonyms: ['节日名称', '假期', '名称'],
      width: 16,
      parse: textCell(20),
    }),
    from: requiredColumn({
      field: 'from',
      header: '放假第一天',
      synonyms: ['放假起', '开始日期', '起', '放假开始'],
      width: 14,
      parse: datedCell(today),
    }),
    last: requiredColumn({
      field: 'last',
      header: '放假最后一天',
      synonyms: ['放假止', '结束日期', '止', '放假结束'],
      width: 14,
      parse: datedCell(today),
    }),
    makeUpDays: optionalColumn({
      field: 'makeUpDays',
      header: '调休上班日',
      synonyms: ['上班', '调休上班', '补班日'],
      width: 28,
      parse: someDays(today),
    }),
    documentNo: optionalColumn({
      field: 'documentNo',
      header: '文号',
      synonyms: ['通知文号', '发文字号'],
      width: 24,
      parse: textCell(60),
    }),
  } as const
}

export function holidayShape(today: Day): TableShape<HolidayLine> {
  const columns = holidayColumns(today)
  return {
    columns: Object.values(columns),
    toRow: (get) => ({
      year: get(columns.year),
      name: get(columns.name),
      from: get(columns.from),
      last: get(columns.last),
      makeUpDays: get(columns.makeUpDays) ?? [],
      documentNo: get(columns.documentNo),
    }),
  }
}

function yearCell(text: string): ParsedCell<number> {
  const year = Number(/^(\d{4})年?$/.exec(text.normalize('NFKC'))?.[1])
  return year >= 1949 && year <= 9998
    ? { ok: true, value: year }
    : { ok: false, reason: '不是年份', fix: '请写成 2026 的样子' }
}

function someDays(today: Day): (text: string) => ParsedCell<readonly Day[]> {
  const parse = datedCell(today)
  return (text) => {
    const days: Day[] = []
    for (const part of text.split(/[、,，;；\s]+/).filter((each) => each !== '')) {
      const parsed = parse(part)
      if (!parsed.ok) return { ...parsed, reason: `“${part}”${parsed.reason}` }
      days.push(parsed.value)
    }
    return { ok: true, value: days }
  }
}
