import { festivalsBeside } from '@tongxin/core/calendar/beside-file'
import { addDays, type Day } from '@tongxin/core/calendar/day'
import type { FestivalWindow } from '@tongxin/core/calendar/decide-festivals'
import { overlaps } from '@tongxin/core/calendar/period'
import type { Sheet } from '../tables/sheet.ts'
import { festivalColumns, festivalShape } from './festival-table.ts'
import { inOrder, type Problem, readBestSheet } from './file-read.ts'

export type FestivalsRead = {
  readonly festivals: readonly FestivalWindow[]
  readonly rowCount: number
  readonly problems: readonly Problem[]
}

type Beside = { readonly today: Day; readonly stored: readonly FestivalWindow[] }

/** A table of festival windows, and every mistake at once: in it, and between it and the windows stored. */
export function readFestivals(sheets: readonly Sheet[], { today, stored }: Beside): FestivalsRead {
  const columns = festivalColumns(today)
  const { rows, rowCount, problems, wrongCell } = readBestSheet(sheets, festivalShape(columns))
  const festivals = rows.map(({ value: { name, from, last } }) => ({ name, from, to: addDays(last, 1) }))
  const backwards = rows.filter(({ value }) => value.last < value.from)
  const beside = festivalsBeside(stored, festivals)
  const inFile = rows.map(({ row }, at) => ({ row, window: festivals[at] }))
  const overlapping = inFile.flatMap(({ row, window }, at) => {
    if (window === undefined || window.to <= window.from) return []
    const meets = (other: FestivalWindow | undefined): other is FestivalWindow =>
      other !== undefined && other.name === window.name && other.from < other.to && overlaps(other, window)
    const earlier = inFile.slice(0, at).find((one) => meets(one.window))
    const kept = earlier === undefined ? beside.find(meets) : undefined
    const other = earlier?.window ?? kept
    if (other === undefined) return []
    const place = earlier === undefined ? '已录入的' : `第 ${earlier.row} 行`
    return [
      wrongCell(row, {
        column: columns.from,
        value: window.from,
        reason: `与${place}${other.name}走访时段（${other.from} 至 ${addDays(other.to, -1)}）重叠`,
        fix: '请核对两段的日期，或只留一段',
      }),
    ]
  })
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
      ...overlapping,
    ]),
  }
}
