import { columnIndex, columnLetter } from '@tongxin/core/intake/column-letter'
import { headingKey } from '@tongxin/core/intake/heading-key'
import { headingsIn } from './merged-cells.ts'
import type { TableHead } from './rows.ts'
import type { Sheet } from './sheet.ts'

/** By column letter: a field, or null for not taken. Columns left out are as they were read. */
export type GivenColumns = Readonly<Record<string, string | null>>

/** By the heading's key: a field, or null for not taken. */
export type RememberedHeadings = ReadonlyMap<string, string | null>

type Table = Pick<TableHead, 'headerRow' | 'matched'>

/**
 * What remembered headings make of a table's columns. A field whose column was found is not given away to another one,
 * and the headings of the template are always read as what they are.
 */
export function rememberedColumns(
  sheet: Sheet,
  table: Table,
  remembered: RememberedHeadings,
): Record<string, string | null> {
  const matched = new Map(table.matched.map((one) => [one.column, one.field]))
  const taken = new Set(matched.values())
  const own = new Set(table.matched.map((one) => headingKey(one.header)))
  return Object.fromEntries(
    headersOf(sheet, table).flatMap(({ column, header }): [string, string | null][] => {
      const field = remembered.get(headingKey(header))
      if (field === undefined || field === (matched.get(column) ?? null)) return []
      const kept = field === null ? own.has(headingKey(header)) : taken.has(field)
      return kept ? [] : [[column, field]]
    }),
  )
}

/** The headings that somebody gave to another field than the one they were read as. */
export function headingsGiven(
  { sheet, columns }: { readonly sheet: Sheet; readonly columns: GivenColumns },
  table: Table,
): ReadonlyMap<string, string | null> {
  const matched = new Map(table.matched.map((one) => [one.column, one.field]))
  return new Map(
    headersOf(sheet, table).flatMap(({ column, header }): [string, string | null][] => {
      const given = columns[column]
      return given === undefined || given === (matched.get(column) ?? null) ? [] : [[header, given]]
    }),
  )
}

function headersOf(sheet: Sheet, { headerRow, matched }: Table) {
  const written = headingsIn(sheet, headerRow)
  const named = new Set(matched.map(({ column }) => columnIndex(column)))
  return written.flatMap((header, at) =>
    header === '' && !named.has(at) ? [] : [{ column: columnLetter(at), header }],
  )
}
