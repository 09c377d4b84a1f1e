import { fillFormFiles, fillTemplate, type TemplateRefused } from '../intake/templates/read-template.ts'
import { templateRefusedSentences } from '../intake/templates/template-refused-sentences.ts'
import { type ExcelTable, writeExcelTable } from './excel-table.ts'
import { type OfficialDocument, writeOfficialDocument } from './official-document.ts'
import { type RegistrationForm, writeRegistrationForms } from './registration-form.ts'
import { writeEachRegistrationForm } from './repeated-forms.ts'
import type { Filling, FormsFilling } from './templates/template-facts.ts'

/** What a paper says, as plain data: it travels to the process that writes it (papers.ts). */
export type Paper =
  | Readonly<{ kind: 'official'; document: OfficialDocument }>
  | Readonly<{ kind: 'registration-forms'; forms: readonly RegistrationForm[] }>
  | Readonly<{ kind: 'excel'; table: ExcelTable }>
  /** The school's own form of a paper, filled. */
  | Readonly<{ kind: 'template'; template: Uint8Array; filling: Filling | FormsFilling }>

/** Papers of one kind, each a file of its own. */
export type PaperFiles =
  | Readonly<{ kind: 'registration-form-files'; forms: readonly RegistrationForm[] }>
  | Readonly<{ kind: 'template-files'; template: Uint8Array; filling: FormsFilling }>

/** Why a template of the school was not filled, in whole sentences. */
export type NotFilled = Readonly<{ notFilled: string }>

/** The files in their order; of one paper there is one. */
export async function writeFiles(asked: Paper | PaperFiles): Promise<readonly Uint8Array[] | NotFilled> {
  if (asked.kind === 'registration-form-files') return writeEachRegistrationForm(asked.forms)
  if (asked.kind === 'template-files') {
    const filled = await fillFormFiles(asked.template, asked.filling)
    return filled.ok ? filled.files : notFilled(filled)
  }
  if (asked.kind === 'template') {
    const filled = await fillTemplate(asked.template, asked.filling)
    return filled.ok ? [filled.bytes] : notFilled(filled)
  }
  return [await writePaper(asked)]
}

function notFilled(refused: TemplateRefused): NotFilled {
  return { notFilled: templateRefusedSentences(refused).join('') }
}

/** A paper of our own layout as a Word or Excel file. */
export function writePaper(paper: Exclude<Paper, { readonly kind: 'template' }>): Promise<Uint8Array> {
  if (paper.kind === 'official') return writeOfficialDocument(paper.document)
  if (paper.kind === 'registration-forms') return writeRegistrationForms(paper.forms)
  return writeExcelTable(paper.table)
}
