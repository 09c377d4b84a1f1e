// Which sheet of a workbook is the 分配表, and what its columns are, by their headings or as somebody said.
import { columnLetter } from '@tongxin/core/intake/column-letter'
import { adjustSheet } from './adjusted-sheet.ts'
import {
  type AllocationReading,
  allocationFields,
  allocationTable,
  readAllocation,
} from './allocation-table.ts'
import {
  type GivenColumns,
  headingsGiven,
  type RememberedHeadings,
  rememberedColumns,
} from './column-memory.ts'
import { headingsIn } from './merged-cells.ts'
import { isProblemColumn } from './problem-columns.ts'
import { readHead, type TableHead, type TableReading } from './rows.ts'
import type { Sheet } from './sheet.ts'

/** What is known of the columns of a table besides their headings. */
export type ColumnsKnown = {
  /** What was said of headings before. */
  readonly remembered: RememberedHeadings
  /** What somebody says of this table's. */
  readonly said: GivenColumns
}

export type AllocationFound = {
  readonly table: AllocationReading
  readonly otherSheets: readonly string[]
  readonly columns: readonly AllocationColumn[]
  /** What was said of headings in words of their own, to be remembered. */
  readonly given: RememberedHeadings
}

export type AllocationColumn = Readonly<{
  column: string
  header: string
  field: string | null
  remembered: boolean
}>

/** Of the sheets of a workbook the one in which the most columns are recognised; undefined for an empty workbook. */
export function allocationAmong(
  sheets: readonly Sheet[],
  { remembered, said }: ColumnsKnown = { remembered: new Map(), said: {} },
): AllocationFound | undefined {
  const found = sheets
    .map((sheet) => ({ sheet, head: readHead(sheet, allocationTable.columns) }))
    .sort((a, b) => b.head.matched.length - a.head.matched.length)
  const [first, ...rest] = found
  if (!first) return undefined
  const { sheet, head } = first
  const recalled = rememberedColumns(sheet, head, remembered)
  const columns = { ...recalled, ...said }
  const table = readAllocation(adjustSheet({ sheet, columns, edits: [] }, head.headerRow, noChoices))
  const others = rest.filter((one) => one.head.matched.length > 1 && isFilled(one))
  return {
    table,
    otherSheets: others.map((one) => one.sheet.name),
    columns: columnsOf(sheet, head, { table: table.table, recalled }),
    given: headingsGiven({ sheet, columns: said }, head),
  }
}

const isFilled = ({ sheet, head }: { readonly sheet: Sheet; readonly head: TableHead }) =>
  sheet.rows.some(({ number }) => number > head.headerRow)

type Read = { readonly table: TableReading<unknown>; readonly recalled: GivenColumns }

/** Every column under a heading that may be taken. */
function columnsOf(sheet: Sheet, head: TableHead, { table, recalled }: Read): readonly AllocationColumn[] {
  const taken = new Map(table.matched.map(({ column, field }) => [column, field]))
  const withheld = new Set(head.withheld.map(({ column }) => column))
  return headingsIn(sheet, head.headerRow).flatMap((header, at) => {
    const column = columnLetter(at)
    if (header === '' || withheld.has(column) || isProblemColumn(header)) return []
    const field = taken.get(column) ?? null
    return [{ column, header, field, remembered: recalled[column] === field }]
  })
}

const noChoices = allocationFields({ cadres: [], persons: [] })
