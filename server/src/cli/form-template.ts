import type { FormsFilling } from '../documents/templates/template-facts.ts'
import { exampleForms } from '../features/templates/example-filling.ts'
import { fillTemplateSafely } from '../intake/read-safely.ts'
import { templateRefusedSentences } from '../intake/templates/template-refused-sentences.ts'
import type { CommandIo } from './command-io.ts'
import { readBytes } from './read-texts.ts'

/** The school's own .docx of 登记表 filled; null, and every placeholder that is wrong said, when it is not sound. */
export async function fillFormTemplate(
  { file, bytes }: FormTemplate,
  filling: FormsFilling,
  io: CommandIo,
): Promise<Uint8Array | null> {
  const filled = await fillTemplateSafely(bytes, filling)
  if (filled.ok) return filled.bytes
  for (const sentence of templateRefusedSentences(filled)) io.err(`${file}：${sentence}`)
  return null
}

export type FormTemplate = { readonly file: string; readonly bytes: Uint8Array }

/** Tried with examples, as it is when a school hands it in. */
export async function isSoundFormTemplate(template: FormTemplate, io: CommandIo): Promise<boolean> {
  return (await fillFormTemplate(template, exampleForms(), io)) !== null
}

/** Several, in their order; null, and said so, when one of them cannot be opened. */
export async function openFormTemplates(
  files: readonly string[],
  io: CommandIo,
): Promise<readonly FormTemplate[] | null> {
  const opened: FormTemplate[] = []
  for (const file of files) {
    const bytes = await readBytes(file, io)
    if (bytes === null) return null
    opened.push({ file, bytes })
  }
  return opened
}
