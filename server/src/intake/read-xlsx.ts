// An .xlsx → text in cells. It runs inside the capped process: see read-safely.ts. Formulas are never evaluated;
// macros, links, pictures and comments are not even unpacked.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { cellStyles } from './cell-styles.ts'
import { refuseUnlessXlsx } from './file-kind.ts'
import { isNeverTaken } from './never-taken.ts'
import type { MergedArea, Sheet, SheetRow, WithheldColumn } from './sheet.ts'
import { type FilledRow, readSheetXml, type SheetCaps, usualSheetCaps } from './sheet-xml.ts'
import { type ArchiveCaps, type ArchivePart, openArchive, usualCaps } from './upload-guard.ts'
import { workbookOf } from './workbook-parts.ts'
import { sharedStrings } from './xml-text.ts'

export type SheetsRead =
  | Readonly<{ ok: true; sheets: readonly Sheet[] }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

export type ReadingCaps = Readonly<{ archive: ArchiveCaps; sheet: SheetCaps }>

/** The visible sheets of an .xlsx, in their order, or why it was not read. Never throws for what a file contains. */
export async function readXlsx(
  bytes: Uint8Array,
  caps: ReadingCaps = { archive: usualCaps, sheet: usualSheetCaps },
): Promise<SheetsRead> {
  const refusal = refuseUnlessXlsx(bytes)
  if (refusal) return { ok: false, refusal }
  const archive = await openArchive(bytes, { caps: caps.archive, keep: isTablePart })
  if (!archive.ok) return archive
  try {
    return readParts(archive.parts, caps.sheet)
  } catch {
    return { ok: false, refusal: { code: 'broken', detail: '表格内容无法读取' } }
  }
}

const isTablePart = (name: string) =>
  /^xl\/(workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i.test(
    name,
  )

function readParts(parts: readonly ArchivePart[], caps: SheetCaps): SheetsRead {
  const workbook = workbookOf(parts)
  if (!workbook) return { ok: false, refusal: { code: 'not-excel' } }
  const context = {
    caps,
    strings: sharedStrings(partText(parts, 'xl/sharedStrings.xml')),
    styles: cellStyles(partText(parts, 'xl/styles.xml')),
    from1904: workbook.from1904,
  }
  const sheets: Sheet[] = []
  for (const { name, path } of workbook.sheets.filter(({ visible }) => visible)) {
    const xml = partText(parts, path)
    if (xml === '') return { ok: false, refusal: { code: 'broken', detail: `缺少工作表“${name}”` } }
    const content = readSheetXml(xml, { ...context, name })
    if (!content.ok) return content
    sheets.push(toSheet(name, content.rows, content.merges))
  }
  return sheets.length > 0 ? { ok: true, sheets } : { ok: false, refusal: { code: 'no-sheet' } }
}

function partText(parts: readonly ArchivePart[], path: string): string {
  const part = parts.find(({ name }) => name.toLowerCase() === path.toLowerCase())
  return part ? new TextDecoder().decode(part.bytes) : ''
}

function toSheet(name: string, filled: ReadonlyMap<number, FilledRow>, merges: readonly MergedArea[]): Sheet {
  const numbered = [...filled].sort(([a], [b]) => a - b)
  const withheld = withheldColumns(numbered.slice(0, 20).map(([, row]) => row))
  const taken = new Set(withheld.map(({ column }) => column))
  const rows = numbered.map(([number, row]) => toRow(number, row, taken)).filter(isFilled)
  const lastRow = (rows.at(-1)?.number ?? 0) - 1
  const lastColumn = rows.reduce((widest, { cells }) => Math.max(widest, cells.length - 1), -1)
  return { name, rows, merges: merges.flatMap((area) => clipped(area, lastRow, lastColumn)), withheld }
}

function withheldColumns(rows: readonly FilledRow[]): WithheldColumn[] {
  const found = new Map<number, string>()
  for (const { cells } of rows) {
    cells.forEach((text, column) => {
      if (!found.has(column) && isNeverTaken(text)) found.set(column, text)
    })
  }
  return [...found].map(([column, header]) => ({ column, header })).sort((a, b) => a.column - b.column)
}

function toRow(number: number, filled: FilledRow, taken: ReadonlySet<number>): SheetRow {
  const cells = taken.size === 0 ? filled.cells : filled.cells.map((text, at) => (taken.has(at) ? '' : text))
  const faults = filled.faults.filter(({ column }) => !taken.has(column))
  return faults.length > 0 ? { number, cells, faults } : { number, cells }
}

const isFilled = ({ cells, faults }: SheetRow) => faults !== undefined || cells.some((cell) => cell !== '')

/** A merge may be claimed over the whole sheet; it reaches as far as there are filled cells. */
function clipped(area: MergedArea, lastRow: number, lastColumn: number): MergedArea[] {
  if (area.fromRow > lastRow || area.fromColumn > lastColumn) return []
  return [{ ...area, toRow: Math.min(area.toRow, lastRow), toColumn: Math.min(area.toColumn, lastColumn) }]
}
