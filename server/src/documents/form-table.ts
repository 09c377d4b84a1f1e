import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TableVerticalAlign,
  WidthType,
} from 'docx'
import { millimetres, type OfficialFonts, points, textRun, typeSize } from './official-page.ts'

export type FormRow =
  /** Two labels with a short value each, as 领导干部姓名 and 职务. */
  | Readonly<{ kind: 'pair'; cells: readonly [FormCell, FormCell] }>
  /** A label and a tall cell for text: one paragraph each; none is an empty cell to write in. */
  | Readonly<{
      kind: 'text'
      label: string
      paragraphs: readonly string[]
      height: FormRowHeight
      /** Empty lines below the paragraphs, each over a rule to write on. */
      ruledLines?: number
    }>

export type FormCell = Readonly<{ label: string; value: string }>
export type FormRowHeight = keyof typeof rowHeights

/** Together with the title and two rows of names they fill the page. */
const rowHeights = { tall: millimetres(77), medium: millimetres(48), short: millimetres(22) }
const pairHeight = millimetres(13)

/** Label, value, label, value: 156 mm. */
const widths = [millimetres(38), millimetres(44), millimetres(24), millimetres(50)] as const

/** The bordered table: a row grows with its text and runs on over the page. */
export function formTable(rows: readonly FormRow[], fonts: OfficialFonts): Table {
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
  const frame = { ...line, size: 8 }
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    margins: { left: points(5.5), right: points(5.5), top: points(3), bottom: points(3) },
    borders: {
      top: frame,
      bottom: frame,
      left: frame,
      right: frame,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map((row) => (row.kind === 'pair' ? pairRow(row.cells, fonts) : textRow(row, fonts))),
  })
}

function pairRow([left, right]: readonly [FormCell, FormCell], fonts: OfficialFonts): TableRow {
  return new TableRow({
    height: { value: pairHeight, rule: HeightRule.ATLEAST },
    children: [
      labelCell(left.label, widths[0], fonts),
      cell([valueLine(left.value, fonts)], widths[1]),
      labelCell(right.label, widths[2], fonts),
      cell([valueLine(right.value, fonts)], widths[3]),
    ],
  })
}

function textRow(row: Extract<FormRow, { kind: 'text' }>, fonts: OfficialFonts): TableRow {
  const paragraphs = row.paragraphs
    .flatMap((text) => text.split(/\r?\n/))
    .map((text) => bodyLine(text, fonts))
  const [, ...rest] = widths
  return new TableRow({
    height: { value: rowHeights[row.height], rule: HeightRule.ATLEAST },
    children: [
      labelCell(row.label, widths[0], fonts),
      new TableCell({
        columnSpan: rest.length,
        width: { size: rest.reduce((sum, width) => sum + width), type: WidthType.DXA },
        children:
          paragraphs.length > 0 ? [...paragraphs, ...ruled(row.ruledLines ?? 0)] : [bodyLine('', fonts)],
      }),
    ],
  })
}

/** A remark in brackets stands on lines of its own, smaller, as on the printed form. */
function labelCell(label: string, width: number, fonts: OfficialFonts): TableCell {
  const [, name = label, remark = ''] = /^([^（(]+)([（(].*)$/s.exec(label) ?? []
  const lines = [centred(spread(name.trim()), typeSize.four, fonts)]
  lines.push(...halves(remark).map((line) => centred(line, typeSize.smallFour, fonts)))
  return cell(lines, width)
}

/** A remark too long for one line of the cell is parted in the middle, not wherever the line ends. */
function halves(remark: string): string[] {
  if (remark.length <= 8) return remark ? [remark] : []
  const middle = Math.ceil(remark.length / 2)
  return [remark.slice(0, middle), remark.slice(middle)]
}

/** Two characters are set apart: 职　务. */
const spread = (label: string) => (/^\p{Script=Han}{2}$/u.test(label) ? [...label].join('\u3000') : label)

const valueLine = (value: string, fonts: OfficialFonts) => centred(inOneLine(value), typeSize.four, fonts)

export const inOneLine = (value: string) => value.replace(/\s*\n\s*/g, ' ')

function centred(text: string, size: number, fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [textRun(text, { font: fonts.body, latin: fonts.latin, size })],
  })
}

function bodyLine(text: string, fonts: OfficialFonts): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line: points(24), lineRule: 'exact' },
    // A line that begins with such spaces stands deeper by itself.
    indent: { firstLine: text.startsWith('\u3000\u3000') ? 0 : points(28) },
    children: [textRun(text, { font: fonts.body, latin: fonts.latin, size: typeSize.four })],
  })
}

const rule = { style: BorderStyle.SINGLE, size: 4, space: 1, color: '808080' }

function ruled(count: number): Paragraph[] {
  return Array.from(
    { length: count },
    () =>
      new Paragraph({
        spacing: { line: points(26), lineRule: 'exact' },
        // Paragraphs alike are framed as one: the rules inside are `between`.
        border: { bottom: rule, between: rule },
      }),
  )
}

function cell(children: Paragraph[], width: number): TableCell {
  const verticalAlign: TableVerticalAlign = 'center'
  return new TableCell({ children, verticalAlign, width: { size: width, type: WidthType.DXA } })
}
