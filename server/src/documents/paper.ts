import { type ExcelTable, writeExcelTable } from './excel-table.ts'
import { type OfficialDocument, writeOfficialDocument } from './official-document.ts'
import {
  type RegistrationForm,
  writeEachRegistrationForm,
  writeRegistrationForms,
} from './registration-form.ts'

/** What a paper says, as plain data: it travels to the process that writes it (papers.ts). */
export type Paper =
  | Readonly<{ kind: 'official'; document: OfficialDocument }>
  | Readonly<{ kind: 'registration-forms'; forms: readonly RegistrationForm[] }>
  | Readonly<{ kind: 'excel'; table: ExcelTable }>

/** Papers of one kind, each a file of its own. */
export type PaperFiles = Readonly<{ kind: 'registration-form-files'; forms: readonly RegistrationForm[] }>

/** The files in their order; of one paper there is one. */
export async function writeFiles(asked: Paper | PaperFiles): Promise<readonly Uint8Array[]> {
  return asked.kind === 'registration-form-files'
    ? writeEachRegistrationForm(asked.forms)
    : [await writePaper(asked)]
}

/** The paper as a Word or Excel file. */
export function writePaper(paper: Paper): Promise<Uint8Array> {
  if (paper.kind === 'official') return writeOfficialDocument(paper.document)
  if (paper.kind === 'registration-forms') return writeRegistrationForms(paper.forms)
  return writeExcelTable(paper.table)
}
