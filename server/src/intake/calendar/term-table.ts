import type { Day } from '@tongxin/core/calendar/day'
import {
  type AcademicYearId,
  academicYearId,
  isAcademicYearId,
  isTermId,
  type TermId,
  termId,
} from '@tongxin/core/calendar/term'
import { optionalColumn, type ParsedCell, requiredColumn } from '../tables/column.ts'
import type { TableShape } from '../tables/rows.ts'
import { datedCell } from './file-read.ts'

/** One row of an imported table of terms: a term, or a year without any; last days as they were typed. */
export type TermLine = {
  readonly id: TermId | AcademicYearId
  readonly teachingFrom: Day | undefined
  readonly teachingLast: Day | undefined
  readonly from: Day
  readonly last: Day
}

/** The columns of the table, in the order of the template and of the form on screen. */
export function termColumns(today: Day) {
  const dates = { width: 16, parse: datedCell(today) }
  return {
    id: requiredColumn({
      field: 'id',
      header: '学期或学年',
      synonyms: ['学期', '学年', '学年学期'],
      width: 16,
      parse: idCell,
    }),
    teachingFrom: optionalColumn({
      ...dates,
      field: 'teachingFrom',
      header: '教学第一天',
      synonyms: ['开学日期', '上课日期', '教学开始'],
    }),
    teachingLast: optionalColumn({
      ...dates,
      field: 'teachingLast',
      header: '教学最后一天',
      synonyms: ['教学结束', '放假前一天'],
    }),
    from: requiredColumn({
      ...dates,
      field: 'from',
      header: '计入的第一天',
      synonyms: ['第一天', '开始日期', '起'],
    }),
    last: requiredColumn({
      ...dates,
      field: 'last',
      header: '计入的最后一天',
      synonyms: ['最后一天', '结束日期', '止'],
    }),
  } as const
}

export function termShape(columns: ReturnType<typeof termColumns>): TableShape<TermLine> {
  return {
    columns: Object.values(columns),
    toRow: (get) => ({
      id: get(columns.id),
      teachingFrom: get(columns.teachingFrom),
      teachingLast: get(columns.teachingLast),
      from: get(columns.from),
      last: get(columns.last),
    }),
  }
}

/** 2026-2027-1, 2026–2027 学年第一学期; 2026-2027 for a year without terms. */
function idCell(text: string): ParsedCell<TermId | AcademicYearId> {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[–—―~/至]+/g, '-')
    .replace(/学年度?/, '')
    .replace(/-?第([一二三四五六七八九1-9])学期$/, (_, digit: string) => `-${numberOf(digit)}`)
  if (isTermId(plain)) return { ok: true, value: termId(plain) }
  if (isAcademicYearId(plain)) return { ok: true, value: academicYearId(plain) }
  return /^\d{4}-\d{4}(-[1-9])?$/.test(plain)
    ? { ok: false, reason: '的两个年份不相连', fix: '学年跨相连的两年，请写成 2026-2027-1 的样子' }
    : {
        ok: false,
        reason: '不是学期，也不是学年',
        fix: '学期请写成 2026-2027-1，不分学期的学年请写成 2026-2027',
      }
}

function numberOf(digit: string): number {
  const at = '一二三四五六七八九'.indexOf(digit)
  return at < 0 ? Number(digit) : at + 1
}
