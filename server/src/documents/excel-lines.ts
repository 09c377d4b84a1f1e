// Lines of a sheet that run over all its columns: its head above the table, its foot below.
import type { CellStyle } from 'hucre/xlsx'

export type WideLine = Readonly<{ text: string; style: CellStyle; height: number }>

type Worded = Readonly<{
  instructions?: string
  heading?: Readonly<{ title: string; lines: readonly string[] }>
}>

/** Title and lines of an official head, then instructions. */
export function headLines({ heading, instructions }: Worded): readonly WideLine[] {
  const head = heading
    ? [
        { text: heading.title, style: titleStyle, height: 32 },
        ...heading.lines.map((text) => ({ text, style: headStyle, height: 20 })),
      ]
    : []
  const told =
    instructions === undefined
      ? []
      : [{ text: instructions, style: instructionsStyle, height: 8 + 16 * instructions.split('\n').length }]
  return [...head, ...told]
}

export function footLines(footing: string | undefined): readonly WideLine[] {
  return footing === undefined ? [] : [{ text: footing, style: headStyle, height: 36 }]
}

const titleStyle: CellStyle = {
  numFmt: '@',
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

const headStyle: CellStyle = { numFmt: '@', alignment: { vertical: 'center', wrapText: true } }

const instructionsStyle: CellStyle = {
  numFmt: '@',
  font: { color: { rgb: '5B6472' } },
  alignment: { vertical: 'top', wrapText: true },
}
