// The only file that knows which library reads spreadsheets. It runs inside the capped process: see
// read-safely.ts. Formulas are never evaluated; macros, links, pictures and comments are not even unpacked.

import { columnLetter } from '@tongxin/core/intake/column-letter'
import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import { type Cell, type CellValue, type Sheet as ForeignSheet, readXlsx as readWorkbook } from 'hucre/xlsx'
import { refuseUnlessXlsx } from './file-kind.ts'
import { monthStyles } from './month-styles.ts'
import { isNeverTaken } from './never-taken.ts'
import type { CellFault, MergedArea, Sheet, SheetRow, WithheldColumn } from './sheet.ts'
import { type SheetCaps, scanSheet, usualSheetCaps } from './sheet-scan.ts'
import { packStored, type ZipPart } from './stored-zip.ts'
import { type ArchiveCaps, openArchive, usualCaps } from './upload-guard.ts'
import { sheetNames } from './workbook-parts.ts'

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
  if (!isWorkbook(archive.parts)) return { ok: false, refusal: { code: 'not-excel' } }
  try {
    const scanned = scanParts(archive.parts, caps.sheet)
    return scanned.ok ? await readScanned(scanned) : scanned
  } catch {
    return { ok: false, refusal: { code: 'broken', detail: '表格内容无法读取' } }
  }
}

const isTablePart = (name: string) =>
  /\.(xml|rels)$/i.test(name) &&
  !/(^|\/)(worksheets\/_rels|drawings|charts?|pivot\w*|theme|externalLinks|customXml|docProps|tables|comments\w*|threadedComments|persons|slicer\w*|metadata|media)(\/|\d*\.xml|$)/i.test(
    name,
  )

function isWorkbook(parts: readonly ZipPart[]): boolean {
  const types = parts.find(({ name }) => name === '[Content_Types].xml')
  return (
    types !== undefined &&
    /spreadsheetml[^"]*main\+xml|ms-excel\.sheet\.macroEnabled\.main\+xml/.test(decode(types.bytes))
  )
}

type Scanned = Readonly<{
  ok: true
  parts: readonly ZipPart[]
  /** By the sheet's name: the cells that show a month and no day. */
  monthCells: ReadonlyMap<string, ReadonlySet<string>>
}>

function scanParts(
  parts: readonly ZipPart[],
  caps: SheetCaps,
): Scanned | Readonly<{ ok: false; refusal: UploadRefusal }> {
  const stylesPart = parts.find(({ name }) => /^xl\/styles\.xml$/i.test(name))
  const watchedStyles = stylesPart ? monthStyles(decode(stylesPart.bytes)) : new Set<number>()
  const names = sheetNames(parts)
  const kept: ZipPart[] = []
  const monthCells = new Map<string, ReadonlySet<string>>()
  for (const part of parts) {
    const name = names.get(part.name)
    if (name === undefined) {
      kept.push(part)
      continue
    }
    const scanned = scanSheet(decode(part.bytes), { name, caps, watchedStyles })
    if (!scanned.ok) return scanned
    kept.push({ name: part.name, bytes: new TextEncoder().encode(scanned.xml) })
    monthCells.set(name, scanned.watched)
  }
  return { ok: true, parts: kept, monthCells }
}

async function readScanned({ parts, monthCells }: Scanned): Promise<SheetsRead> {
  const workbook = await readWorkbook(packStored(parts))
  const sheets = workbook.sheets
    .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
    .map((sheet) => toSheet(sheet, monthCells.get(sheet.name) ?? new Set()))
  return sheets.length > 0 ? { ok: true, sheets } : { ok: false, refusal: { code: 'no-sheet' } }
}

function toSheet(sheet: ForeignSheet, monthCells: ReadonlySet<string>): Sheet {
  const withheld = withheldColumns(sheet.rows)
  const taken = new Set(withheld.map(({ column }) => column))
  const rows: SheetRow[] = []
  sheet.rows.forEach((values, index) => {
    const cells = values.map((value, column) =>
      taken.has(column) ? '' : cellText(value, monthCells.has(columnLetter(column) + (index + 1))),
    )
    const faults = faultsOf(values, index, sheet.cells).filter(({ column }) => !taken.has(column))
    if (cells.some((cell) => cell !== '') || faults.length > 0) {
      rows.push({ number: index + 1, cells, ...(faults.length > 0 ? { faults } : {}) })
    }
  })
  return { name: sheet.name, rows, merges: clipped(sheet), withheld }
}

function withheldColumns(rows: readonly (readonly CellValue[])[]): WithheldColumn[] {
  const found = new Map<number, string>()
  for (const row of rows.slice(0, 20)) {
    row.forEach((value, column) => {
      if (typeof value === 'string' && !found.has(column) && isNeverTaken(value))
        found.set(column, value.trim())
    })
  }
  return [...found].map(([column, header]) => ({ column, header }))
}

function faultsOf(values: readonly CellValue[], row: number, cells: ForeignSheet['cells']): CellFault[] {
  if (!cells) return []
  return values.flatMap((_, column) => {
    const kind = faultOf(cells.get(`${row},${column}`))
    return kind ? [{ column, kind }] : []
  })
}

function faultOf(cell: Cell | undefined): CellFault['kind'] | undefined {
  if (cell?.type === 'error') return 'error-value'
  return cell?.formula !== undefined && cell.value === null ? 'formula-without-result' : undefined
}

function cellText(value: CellValue | undefined, monthOnly: boolean): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return monthOnly ? dateText(value).slice(0, 7) : dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return plainText(String(value))
}

/** Excel's dates have no zone: the library hands them as UTC, and UTC is read back. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 60_000) * 60_000)
  if (Number.isNaN(rounded.getTime())) return ''
  const [day = '', time = ''] = rounded.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (rounded.getUTCFullYear() < 1900) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}

function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u200b\ufeff]/gu, '')
    .trim()
}

function clipped(sheet: ForeignSheet): MergedArea[] {
  const lastRow = sheet.rows.length - 1
  const lastColumn = Math.max(-1, ...sheet.rows.slice(0, 1).map((row) => row.length - 1))
  return (sheet.merges ?? [])
    .map(({ startRow, startCol, endRow, endCol }) => ({
      fromRow: startRow,
      toRow: Math.min(endRow, lastRow),
      fromColumn: startCol,
      toColumn: Math.min(endCol, lastColumn),
    }))
    .filter(({ fromRow, toRow, fromColumn, toColumn }) => fromRow <= toRow && fromColumn <= toColumn)
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
