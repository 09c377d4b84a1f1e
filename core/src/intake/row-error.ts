// One wrong cell of an imported table, said so that the person can mend it without asking.

export type RowError = Readonly<{
  /** As Excel numbers it; 0 for the file as a whole. */
  row: number
  /** The column's letter; '' when the whole row or table is meant. */
  column: string
  header: string
  value: string
  reason: string
  fix: string
  /** The filled form it was read from: named in place of the row, which nobody sees. */
  from?: string
  /** What to put where: the values it may mean, where they are known. */
  offers?: readonly RowOffer[]
}>

/** A value offered for a cell of the row; `label` tells it from the others. */
export type RowOffer = Readonly<{ column: string; value: string; label: string }>

/** 「第 7 行 C 列“出生年月”：“26.3.5”年份不清楚。请写成 2026-03-05。」 */
export function rowErrorSentence(error: RowError): string {
  const { from } = error
  const row = error.row > 0 ? `第 ${error.row} 行` : ''
  const place = (from === undefined ? [row, error.column ? `${error.column} 列` : ''] : [from]).filter(
    (part) => part !== '',
  )
  const header = error.header ? `“${error.header}”` : ''
  const value = error.value ? `“${shortened(error.value)}”` : ''
  return `${place.join(' ')}${header}${place.length > 0 || header ? '：' : ''}${value}${error.reason}。${error.fix}。`
}

const shortened = (value: string) => (value.length > 30 ? `${value.slice(0, 30)}…` : value)
