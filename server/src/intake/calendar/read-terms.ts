import { termsBeside } from '@tongxin/core/calendar/beside-file'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { isAcademicYearId, isTermId } from '@tongxin/core/calendar/term'
import { mistakesOfTerms } from '@tongxin/core/calendar/term-mistakes'
import type { TermTable } from '@tongxin/core/calendar/term-table'
import type { Sheet } from '../tables/sheet.ts'
import { inOrder, type Problem, type ReadRow, readBestSheet, type WrongCell } from './file-read.ts'
import { type TermLine, termColumns, termShape } from './term-table.ts'
import { problemOf } from './wrong-terms.ts'

export type TermsRead = {
  readonly table: TermTable
  readonly rowCount: number
  readonly problems: readonly Problem[]
}

type Columns = ReturnType<typeof termColumns>

type Beside = { readonly today: Day; readonly stored: TermTable }

/** A table of terms and of years without any, and every mistake at once: in it, and between it and the years stored. */
export function readTerms(sheets: readonly Sheet[], { today, stored }: Beside): TermsRead {
  const columns = termColumns(today)
  const { rows, rowCount, problems, wrongCell } = readBestSheet(sheets, termShape(columns))
  const wrong = rows.flatMap(({ row, value }) =>
    wrongCells(value, columns).map((cell) => wrongCell(row, cell)),
  )
  const table = tableOf(rows)
  const whole = withStored(table, stored)
  // Gaps beside a row that was not read, or that ends before it begins, would be named without being there.
  const isWhole = problems.length === 0 && rows.every(({ value }) => value.from <= value.last)
  const mistakes = mistakesOfTerms(whole).filter(({ kind }) => kind !== 'term-empty')
  return {
    table,
    rowCount,
    problems: inOrder([
      ...problems,
      ...wrong,
      ...mistakes
        .filter(({ kind }) => isWhole || kind === 'term-twice' || kind === 'year-has-terms')
        .filter((mistake) => mistake.kind !== 'teaching-outside' || wrong.length === 0)
        .flatMap((mistake) => problemOf(mistake, { rows, table: whole, columns, wrongCell })),
    ]),
  }
}

/** What is wrong with the days of a row by themselves. */
function wrongCells(line: TermLine, columns: Columns): readonly WrongCell[] {
  const { id, from, last, teachingFrom, teachingLast } = line
  const years = [Number(id.slice(0, 4)), Number(id.slice(5, 9))]
  const isElsewhere = (day: Day) => !years.includes(Number(day.slice(0, 4)))
  const elsewhere = { reason: `不在 ${id.slice(0, 9)} 学年`, fix: '请核对年份，或核对学期' }
  const found: WrongCell[] = []
  if (isElsewhere(from)) found.push({ column: columns.from, value: from, ...elsewhere })
  if (isElsewhere(last)) found.push({ column: columns.last, value: last, ...elsewhere })
  if (last < from) found.push({ column: columns.last, value: last, ...earlier(from) })
  if (isAcademicYearId(id) && (teachingFrom ?? teachingLast)) {
    const value = teachingFrom ?? teachingLast ?? ''
    const fix = '请清空这一格，或在学期上写明是第几学期，如 2026-2027-1'
    found.push({ column: columns.teachingFrom, value, reason: '写在了不分学期的学年里', fix })
  } else if ((teachingFrom === undefined) !== (teachingLast === undefined)) {
    const column = teachingFrom === undefined ? columns.teachingFrom : columns.teachingLast
    found.push({ column, value: '', reason: '教学日期只写了一头', fix: '请两头都写，或都空着' })
  } else if (teachingFrom !== undefined && teachingLast !== undefined && teachingLast < teachingFrom) {
    found.push({ column: columns.teachingLast, value: teachingLast, ...earlier(teachingFrom) })
  }
  return found
}

function earlier(first: Day) {
  return { reason: `早于第一天 ${first}`, fix: '请核对这一行的两个日期' }
}

function tableOf(rows: readonly ReadRow<TermLine>[]): TermTable {
  const lines = rows.map(({ value }) => value)
  return {
    terms: lines.flatMap(({ id, from, last, teachingFrom, teachingLast }) => {
      if (!isTermId(id)) return []
      const teaching =
        teachingFrom && teachingLast ? { from: teachingFrom, to: addDays(teachingLast, 1) } : null
      return [{ id, from, to: addDays(last, 1), teaching }]
    }),
    yearsWithoutTerms: lines.flatMap(({ id, from, last }) =>
      isAcademicYearId(id) ? [{ id, from, to: addDays(last, 1) }] : [],
    ),
  }
}

/** As the form would then hold it: years of the file take the place of those stored. */
function withStored({ terms, yearsWithoutTerms }: TermTable, stored: TermTable): TermTable {
  const read = [...terms, ...yearsWithoutTerms]
  return {
    terms: [...termsBeside(stored.terms, read), ...terms],
    yearsWithoutTerms: [...termsBeside(stored.yearsWithoutTerms, read), ...yearsWithoutTerms],
  }
}
