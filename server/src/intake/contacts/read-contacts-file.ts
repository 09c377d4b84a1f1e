import type { Told } from '../../platform/capped-process.ts'
import { fileKind, refuseUnlessDocx } from '../file-kind.ts'
import { type FormsAsked, readFormsUpload } from '../forms/forms-sheet.ts'
import type { SheetsRead } from '../tables/filled-sheet.ts'
import { readTableFile } from '../tables/read-table-file.ts'
import { holdsPart } from '../upload-guard.ts'

/** Old contacts as a table, or as filled registration forms: one .docx or a .zip of them; told apart by what the bytes are. */
export async function readContactsFile(
  bytes: Uint8Array,
  about: Readonly<{ name: string; asked: FormsAsked; told?: Told | undefined }>,
): Promise<SheetsRead> {
  const kind = fileKind(bytes)
  if (kind === 'zip' && !(await holdsPart(bytes, 'xl/workbook.xml'))) return readFormsUpload(bytes, about)
  const read = await readTableFile(bytes, about.told)
  const isOldWord = kind === 'ole' && !read.ok && read.refusal.code === 'not-excel'
  const refusal = isOldWord ? refuseUnlessDocx(bytes) : undefined
  return refusal ? { ok: false, refusal } : read
}
