import type { Told } from '../../platform/capped-process.ts'
import { fileKind } from '../file-kind.ts'
import { usualCaps } from '../upload-guard.ts'
import type { SheetsRead } from './filled-sheet.ts'
import { readCsv } from './read-csv.ts'
import { readMarkupTables, readXls } from './read-old-workbook.ts'
import { readXlsx, usualReadingCaps } from './read-xlsx.ts'
import { usualSheetCaps } from './sheet-xml.ts'

/** A table a person made, .xlsx, .xls, .csv or a web page saved as .xls, told apart by what the bytes are and not by their name. */
export async function readTableFile(bytes: Uint8Array, told?: Told): Promise<SheetsRead> {
  const limit = usualCaps.maxUploadMegabytes
  if (bytes.length > limit * 1024 * 1024) return { ok: false, refusal: { code: 'too-big', limit } }
  const kind = fileKind(bytes)
  if (kind === 'empty') return { ok: false, refusal: { code: 'empty' } }
  if (kind === 'zip') return readXlsx(bytes, usualReadingCaps, told)
  if (kind === 'ole') return readXls(bytes)
  if (kind === 'html') return readMarkupTables(bytes)
  return kind === 'text'
    ? readCsv(bytes, usualSheetCaps, told)
    : { ok: false, refusal: { code: 'not-excel' } }
}
