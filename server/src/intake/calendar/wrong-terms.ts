// What does not fit between the terms of a file, and between them and those stored: the cell, its value, and what to write.
import type { CalendarMistake } from '@tongxin/core/calendar/calendar-mistake'
import { calendarMistakeSentence } from '@tongxin/core/calendar/calendar-mistake-sentences'
import { addDays, type Day, daysBetween } from '@tongxin/core/calendar/day'
import { periodLabel } from '@tongxin/core/calendar/term'
import type { TermTable } from '@tongxin/core/calendar/term-table'
import { atRow, type Problem, type ReadRow, type WrongCell } from './file-read.ts'
import type { TermLine, termColumns } from './term-table.ts'

interface Around {
  readonly rows: readonly ReadRow<TermLine>[]
  /** The rows of the file with those stored that stay beside them. */
  readonly table: TermTable
  readonly columns: ReturnType<typeof termColumns>
  readonly wrongCell: (row: number, wrong: WrongCell) => Problem
}

/** None where no row of the file has a part in it: what is stored was looked at when it was stored. */
export function problemOf(mistake: CalendarMistake, around: Around): readonly Problem[] {
  if (mistake.kind === 'terms-overlap' || mistake.kind === 'terms-apart')
    return problemBetween(mistake.kind, { first: mistake.term, next: mistake.next }, around)
  const id = idOf(mistake)
  const row = around.rows.findLast(({ value }) => value.id === id)
  if (row === undefined) return []
  const cell = cellOf(mistake, row, around)
  return [cell === null ? atRow(row.row, calendarMistakeSentence(mistake)) : around.wrongCell(row.row, cell)]
}

function idOf(mistake: CalendarMistake): string {
  if ('next' in mistake) return mistake.next
  if ('term' in mistake) return mistake.term
  return mistake.kind === 'year-has-terms' ? mistake.year : ''
}

function cellOf(
  mistake: CalendarMistake,
  { row, value }: ReadRow<TermLine>,
  { rows, columns }: Around,
): WrongCell | null {
  const name = { column: columns.id, value: value.id }
  switch (mistake.kind) {
    case 'term-twice': {
      const first = rows.find((one) => one.value.id === value.id && one.row !== row)
      return { ...name, reason: `与第 ${first?.row ?? row} 行重复`, fix: '请只留一行' }
    }
    case 'year-has-terms':
      return { ...name, reason: '这一学年既写了学期又写了不分学期', fix: '请只留一种' }
    case 'terms-out-of-order':
      return {
        ...name,
        reason: `排在${periodLabel(mistake.term)}之后，顺序与编号不符`,
        fix: '请核对学期的编号，或核对日期',
      }
    case 'teaching-outside': {
      const isEarly = value.teachingFrom !== undefined && value.teachingFrom < value.from
      const column = isEarly ? columns.teachingFrom : columns.teachingLast
      const day = isEarly ? value.teachingFrom : value.teachingLast
      const reason = `不在这个学期计入的 ${value.from} 至 ${value.last} 之内`
      return { column, value: day ?? '', reason, fix: '请核对教学起止，或核对计入的起止' }
    }
    default:
      return null
  }
}

type Neighbours = { readonly first: string; readonly next: string }

function problemBetween(
  kind: 'terms-overlap' | 'terms-apart',
  { first, next }: Neighbours,
  around: Around,
): readonly Problem[] {
  const { rows, table, columns, wrongCell } = around
  const stretches = [...table.terms, ...table.yearsWithoutTerms]
  const [one, two] = [first, next].map((id) => stretches.find((stretch) => stretch.id === id))
  if (one === undefined || two === undefined) return []
  const rowOf = (id: string) => rows.findLast(({ value }) => value.id === id)?.row
  const placed = (id: string) => {
    const row = rowOf(id)
    return row === undefined ? `已录入的${periodLabel(id)}` : `第 ${row} 行${periodLabel(id)}`
  }
  const lastDay = addDays(one.to, -1)
  const reason = (other: string, edge: Day) =>
    kind === 'terms-overlap'
      ? `与${other}（${edge}）重叠`
      : `与${other}（${edge}）之间有 ${daysBetween(one.to, two.from)} 天（${one.to} 至 ${addDays(two.from, -1)}）不属于任何学期`
  const [later, earlier] = [rowOf(next), rowOf(first)]
  if (later !== undefined)
    return [
      wrongCell(later, {
        column: columns.from,
        value: two.from,
        reason: reason(`${placed(first)}的最后一天`, lastDay),
        fix: `请写 ${one.to}，或核对前一个学期的最后一天`,
      }),
    ]
  if (earlier === undefined) return []
  return [
    wrongCell(earlier, {
      column: columns.last,
      value: lastDay,
      reason: reason(`${placed(next)}的第一天`, two.from),
      fix: `请写 ${addDays(two.from, -1)}，或在校历里改正后一个学期的第一天`,
    }),
  ]
}
