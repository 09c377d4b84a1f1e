import { columnLetter } from '@tongxin/core/intake/column-letter'
import type { TemplateProblem, TemplateSpot } from '@tongxin/core/templates/check-placeholders'
import { drawingsOf, type TemplateSheet } from '../../documents/templates/fill-excel.ts'
import { pageHeads } from '../../documents/templates/fill-page-heads.ts'
import { shapeTexts } from '../../documents/templates/fill-shapes.ts'
import { whyFormulaStays } from '../../documents/templates/move-formula.ts'
import { singleCellsOf } from '../../documents/templates/moved-references.ts'
import { notesSheet } from '../../documents/templates/notes-sheet.ts'
import { blocksOf, innermost } from '../../documents/templates/row-blocks-of-sheet.ts'
import { sheetParts } from '../../documents/templates/sheet-parts.ts'
import { workbookOf } from '../tables/workbook-parts.ts'
import type { ArchivePart } from '../upload-guard.ts'
import { decodeXml, sharedStrings, textOf } from '../xml-text.ts'
import { textOfPart } from './open-template.ts'
import { shortened } from './word-spots.ts'

export type ExcelTemplate = Readonly<{
  /** The sheets that hold a placeholder, in a cell, above or below the page, or in a text box. */
  sheets: readonly TemplateSheet[]
  /** The others; formulas of theirs may name rows that move. */
  others: readonly TemplateSheet[]
  /** Our table of placeholders, where it was left in. */
  notes: TemplateSheet | undefined
  spots: readonly (readonly TemplateSpot[])[]
  /** Where a placeholder would stay as it is written. */
  unfillable: readonly TemplateSpot[]
}>

/** What a workbook holds in braces; undefined where its sheets are not written as we can write them back. */
export function excelTemplate(parts: readonly ArchivePart[]): ExcelTemplate | undefined {
  const textAt = (path: string) => {
    const part = parts.find(({ name }) => name === path)
    return part ? textOfPart(part) : ''
  }
  const strings = sharedStrings(textAt('xl/sharedStrings.xml'))
  const all: TemplateSheet[] = []
  for (const [index, { name, path }] of (workbookOf(parts)?.sheets ?? []).entries()) {
    const read = sheetParts(textAt(path), { strings, textOf })
    if (!read) return undefined
    all.push({ path, index, name, parts: read })
  }
  const notes = all.length > 1 ? all.find(({ name }) => name === notesSheet) : undefined
  const found = all
    .filter((sheet) => sheet !== notes)
    .map((sheet) => ({ sheet, spots: [...spotsOf(sheet), ...spotsAround(sheet, textAt)] }))
  const filled = found.filter(({ spots }) => spots.length > 0)
  return {
    sheets: filled.map(({ sheet }) => sheet),
    others: found.filter(({ spots }) => spots.length === 0).map(({ sheet }) => sheet),
    notes,
    spots: filled.map(({ spots }) => spots),
    unfillable: found.flatMap(({ sheet }) => unfillableIn(sheet)),
  }
}

/** Above and below the page, and text boxes: once each. */
function spotsAround(
  { name, path, parts: { tail } }: TemplateSheet,
  textAt: (path: string) => string,
): readonly TemplateSpot[] {
  const heads = pageHeads(tail).map(({ kind, text }) => ({
    where: `工作表“${name}”${kind === 'header' ? '页眉' : '页脚'}`,
    text: decodeXml(text),
  }))
  const boxes = drawingsOf(path, textAt)
    .flatMap((drawing) => shapeTexts(textAt(drawing)))
    .map(decodeXml)
    .map((text) => ({ where: `工作表“${name}”文本框“${shortened(text)}”`, text }))
  return [...heads, ...boxes].filter(({ text }) => hasBrace(text)).map((spot) => ({ ...spot, once: true }))
}

/** The name on the tab, formulas, and what is said of a choice. */
function unfillableIn(sheet: TemplateSheet): readonly TemplateSpot[] {
  const formulas = cellsIn(sheet).map(({ where, formula = '' }) => ({ where, text: formula }))
  const prompts = [...sheet.parts.tail.matchAll(/\s(?:prompt|promptTitle|error|errorTitle)="([^"]*)"/g)]
  return [
    { where: `工作表“${sheet.name}”的名称`, text: sheet.name },
    ...formulas,
    ...prompts.map(([, text = '']) => ({
      where: `工作表“${sheet.name}”的数据验证提示`,
      text: decodeXml(text),
    })),
  ].filter(({ text }) => hasBrace(text))
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
  { sheets, others }: ExcelTemplate,
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
    const elsewhere = others.flatMap((other) => namesOneCell(other, sheet, isRepeated))
    return [...formulas, ...elsewhere, ...rows, ...attached(sheet, parts)]
  })
}

/** A formula of another sheet that names one cell of a row which is repeated: nobody can say which of the copies is meant. */
function namesOneCell(
  other: TemplateSheet,
  { name }: TemplateSheet,
  isRepeated: (row: number) => boolean,
): readonly TemplateProblem[] {
  return cellsIn(other).flatMap(({ where, formula = '' }) =>
    singleCellsOf(formula, name)
      .filter(({ row }) => isRepeated(row))
      .map(({ text }) => ({
        where,
        written: `=${formula}`,
        reason: `公式引用了要重复的行里的一格 ${text}`,
        fix: '请改写成区域或删去这个公式',
      })),
  )
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
