import { columnLetter } from '@tongxin/core/intake/column-letter'
import type { TemplateProblem, TemplateSpot } from '@tongxin/core/templates/check-placeholders'
import type { TemplateSheet } from '../../documents/templates/fill-excel.ts'
import { whyFormulaStays } from '../../documents/templates/move-formula.ts'
import { blocksOf, innermost } from '../../documents/templates/row-blocks-of-sheet.ts'
import { sheetParts } from '../../documents/templates/sheet-parts.ts'
import type { ArchivePart } from '../upload-guard.ts'
import { workbookOf } from '../workbook-parts.ts'
import { sharedStrings, textOf } from '../xml-text.ts'
import { textOfPart } from './open-template.ts'

export type ExcelTemplate = Readonly<{
  /** The sheets that hold a placeholder. */
  sheets: readonly TemplateSheet[]
  spots: readonly (readonly TemplateSpot[])[]
}>

/** The cells of a workbook that hold a brace; undefined where its sheets are not written as we can write them back. */
export function excelTemplate(parts: readonly ArchivePart[]): ExcelTemplate | undefined {
  const textAt = (path: string) => {
    const part = parts.find(({ name }) => name === path)
    return part ? textOfPart(part) : ''
  }
  const strings = sharedStrings(textAt('xl/sharedStrings.xml'))
  const sheets: TemplateSheet[] = []
  for (const [index, { name, path }] of (workbookOf(parts)?.sheets ?? []).entries()) {
    const read = sheetParts(textAt(path), { strings, textOf })
    if (!read) return undefined
    if (read.rows.some(({ cells }) => cells.some(({ text }) => hasBrace(text))))
      sheets.push({ path, index, name, parts: read })
  }
  return { sheets, spots: sheets.map(spotsOf) }
}

const hasBrace = (text: string | undefined) => text !== undefined && /[{}｛｝]/u.test(text)

const cellsIn = ({ name, parts: { rows } }: TemplateSheet) =>
  rows.flatMap(({ number, cells }) =>
    cells.map((cell) => ({
      ...cell,
      row: number,
      where: `工作表“${name}”${columnLetter(cell.column)}${number}`,
    })),
  )

function spotsOf(sheet: TemplateSheet): readonly TemplateSpot[] {
  return cellsIn(sheet).flatMap(({ where, text }) => (hasBrace(text) ? [{ where, text: text ?? '' }] : []))
}

/** What stands in the way of repeating rows, each with its cell: asked once the placeholders are right. */
export function excelProblems(
  { sheets }: ExcelTemplate,
  parts: readonly ArchivePart[],
): readonly TemplateProblem[] {
  return sheets.flatMap((sheet) => {
    const { blocks, crowded } = blocksOf(sheet.parts.rows)
    if (blocks.length === 0) return []
    const isRepeated = (row: number) => innermost(blocks, row) !== undefined
    const formulas = cellsIn(sheet).flatMap(({ where, row, formula }) => {
      const reason =
        formula === undefined ? undefined : whyFormulaStays(formula, { row, now: row, isRepeated })
      return reason === undefined
        ? []
        : [{ where, written: formula === '' ? '' : `=${formula ?? ''}`, reason, fix: '请改写或删去这个公式' }]
    })
    const rows = crowded.map((row) => ({
      where: `工作表“${sheet.name}”第 ${row} 行`,
      written: '',
      reason: '同一行里有两处重复',
      fix: '请放在不同的行',
    }))
    return [...formulas, ...rows, ...attached(sheet, parts)]
  })
}

/** What hangs on cells in a part of its own, and would stay behind when they move. */
function attached({ name, path }: TemplateSheet, parts: readonly ArchivePart[]): readonly TemplateProblem[] {
  const relations = parts.find((part) => part.name === path.replace(/([^/]+)$/, '_rels/$1.rels'))
  const xml = relations ? textOfPart(relations) : ''
  return hanging
    .filter(({ type }) => xml.includes(`/${type}"`))
    .map(({ reason, fix }) => ({ where: `工作表“${name}”`, written: '', reason, fix }))
}

const hanging = [
  { type: 'table', reason: '用了“套用表格格式”', fix: '请在“表设计”中转换为区域' },
  { type: 'pivotTable', reason: '含有数据透视表', fix: '请把它移到另一个工作表或删去' },
  { type: 'comments', reason: '含有批注', fix: '请删去批注' },
] as const
