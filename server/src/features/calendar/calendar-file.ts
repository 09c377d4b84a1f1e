import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import type { Download, UploadedFile } from '../../http/route.ts'
import { readTableSafely } from '../../intake/read-safely.ts'
import type { Column } from '../../intake/tables/column.ts'
import { importTemplate } from '../../intake/tables/import-template.ts'
import type { Sheet } from '../../intake/tables/sheet.ts'

/** What an uploaded table says. Nothing is kept: the office looks it through and then records it. */
export async function readCalendarFile<Read>(
  file: UploadedFile,
  read: (sheets: readonly Sheet[]) => Read,
): Promise<{ readonly ok: true; readonly value: Read } | Refused> {
  const found = await readTableSafely(file.bytes)
  if (!found.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(found.refusal) })
  return { ok: true, value: read(found.sheets) }
}

export type TemplateText = { readonly title: string; readonly instructions: readonly string[] }

/** The empty table that the same columns read back. */
export async function calendarTemplate(
  columns: Readonly<Record<string, Column<unknown>>>,
  { title, instructions }: TemplateText,
  today: Day,
): Promise<Download> {
  const bytes = await writeExcelTable(importTemplate(Object.values(columns), { title, instructions }))
  return {
    name: documentFileName({ name: `${title}导入模板`, on: today, extension: 'xlsx' }),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  }
}
