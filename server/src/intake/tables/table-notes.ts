import type { TableNotes } from '@tongxin/contract/imports/import-rows'
import type { TableReading } from './rows.ts'

const asideShown = 20
const hiddenShown = 1000

/** What is told of a table that was read, beside its rows. */
export function notesOf(
  { aside, hidden: { rows, columns } }: Pick<TableReading<unknown>, 'aside' | 'hidden'>,
  otherSheets: readonly string[],
): TableNotes {
  return {
    otherSheets: [...otherSheets],
    aside: aside.slice(0, asideShown),
    asideTotal: aside.length,
    hidden: { rows: rows.slice(0, hiddenShown), rowTotal: rows.length, columns: [...columns] },
  }
}

export const noNotes: TableNotes = {
  ...{ otherSheets: [], aside: [], asideTotal: 0 },
  hidden: { rows: [], rowTotal: 0, columns: [] },
}
