// An .xlsx → text in cells. It runs inside the capped process: see read-safely.ts. Formulas are never evaluated;
// macros, links, pictures and comments are not even unpacked.

import { isAscii } from 'node:buffer'
import type { Told } from '../../platform/capped-process.ts'
import { fileKind } from '../file-kind.ts'
import { type ArchiveCaps, type ArchivePart, openArchive, usualCaps } from '../upload-guard.ts'
import { sharedStrings } from '../xml-text.ts'
import { cellStyles } from './cell-styles.ts'
import { plainText } from './cell-text.ts'
import { type SheetsRead, sheetOf } from './filled-sheet.ts'
import type { Sheet } from './sheet.ts'
import { readSheetXml, type SheetCaps, usualSheetCaps } from './sheet-xml.ts'
import { workbookOf } from './workbook-parts.ts'

export type ReadingCaps = Readonly<{ archive: ArchiveCaps; sheet: SheetCaps }>

export const usualReadingCaps: ReadingCaps = { archive: usualCaps, sheet: usualSheetCaps }

/** The visible sheets of an .xlsx, in their order, or why it was not read. Never throws for what a file contains. */
export async function readXlsx(
  bytes: Uint8Array,
  caps: ReadingCaps = usualReadingCaps,
  told?: Told,
): Promise<SheetsRead> {
  if (fileKind(bytes) !== 'zip') return { ok: false, refusal: { code: 'not-excel' } }
  const archive = await openArchive(bytes, { caps: caps.archive, keep: isTablePart })
  if (!archive.ok) return archive
  try {
    return readParts(archive.parts, caps.sheet, told)
  } catch {
    return { ok: false, refusal: { code: 'broken', detail: '表格内容无法读取' } }
  }
}

const isTablePart = (name: string) =>
  /^xl\/(workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i.test(
    name,
  )

function readParts(parts: readonly ArchivePart[], caps: SheetCaps, told?: Told): SheetsRead {
  const workbook = workbookOf(parts)
  if (!workbook) return { ok: false, refusal: { code: 'not-excel' } }
  const context = {
    caps,
    strings: sharedStrings(partText(parts, 'xl/sharedStrings.xml')).map(plainText),
    styles: cellStyles(partText(parts, 'xl/styles.xml')),
    from1904: workbook.from1904,
  }
  const sheets: Sheet[] = []
  for (const { name, path } of workbook.sheets.filter(({ visible }) => visible)) {
    const xml = partText(parts, path)
    if (xml === '') return { ok: false, refusal: { code: 'broken', detail: `缺少工作表“${name}”` } }
    const before = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    const content = readSheetXml(xml, { ...context, name, told: (rows) => told?.(before + rows) })
    if (!content.ok) return content
    sheets.push(sheetOf({ name, ...content }))
  }
  return sheets.length > 0 ? { ok: true, sheets } : { ok: false, refusal: { code: 'no-sheet' } }
}

function partText(parts: readonly ArchivePart[], path: string): string {
  const part = parts.find(({ name }) => name.toLowerCase() === path.toLowerCase())
  return part ? decoded(part.bytes) : ''
}

/** Most of a sheet is tags: those without a Chinese character take half the memory and time. */
function decoded(bytes: Uint8Array): string {
  return isAscii(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    : utf8.decode(bytes)
}

const utf8 = new TextDecoder()
