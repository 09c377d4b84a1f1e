import type { CalendarMistake } from '@tongxin/core/calendar/calendar-mistake'
import { calendarMistakeSentence } from '@tongxin/core/calendar/calendar-mistake-sentences'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { mistakesOfHolidays } from '@tongxin/core/calendar/holiday-mistakes'
import type { HolidayTable } from '@tongxin/core/calendar/holiday-table'
import { rowErrorSentence } from '@tongxin/core/intake/row-error'
import { readTable } from '../rows.ts'
import type { Sheet } from '../sheet.ts'
import { type HolidayLine, holidayShape } from './holiday-table.ts'

export type HolidaysRead = {
  readonly years: readonly HolidayTable[]
  readonly rowCount: number
  /** Every mistake of the file at once, with its row; 0 for the file as a whole. */
  readonly problems: readonly { readonly row: number; readonly text: string }[]
}

type Row = { readonly row: number; readonly value: HolidayLine }

/** Of the sheets of a workbook the one in which the most columns are found, as notices by year. */
export function readHolidays(sheets: readonly Sheet[], today: Day): HolidaysRead {
  const shape = holidayShape(today)
  const [best] = sheets
    .map((sheet) => readTable(sheet, shape))
    .sort((a, b) => b.matched.length - a.matched.length)
  if (!best) return { years: [], rowCount: 0, problems: [{ row: 0, text: '文件里没有表格。' }] }
  const years = tablesOf(best.accepted)
  const problems = [
    ...best.errors.map((error) => ({ row: error.row, text: rowErrorSentence(error) })),
    ...severalNumbers(best.accepted),
    ...mistakesOfHolidays(years).map((mistake) => said(mistake, best.accepted)),
    ...(best.rowCount === 0 && best.errors.length === 0 ? [{ row: 0, text: '表头下面没有内容。' }] : []),
  ]
  return { years, rowCount: best.rowCount, problems: problems.sort((a, b) => a.row - b.row) }
}

function tablesOf(rows: readonly Row[]): readonly HolidayTable[] {
  const years = [...new Set(rows.map(({ value }) => value.year))].sort((a, b) => a - b)
  return years.map((year) => {
    const own = rows.map(({ value }) => value).filter((line) => line.year === year)
    return {
      year,
      documentNo: own.find(({ documentNo }) => documentNo !== undefined)?.documentNo ?? null,
      holidays: own.map(({ name, from, last, makeUpDays }) => ({
        name,
        from,
        to: addDays(last, 1),
        makeUpDays,
      })),
    }
  })
}

/** A year has one notice: a second number in the same year is a question. */
function severalNumbers(rows: readonly Row[]): HolidaysRead['problems'] {
  const known = new Map<number, string>()
  return rows.flatMap(({ row, value: { year, documentNo } }) => {
    if (documentNo === undefined) return []
    const first = known.get(year) ?? documentNo
    known.set(year, first)
    return first === documentNo
      ? []
      : [{ row, text: `第 ${row} 行：${year}年已写文号“${first}”，又写了“${documentNo}”，请核对。` }]
  })
}

/** At the row that the mistake is in, where one can be told. */
function said(mistake: CalendarMistake, rows: readonly Row[]): HolidaysRead['problems'][number] {
  const found = rows.findLast(
    ({ value }) =>
      'name' in mistake && 'year' in mistake && value.year === mistake.year && value.name === mistake.name,
  )
  const text = calendarMistakeSentence(mistake)
  return found ? { row: found.row, text: `第 ${found.row} 行：${text}` } : { row: 0, text }
}
