/** A Word file as it is read: what stands in its tables and between them, line by line, nothing of how it looks. */
export interface Paper {
  readonly tables: readonly PaperTable[]
  /** What stands behind the last table, or all of it where there is none. */
  readonly after: readonly string[]
}

export interface PaperTable {
  /** What stands between the table before (or the beginning) and this one. */
  readonly before: readonly string[]
  readonly rows: readonly (readonly PaperCell[])[]
}

export interface PaperCell {
  readonly lines: readonly string[]
  /** Tables inside the cell. */
  readonly tables: readonly PaperTable[]
}

/** Everything a cell says, what stands in tables inside it a line for each row. */
export function linesOfCell({ lines, tables }: PaperCell): readonly string[] {
  return [
    ...lines,
    ...tables.flatMap(({ before, rows }) => [
      ...before,
      ...rows.map((row) => row.map((cell) => linesOfCell(cell).join(' ')).join('\u3000')),
    ]),
  ]
}
