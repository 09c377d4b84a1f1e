import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { type OfficialFonts, points, textRun, typeAreaWidth, typeSize } from './official-page.ts'
import { type RepeatedRow, sampleText } from './repeated-rows.ts'
import { blockStarts } from './row-blocks.ts'

export type OfficialColumn = Readonly<{
  header: string
  /** Relative to the other columns. */
  width: number
  align?: 'left' | 'center' | 'right'
  /** One cell for all rows of a block. */
  merged?: boolean
}>

export type OfficialRows = Readonly<{
  columns: readonly OfficialColumn[]
  rows: readonly (readonly string[])[]
  /** How many rows, from the first, belong together each time; without it each stands alone. */
  blocks?: readonly number[]
  /** Whether its last row goes to the next page with what follows: a signature does not stand there alone. */
  keepsNext?: boolean
}>

/** The rows below the header, in the looks that `officialTable` draws a sample of. */
export function rowsOfTable({ columns, rows, blocks = [], keepsNext }: OfficialRows): readonly RepeatedRow[] {
  const starts = blockStarts(blocks)
  return rows.map((texts, at) => {
    const part = partOf(at, starts)
    return {
      look: keepsNext && at === rows.length - 1 ? `${part}${kept}` : part,
      texts: columns.map(({ merged }, column) => (merged && part === 'below' ? '' : (texts[column] ?? ''))),
    }
  })
}

/** Behind the look of a row that goes to the next page with what follows. */
const kept = ' kept'

/**
 * A table over the whole type area, in 小四; its header comes again on each page and no row is torn. Of the rows below only a
 * sample of each look: see repeated-rows.ts.
 */
export function officialTable(
  table: OfficialRows,
  { at: place, fonts }: { readonly at: number; readonly fonts: OfficialFonts },
): Table {
  const { columns } = table
  const looks = new Set(rowsOfTable(table).map(({ look }) => look))
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((typeAreaWidth * width) / total))
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const row = (texts: readonly string[], { header, part, keepNext }: RowLook) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: columns.map((column, at) => {
        const merge = column.merged ? part : 'alone'
        const align = header ? 'center' : column.align
        return tableCell(
          texts[at] ?? '',
          { align, width: widths[at] ?? 0, header, part: merge, keepNext },
          fonts,
        )
      }),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: points(4), right: points(4), top: points(2), bottom: points(2) },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      row(
        columns.map(({ header }) => header),
        { header: true, part: 'alone', keepNext: false },
      ),
      ...parts
        .flatMap((part) => [
          { look: part, part, keepNext: false },
          { look: `${part}${kept}`, part, keepNext: true },
        ])
        .filter(({ look }) => looks.has(look))
        .map(({ look, part, keepNext }) =>
          row(
            columns.map((_, at) => sampleText(place, look, at)),
            { header: false, part, keepNext },
          ),
        ),
    ],
  })
}

/** Where a row lies in its block: the merged cell begins in the first and runs on below. */
type BlockPart = (typeof parts)[number]

const parts = ['first', 'below', 'alone'] as const

function partOf(at: number, starts: ReadonlyMap<number, number>): BlockPart {
  const size = starts.get(at)
  if (size === undefined) return starts.size === 0 ? 'alone' : 'below'
  return size > 1 ? 'first' : 'alone'
}

type RowLook = Readonly<{ header: boolean; part: BlockPart; keepNext: boolean }>

type CellLook = RowLook & Readonly<{ align: OfficialColumn['align']; width: number }>

function tableCell(
  text: string,
  { align = 'left', width, header, part, keepNext }: CellLook,
  fonts: OfficialFonts,
): TableCell {
  const font = header ? fonts.heading : fonts.body
  return new TableCell({
    verticalAlign: 'center',
    ...(part === 'alone'
      ? {}
      : { verticalMerge: part === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        keepNext,
        alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[
          align
        ],
        children: [textRun(text, { font, latin: fonts.latin, size: typeSize.smallFour })],
      }),
    ],
  })
}
