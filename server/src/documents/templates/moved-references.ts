import { movedRange, type RowMoves } from './row-moves.ts'

/** A1, $A$1:$B$2 and 1:3 of one sheet, as formulas of other places name them, where its rows stand now. */
export function movedReferences(formula: string, sheetName: string, moves: RowMoves): string {
  return formula.replace(
    referencesTo(sheetName),
    (_, of: string, range: string) => `${of}!${movedRange(range, moves)}`,
  )
}

/** Cells of a sheet that a formula names one by one, with their row. */
export function singleCellsOf(formula: string, sheetName: string): readonly { text: string; row: number }[] {
  return [...formula.matchAll(referencesTo(sheetName))]
    .filter(([, , range = '']) => !range.includes(':'))
    .map(([text, , range = '']) => ({ text, row: Number(/\d+$/.exec(range)?.[0]) }))
}

function referencesTo(sheetName: string): RegExp {
  const plain = sheetName.replaceAll('&', '&amp;')
  const quoted = [`'${plain.replaceAll("'", "''")}'`, `&apos;${plain}&apos;`].map(asPattern)
  const bare = String.raw`(?<![\p{L}\p{N}_.'])${asPattern(plain)}`
  const end = String.raw`(?:\$?[A-Z]{1,3})?\$?\d+`
  return new RegExp(`(${[...quoted, bare].join('|')})!(${end}(?::${end})?)`, 'gu')
}

const asPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
