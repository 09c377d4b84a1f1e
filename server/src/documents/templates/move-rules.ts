// Rules of format and choices: the cells they are for, and formulas that are meant from the first of these cells.
import { moveFormula } from './move-formula.ts'
import { movedRanges, type RowMoves } from './row-moves.ts'

const formula = /(?<=<(?:formula[12]?|(?:\w+:)?f)(?:\s[^>]*)?>)[^<]+/g
const rule =
  /<((?:x14:)?(?:conditionalFormatting|dataValidation))(?:\s[^>]*)?>(?:(?!<(?:x14:)?(?:conditionalFormatting|dataValidation)[\s>])[\s\S])*?<\/\1>/g

/** The formulas of every rule where the cells it is for stand now, and the cells of those Excel 2010 added. */
export function movedRules(xml: string, moves: RowMoves, isRepeated: (row: number) => boolean): string {
  return xml
    .replace(rule, (whole) => {
      const row = firstRowOf(whole)
      if (row === undefined) return whole
      const place = { row, now: moves.first(row), isRepeated }
      return whole.replace(formula, (text) => (text.includes('!') ? text : moveFormula(text, place, moves)))
    })
    .replace(/(?<=<xm:sqref>)[^<]+/g, (ranges) => movedRanges(ranges, moves))
}

function firstRowOf(whole: string): number | undefined {
  const ranges = /\ssqref="([^"]*)"/.exec(whole)?.[1] ?? /<xm:sqref>([^<]*)/.exec(whole)?.[1] ?? ''
  const rows = [...ranges.matchAll(/[A-Z]+(\d+)/g)].map(([, row]) => Number(row))
  return rows.length === 0 ? undefined : Math.min(...rows)
}
