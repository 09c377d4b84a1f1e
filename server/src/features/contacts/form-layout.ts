import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { AnnexForm } from '@tongxin/core/policy/form'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Paper, PaperFiles } from '../../documents/paper.ts'
import type { Work } from '../../platform/work.ts'
import { getSchool } from '../account/queries.ts'
import { policyInForce } from '../policy/queries.ts'
import { templateInUse } from '../templates/queries.ts'
import { annexOf } from './annex.ts'
import { blankRegistration, fillRegistration, type Sheet } from './registration.ts'
import { fillingOfBlank, fillingOfSheets } from './template-facts-of-sheet.ts'

/** How registration forms look today, and the document whose words are on them. */
export type FormLayout = {
  readonly policy: Policy
  readonly look: AnnexLook | TemplateLook
}

type AnnexLook = { readonly kind: 'annex'; readonly annex: AnnexForm }
type TemplateLook = {
  readonly kind: 'template'
  readonly template: Uint8Array
  readonly school: string
  readonly today: Day
}

/** By the school's own template, where it has one in use; else by the annex of the document in force. */
export async function formInForce(
  work: Work,
): Promise<{ readonly ok: true; readonly value: FormLayout } | Refused> {
  const inForce = await policyInForce(work, work.today)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on: work.today })
  const { policy } = inForce
  const template = await templateInUse(work, { kind: 'form', format: 'docx' })
  if (template) {
    const school = (await getSchool(work)).name
    return { ok: true, value: { policy, look: { kind: 'template', template, school, today: work.today } } }
  }
  const annex = annexOf(policy)
  return annex
    ? { ok: true, value: { policy, look: { kind: 'annex', annex } } }
    : refuse({ code: 'no-registration-form' })
}

/** The sheets in one file. */
export function paperOfSheets({ look }: FormLayout, sheets: readonly Sheet[]): Paper {
  return look.kind === 'annex'
    ? { kind: 'registration-forms', forms: sheets.map((sheet) => fillRegistration(look.annex, sheet)) }
    : { kind: 'template', template: look.template, filling: fillingOfSheets(look, sheets) }
}

/** A file for each. */
export function filesOfSheets({ look }: FormLayout, sheets: readonly Sheet[]): PaperFiles {
  return look.kind === 'annex'
    ? { kind: 'registration-form-files', forms: sheets.map((sheet) => fillRegistration(look.annex, sheet)) }
    : { kind: 'template-files', template: look.template, filling: fillingOfSheets(look, sheets) }
}

/** With nothing filled in, to be written on by hand or typed into. */
export function blankPaper({ look, policy }: FormLayout): Paper {
  const forms = policy.forms.map(({ id }) => id)
  return look.kind === 'annex'
    ? { kind: 'registration-forms', forms: [blankRegistration(look.annex, forms)] }
    : { kind: 'template', template: look.template, filling: fillingOfBlank(look.school, forms) }
}
