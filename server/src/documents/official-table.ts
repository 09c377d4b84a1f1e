import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { type OfficialFonts, points, textRun, typeAreaWidth, typeSize } from './official-page.ts'

export type OfficialColumn = Readonly<{
  header: string
  /** Relative to the other columns. */
  width: number
  align?: 'left' | 'center' | 'right'
}>

/** A table over the whole type area, in 小四; its header comes again on each page and no row is torn. */
export function officialTable(
  columns: readonly OfficialColumn[],
  rows: readonly (readonly string[])[],
  fonts: OfficialFonts,
): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((typeAreaWidth * width) / total))
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const row = (texts: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: columns.map((column, at) =>
        tableCell(
          texts[at] ?? '',
          { align: header ? 'center' : column.align, width: widths[at] ?? 0, header },
          fonts,
        ),
      ),
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
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  })
}

type CellLook = Readonly<{ align: OfficialColumn['align']; width: number; header: boolean }>

function tableCell(
  text: string,
  { align = 'left', width, header }: CellLook,
  fonts: OfficialFonts,
): TableCell {
  const font = header ? fonts.heading : fonts.body
  return new TableCell({
    verticalAlign: 'center',
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[
          align
        ],
        children: [textRun(text, { font, latin: fonts.latin, size: typeSize.smallFour })],
      }),
    ],
  })
}
