import type { AnnexForm } from '@tongxin/core/policy/form'
import { writeRegistrationForms } from '../documents/registration-form.ts'
import { annexOf } from '../features/contacts/annex.ts'
import { fillRegistration, type Sheet } from '../features/contacts/registration.ts'
import { fillingOfSheets } from '../features/contacts/template-facts-of-sheet.ts'
import { readPolicyText } from '../intake/policy-text/policy-text.ts'
import type { CommandIo } from './command-io.ts'
import { fillFormTemplate, openFormTemplates } from './form-template.ts'
import { readText } from './read-texts.ts'

interface LayoutAsked {
  readonly policy: string | undefined
  readonly template: string | undefined
  readonly school: string
}

/** Sheets as one Word file; null, and why said, when the template is not sound. */
export type WriteForms = (title: string | undefined, sheets: readonly Sheet[]) => Promise<Uint8Array | null>

/** By the school's own template, or by the annex of a policy, or by fields every known annex has. */
export async function formLayout(
  { policy, template, school }: LayoutAsked,
  io: CommandIo,
): Promise<WriteForms | 'unreadable' | 'none'> {
  if (template !== undefined) return templateLayout(template, school, io)
  const annex = policy === undefined ? plainAnnex : await readAnnex(policy, io)
  if (annex === 'unreadable' || annex === 'none') return annex
  return (title, sheets) =>
    writeRegistrationForms(sheets.map((sheet) => fillRegistration(titled(annex, title), sheet)))
}

async function templateLayout(
  file: string,
  school: string,
  io: CommandIo,
): Promise<WriteForms | 'unreadable'> {
  const [template] = (await openFormTemplates([file], io)) ?? []
  if (!template) return 'unreadable'
  return async (_, sheets) => {
    const [first] = sheets
    if (!first) throw new Error('a file of forms has a sheet')
    return fillFormTemplate(template, fillingOfSheets({ school, today: first.filledOn }, sheets), io)
  }
}

async function readAnnex(file: string, io: CommandIo): Promise<AnnexForm | 'unreadable' | 'none'> {
  const source = await readText(file, io)
  if (source === null) return 'unreadable'
  const reading = readPolicyText(source)
  if (!reading.ok) {
    io.err(`${file} 有 ${reading.mistakes.length} 处错误，请先用 tongxin policy check 检查。`)
    return 'none'
  }
  const annex = annexOf(reading.policy)
  if (!annex) io.err(`${file} 没有登记表（annexForms）。`)
  return annex ?? 'none'
}

function titled(annex: AnnexForm, title: string | undefined): AnnexForm {
  return title === undefined ? annex : { ...annex, title }
}

const plainAnnex: AnnexForm = {
  id: 'registration',
  title: '党员领导干部与党外代表人士联谊交友情况登记表',
  fields: [
    { id: 'fillDate', label: '填表时间', cite: [] },
    { id: 'cadre.name', label: '领导干部姓名', cite: [] },
    { id: 'cadre.post', label: '职务', cite: [] },
    { id: 'person.name', label: '联谊对象姓名', cite: [] },
    { id: 'person.post', label: '职务', cite: [] },
    { id: 'contactBrief', label: '联系沟通情况', hint: '时间、形式等简要情况', cite: [] },
    { id: 'suggestions', label: '联谊对象提出的意见建议', cite: [] },
    { id: 'remark', label: '备注', cite: [] },
  ],
  cite: [],
}
