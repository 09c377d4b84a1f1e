import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { uploadRefusalSentence } from '@tongxin/core/intake/upload-refusal'
import { writeExcelTable } from '../../documents/excel-table.ts'
import { documentFileName } from '../../documents/file-name.ts'
import type { Download, UploadedFile } from '../../http/route.ts'
import { columnsInOrder, holidayColumns } from '../../intake/calendar/holiday-table.ts'
import { type HolidaysRead, readHolidays } from '../../intake/calendar/read-holidays.ts'
import { importTemplate } from '../../intake/import-template.ts'
import { readTableSafely } from '../../intake/read-safely.ts'

const title = '节假日安排'

/** What an uploaded table says. Nothing is kept: the office looks it through and then records it. */
export async function readHolidayFile(
  file: UploadedFile,
  today: Day,
): Promise<{ readonly ok: true; readonly value: HolidaysRead } | Refused> {
  const read = await readTableSafely(file.bytes)
  if (!read.ok) return refuse({ code: 'file-refused', reason: uploadRefusalSentence(read.refusal) })
  return { ok: true, value: readHolidays(read.sheets, today) }
}

/** The empty table that the same columns read back. */
export async function holidayTemplate(today: Day): Promise<Download> {
  const bytes = await writeExcelTable(
    importTemplate(columnsInOrder(holidayColumns(today)), {
      title,
      instructions: [
        '一个节日一行，从表头下一行开始；带 * 的每行都要填。年份是国务院办公厅通知所安排的年份。',
        '放假日期连周末一起写，从第一天到最后一天；日期要写明年份，如 2026-10-01。',
        '调休上班日可以写几个，用顿号隔开；没有的空着。文号写一行即可。',
        '一次可以写几年；任何一处有问题，整个文件都不写入。',
      ],
    }),
  )
  return {
    name: documentFileName({ name: `${title}导入模板`, on: today, extension: 'xlsx' }),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  }
}
