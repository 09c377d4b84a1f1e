import type { OutRow } from './row-blocks-of-sheet.ts'

/** Where the rows of a template went. */
export type RowMoves = Readonly<{
  /** The first and the last row that came of it; rows below the last one move with it. */
  first: (row: number) => number
  last: (row: number) => number
  all: (row: number) => readonly number[]
}>

export function rowMoves(rows: readonly OutRow[]): RowMoves {
  const places = new Map<number, number[]>()
  for (const [index, { source }] of rows.entries()) {
    const known = places.get(source)
    if (known) known.push(index + 1)
    else places.set(source, [index + 1])
  }
  const lastSource = rows.at(-1)?.source ?? 0
  const below = (row: number) => (row > lastSource ? row + rows.length - lastSource : row)
  return {
    first: (row) => places.get(row)?.[0] ?? below(row),
    last: (row) => places.get(row)?.at(-1) ?? below(row),
    all: (row) => places.get(row) ?? [below(row)],
  }
}

/** A1, $A$1:B5 or $1:$3 after the move: from the first of its first row to the last of its last. */
export function movedRange(range: string, moves: RowMoves): string {
  const [start = '', end] = range.split(':')
  const from = movedEnd(start, moves.first)
  return end === undefined ? from : `${from}:${movedEnd(end, moves.last)}`
}

const movedEnd = (end: string, to: (row: number) => number) =>
  end.replace(/\d+$/, (row) => String(to(Number(row))))

/** Several, with spaces between, as rules of format and choices name them; a single cell that was repeated becomes its column. */
export function movedRanges(ranges: string, moves: RowMoves): string {
  return ranges
    .split(' ')
    .map((range) => {
      const whole = range.includes(':') ? range : `${range}:${range}`
      const moved = movedRange(whole, moves)
      const [start, end] = moved.split(':')
      return start === end ? (start ?? '') : moved
    })
    .join(' ')
}
