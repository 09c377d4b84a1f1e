import { calendarMistakeSentence } from '@tongxin/core/calendar/calendar-mistake-sentences'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import { type FestivalWindow, mistakesOfFestivals } from '@tongxin/core/calendar/decide-festivals'
import type { Sheet } from '../sheet.ts'
import { festivalColumns, festivalShape } from './festival-table.ts'
import { atRow, inOrder, type Problem, readBestSheet } from './file-read.ts'

export type FestivalsRead = {
  readonly festivals: readonly FestivalWindow[]
  readonly rowCount: number
  readonly problems: readonly Problem[]
}

/** A table of festival windows, and every mistake in it at once. */
export function readFestivals(sheets: readonly Sheet[], today: Day): FestivalsRead {
  const columns = festivalColumns(today)
  const { rows, rowCount, problems, wrongCell } = readBestSheet(sheets, festivalShape(columns))
  const festivals = rows.map(({ value: { name, from, last } }) => ({ name, from, to: addDays(last, 1) }))
  const backwards = rows.filter(({ value }) => value.last < value.from)
  const overlaps = mistakesOfFestivals(festivals).flatMap((mistake) =>
    mistake.kind === 'festival-overlap' ? [mistake] : [],
  )
  return {
    festivals,
    rowCount,
    problems: inOrder([
      ...problems,
      ...backwards.map(({ row, value: { from, last } }) =>
        wrongCell(row, {
          column: columns.last,
          value: last,
          reason: `早于第一天 ${from}`,
          fix: '请核对这一行的两个日期',
        }),
      ),
      ...overlaps.map((mistake) =>
        atRow(
          rows.findLast(({ value }) => value.name === mistake.name && value.from === mistake.from)?.row,
          calendarMistakeSentence(mistake),
        ),
      ),
    ]),
  }
}
