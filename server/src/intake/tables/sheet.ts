// What a spreadsheet is to us: text in cells. No formats, no formulas, no links.

/** Rows and columns count from 1 in `Row.number` and from 0 in `cells`, as an array does. */
export type Sheet = Readonly<{
  name: string
  /** Rows with at least one filled cell, in their order. */
  rows: readonly SheetRow[]
  merges: readonly MergedArea[]
  /** Columns whose heading says that they are never taken: their values were dropped while reading. */
  withheld: readonly WithheldColumn[]
  /** What Excel does not show, rows a filter leaves out included; read all the same. Absent where everything is shown. */
  hidden?: HiddenParts | undefined
  /** The row, as Excel numbers it, in which somebody said what the columns are. */
  headedBy?: number
}>

export type SheetRow = Readonly<{
  /** As Excel numbers it. */
  number: number
  /** Trimmed text; dates as 2026-03-05, with hours as 2026-03-05 14:30; '' for an empty cell. */
  cells: readonly string[]
  faults?: readonly CellFault[]
  /** Which filled form it was read from; absent for the rows of a table. */
  from?: string
}>

export type ExcelFault = 'formula-without-result' | 'error-value'

/**
 * A formula whose result was not saved, a result that is an Excel error; in a filled form what is not clear, and a whole file
 * that was not read.
 */
export type CellFault =
  | Readonly<{ column: number; kind: ExcelFault }>
  | Readonly<{ column: number; kind: 'unclear'; reason: string; fix: string; offers: readonly string[] }>
  | Readonly<{ column: number; kind: 'unread'; reason: string; fix: string }>

/** Inclusive, counted from 0; clipped to the cells that exist. */
export type MergedArea = Readonly<{ fromRow: number; toRow: number; fromColumn: number; toColumn: number }>

/** Rows as Excel numbers them, columns from 0. */
export type HiddenParts = Readonly<{ rows: readonly number[]; columns: readonly number[] }>

export type WithheldColumn = Readonly<{ column: number; header: string }>
