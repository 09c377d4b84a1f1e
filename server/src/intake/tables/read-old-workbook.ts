// Tables of older programs → text in cells: .xls, and what many systems call .xls but is a web page or the XML of
// Excel 2003. It runs inside the capped process: see read-safely.ts. The library reads values only; formulas are
// not evaluated, macros, links and pictures not looked at.

import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import * as z from 'zod'
import { refuseOle } from '../file-kind.ts'
import { type NumberMeaning, numberMeaning } from './cell-styles.ts'
import { numberText, plainText } from './cell-text.ts'
import { decodedText } from './decoded-text.ts'
import { overCaps, type SheetsRead, sheetOf } from './filled-sheet.ts'
import type { ExcelFault, MergedArea, Sheet } from './sheet.ts'
import { type FilledRow, type SheetCaps, usualSheetCaps } from './sheet-xml.ts'

/** The visible sheets of an .xls. Never throws for what a file contains. */
export async function readXls(bytes: Uint8Array, caps: SheetCaps = usualSheetCaps): Promise<SheetsRead> {
  const refusal = refuseOle(bytes)
  if (refusal) return { ok: false, refusal }
  return readWithLibrary({ source: bytes, type: 'buffer' }, caps)
}

/** The tables of a web page, or of Excel's XML, that was saved as .xls. Never throws for what a file contains. */
export async function readMarkupTables(
  bytes: Uint8Array,
  caps: SheetCaps = usualSheetCaps,
): Promise<SheetsRead> {
  const text = decodedText(bytes)
  if (/<!ENTITY/i.test(text)) return { ok: false, refusal: { code: 'forbidden-markup', detail: 'ENTITY' } }
  if (!/<table\b|urn:schemas-microsoft-com:office:spreadsheet/i.test(text))
    return { ok: false, refusal: { code: 'no-sheet' } }
  return readWithLibrary({ source: text, type: 'string' }, caps)
}

type Source = Readonly<{ source: Uint8Array; type: 'buffer' } | { source: string; type: 'string' }>

async function readWithLibrary({ source, type }: Source, caps: SheetCaps): Promise<SheetsRead> {
  try {
    const { read } = await import('@e965/xlsx')
    const options = { dense: true, raw: true, cellNF: true, cellFormula: false, cellHTML: false } as const
    const found = book.parse(read(source, { ...options, cellText: false, sheetRows: caps.maxRows + 1, type }))
    return sheetsOf(found, caps)
  } catch (fault) {
    return { ok: false, refusal: refusalOf(fault) }
  }
}

function refusalOf(fault: unknown): UploadRefusal {
  const message = fault instanceof Error ? fault.message : ''
  if (/password-protected/.test(message)) return { code: 'encrypted' }
  return { code: 'broken', detail: '表格内容无法读取' }
}

const point = z.object({ r: z.number(), c: z.number() })
const cell = z.object({
  t: z.string(),
  v: z.union([z.string(), z.number(), z.boolean()]).optional(),
  z: z.string().optional(),
})
const book = z.object({
  SheetNames: z.array(z.string()),
  Sheets: z.record(
    z.string(),
    z.object({
      '!data': z.unknown(),
      '!merges': z.array(z.object({ s: point, e: point })).default([]),
      '!rows': z.unknown().optional(),
    }),
  ),
  Workbook: z
    .object({
      Sheets: z.array(z.object({ Hidden: z.number().default(0) })).default([]),
      WBProps: z.object({ date1904: z.boolean().default(false) }).default({ date1904: false }),
    })
    .default({ Sheets: [], WBProps: { date1904: false } }),
})
type Book = z.infer<typeof book>

function sheetsOf({ SheetNames, Sheets, Workbook }: Book, caps: SheetCaps): SheetsRead {
  const sheets: Sheet[] = []
  for (const [at, name] of SheetNames.entries()) {
    const read = Sheets[name]
    if (!read || (Workbook.Sheets[at]?.Hidden ?? 0) !== 0) continue
    const reading = { name, caps, from1904: Workbook.WBProps.date1904 }
    const rows = filledRows(read['!data'], reading)
    if (!rows.ok) return rows
    const filled = {
      name,
      rows: rows.rows,
      merges: read['!merges'].map(mergedArea),
      hidden: { rows: hiddenRows(read['!rows']), columns: [] },
    }
    const refusal = overCaps(filled, caps)
    if (refusal) return { ok: false, refusal }
    sheets.push(sheetOf(filled))
  }
  return sheets.some(({ rows }) => rows.length > 0)
    ? { ok: true, sheets }
    : { ok: false, refusal: { code: 'no-sheet' } }
}

const unseenRow = z.object({ hidden: z.literal(true) })

/** Of columns the library tells only beside every formatted empty cell, which would be a file's way to fill the memory. */
const hiddenRows = (rows: unknown) =>
  heldIn(rows).flatMap(([at, row]) => (unseenRow.safeParse(row).success ? [at + 1] : []))

type Reading = Readonly<{ name: string; caps: SheetCaps; from1904: boolean }>
type Rows =
  | Readonly<{ ok: true; rows: ReadonlyMap<number, FilledRow> }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

function filledRows(data: unknown, { name, caps, from1904 }: Reading): Rows {
  const rows = new Map<number, FilledRow>()
  const meanings = new Map<string, NumberMeaning>()
  for (const [at, row] of heldIn(data)) {
    const filled: FilledRow = { cells: [], faults: [] }
    for (const [column, value] of heldIn(row)) {
      const read = cell.safeParse(value)
      if (!read.success) continue
      const { text, fault } = cellText(read.data, meanings, from1904)
      if (text === '') continue
      if (column >= caps.maxColumns)
        return { ok: false, refusal: { code: 'too-many-columns', detail: name, limit: caps.maxColumns } }
      while (filled.cells.length < column) filled.cells.push('')
      filled.cells[column] = text
      if (fault) filled.faults.push({ column, kind: fault })
    }
    if (filled.cells.length > 0) rows.set(at + 1, filled)
  }
  return { ok: true, rows }
}

/** What an array holds, by its place: a file may put one cell a billion columns to the right, and nothing before it. */
function heldIn(array: unknown): readonly (readonly [number, unknown])[] {
  return Array.isArray(array) ? Object.entries(array).map(([at, value]) => [Number(at), value]) : []
}

function cellText(
  { t, v, z: format }: z.infer<typeof cell>,
  meanings: Map<string, NumberMeaning>,
  from1904: boolean,
): Readonly<{ text: string; fault?: ExcelFault }> {
  if (v === undefined) return { text: '' }
  if (t === 'e') return { text: '#错误', fault: 'error-value' }
  if (typeof v === 'boolean') return { text: v ? 'TRUE' : 'FALSE' }
  if (typeof v === 'string') return { text: plainText(v) }
  const code = format ?? 'General'
  const meaning = meanings.get(code) ?? numberMeaning(code)
  meanings.set(code, meaning)
  return { text: numberText(String(v), meaning, from1904) }
}

function mergedArea({ s, e }: Readonly<Record<'s' | 'e', z.infer<typeof point>>>): MergedArea {
  return { fromRow: s.r, toRow: e.r, fromColumn: s.c, toColumn: e.c }
}
