import type { RowMoves } from './row-moves.ts'

/** A formula in its row: which rows of the template are repeated, and where this one stands now. */
export type FormulaPlace = Readonly<{
  row: number
  now: number
  isRepeated: (row: number) => boolean
}>

/** Why a formula cannot move with its rows; undefined when it can. */
export function whyFormulaStays(formula: string, { row, isRepeated }: FormulaPlace): string | undefined {
  const words = unquoted(formula)
  if (formula === '') return '是与别的单元格共用的公式'
  if (words.includes('!')) return '公式引用了别的工作表'
  if (words.includes('[')) return '公式引用了套用表格的列名'
  if (/(?<![\w$])\$?\d+:\$?\d+/.test(words)) return '公式引用了整行'
  for (const [reference, first, last] of references(words)) {
    const rows = [first, last ?? first]
    const single = last === undefined
    if (isRepeated(row) ? rows.some((one) => isRepeated(one) && one !== row) : single && isRepeated(first))
      return isRepeated(row)
        ? `公式引用了别的重复行 ${reference}`
        : `公式引用了要重复的行里的一格 ${reference}，请写成区域 ${reference}:${reference}`
  }
  return undefined
}

/** The same formula where its cell and what it refers to stand now. */
export function moveFormula(
  formula: string,
  { row, now, isRepeated }: FormulaPlace,
  moves: RowMoves,
): string {
  const own = (end: string, to: (row: number) => number) =>
    end.replace(/\d+$/, (digits) => {
      const referred = Number(digits)
      return String(isRepeated(row) && referred === row ? now : to(referred))
    })
  return formula
    .split(/("[^"]*")/)
    .map((words, at) =>
      at % 2 === 1
        ? words
        : words.replace(referencePattern, (_, start: string, end: string | undefined) =>
            end === undefined
              ? own(start, moves.first)
              : `${own(start, moves.first)}:${own(end, moves.last)}`,
          ),
    )
    .join('')
}

/** A1 and A1:B2, not the tail of a name (LOG10) and not what is called. */
const referencePattern =
  /(?<![\w.$])(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\w(.])/g

const unquoted = (formula: string) => formula.replace(/"[^"]*"/g, '""')

function references(words: string): readonly (readonly [string, number, number | undefined])[] {
  return [...words.matchAll(referencePattern)].map(([whole, start = '', end]) => [
    whole,
    rowOf(start),
    end === undefined ? undefined : rowOf(end),
  ])
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0])
