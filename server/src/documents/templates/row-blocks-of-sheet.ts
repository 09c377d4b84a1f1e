import type { SheetRow } from './sheet-parts.ts'
import { itemsIn, type Scopes, type TemplateFacts } from './template-facts.ts'

/** The rows from the one that opens a loop to the one that closes it; they are repeated together. */
export type RowBlock = Readonly<{ loop: string; from: number; to: number; inner: readonly RowBlock[] }>

/** A row as it comes out: which row of the template, filled from what. */
export type OutRow = Readonly<{ source: number; scopes: Scopes }>

export type Blocks = Readonly<{
  blocks: readonly RowBlock[]
  /** Rows in which a second loop begins where another has just ended. */
  crowded: readonly number[]
}>

type Opened = { loop: string; from: number; inner: RowBlock[] }

/** The loops of a sheet whose placeholders are right. */
export function blocksOf(rows: readonly SheetRow[]): Blocks {
  const top: RowBlock[] = []
  const crowded: number[] = []
  const open: Opened[] = []
  for (const { sign, loop, row } of rows.flatMap(loopMarks)) {
    if (sign === '#') {
      const siblings = open.at(-1)?.inner ?? top
      if ((siblings.at(-1)?.to ?? 0) >= row) crowded.push(row)
      open.push({ loop, from: row, inner: [] })
      continue
    }
    const closed = open.pop()
    if (closed) (open.at(-1)?.inner ?? top).push({ ...closed, to: row })
  }
  return { blocks: top, crowded }
}

function loopMarks({ number, cells }: SheetRow) {
  return cells.flatMap(({ text = '' }) =>
    [...text.matchAll(/\{\s*([#/])\s*([^{}]*?)\s*\}/gu)].map(([, sign = '', loop = '']) => ({
      sign,
      loop,
      row: number,
    })),
  )
}

type Stretch = Readonly<{ from: number; to: number; inner: readonly RowBlock[] }>

/** The rows that come out, in their order. A loop over nothing leaves its rows once, empty. */
export function outRows({ from, to, inner }: Stretch, scopes: Scopes): readonly OutRow[] {
  const rows: OutRow[] = []
  for (let row = from; row <= to; row += 1) {
    const block = inner.find((one) => one.from === row)
    if (!block) {
      rows.push({ source: row, scopes })
      continue
    }
    const items = itemsIn(scopes, block.loop)
    for (const item of items.length > 0 ? items : [nothing])
      for (const one of outRows(block, [...scopes, item])) rows.push(one)
    row = block.to
  }
  return rows
}

const nothing: TemplateFacts = { values: {}, loops: {} }

export const innermost = (blocks: readonly RowBlock[], row: number): RowBlock | undefined => {
  const block = blocks.find(({ from, to }) => from <= row && row <= to)
  return block && (innermost(block.inner, row) ?? block)
}
