import type { CalendarMistake } from '@tongxin/core/calendar/calendar-mistake'
import { calendarMistakeSentence } from '@tongxin/core/calendar/calendar-mistake-sentences'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { mistakesOfHolidays } from '@tongxin/core/calendar/holiday-mistakes'
import type { HolidayTable } from '@tongxin/core/calendar/holiday-table'
import type { Sheet } from '../tables/sheet.ts'
import { atRow, inOrder, type Problem, type ReadRow, readBestSheet } from './file-read.ts'
import { type HolidayLine, holidayShape } from './holiday-table.ts'

export type HolidaysRead = {
  readonly years: readonly HolidayTable[]
  readonly rowCount: number
  readonly problems: readonly Problem[]
}

type Row = ReadRow<HolidayLine>

/** A table of holidays as notices by year, and every mistake in it at once. */
export function readHolidays(sheets: readonly Sheet[], today: Day): HolidaysRead {
  const { rows, rowCount, problems } = readBestSheet(sheets, holidayShape(today))
  const years = tablesOf(rows)
  return {
    years,
    rowCount,
    problems: inOrder([
      ...problems,
      ...severalNumbers(rows),
      ...mistakesOfHolidays(years).map((mistake) => said(mistake, rows)),
    ]),
  }
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
function severalNumbers(rows: readonly Row[]): readonly Problem[] {
  const known = new Map<number, string>()
  return rows.flatMap(({ row, value: { year, documentNo } }) => {
    if (documentNo === undefined) return []
    const first = known.get(year) ?? documentNo
    known.set(year, first)
    return first === documentNo
      ? []
      : [atRow(row, `${year}年已写文号“${first}”，又写了“${documentNo}”，请核对。`)]
  })
}

/** At the row that the mistake is in, where one can be told. */
function said(mistake: CalendarMistake, rows: readonly Row[]): Problem {
  const found = rows.findLast(
    ({ value }) =>
      'name' in mistake && 'year' in mistake && value.year === mistake.year && value.name === mistake.name,
  )
  return atRow(found?.row, calendarMistakeSentence(mistake))
}
