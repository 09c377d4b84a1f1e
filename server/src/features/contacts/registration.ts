// The registration form of the policy, filled from the ledger: which field of the annex takes what is said here, the
// paper's layout is the document writer's.
import type { Day } from '@tongxin/core/calendar/day'
import {
  briefLines,
  type FormContact,
  raisedLines,
  remarkLines,
} from '@tongxin/core/contacts/form/form-lines'
import type { AnnexField, AnnexForm } from '@tongxin/core/policy/form'
import type { FormRow, FormRowHeight } from '../../documents/form-table.ts'
import type { RegistrationForm } from '../../documents/registration-form.ts'

/** What a sheet is filled with: one pair, and its contacts in the order of their days. */
export type Sheet = {
  readonly filledOn: Day
  readonly cadre: { readonly name: string; readonly post: string }
  readonly person: { readonly name: string; readonly post: string; readonly unit?: string }
  readonly contacts: readonly FormContact[]
}

/** What the rows of the table take from a sheet. */
type Filled = Omit<Sheet, 'filledOn'>

/** The annex form with its fields filled; a field that the ledger does not hold stays empty to write in. */
export function fillRegistration(annex: AnnexForm, sheet: Sheet): RegistrationForm {
  const filled = annex.fields.find(({ id }) => id === 'fillDate')
  const inTable = annex.fields.filter((field) => field !== filled)
  return {
    titleLines: titleLines(annex.title ?? '登记表'),
    filledOn: { label: filled?.label ?? '填表时间', on: filled ? sheet.filledOn : undefined },
    rows: rowsOf(inTable, sheet),
  }
}

/** The annex form to be filled by hand: what a contact needs is asked for on lines, and there are lines to sign on. */
export function blankRegistration(annex: AnnexForm, forms: readonly string[]): RegistrationForm {
  const nobody = { name: '', post: '' }
  const empty = { cadre: nobody, person: nobody, contacts: [] }
  const filled = annex.fields.find(({ id }) => id === 'fillDate')
  const rows = rowsOf(
    annex.fields.filter((field) => field !== filled),
    empty,
  )
  return {
    titleLines: titleLines(annex.title ?? '登记表'),
    filledOn: { label: filled?.label ?? '填表时间' },
    rows: rows.map((row) => (row.kind === 'text' ? { ...row, ...linesFor(row.height, forms) } : row)),
    signatures: ['领导干部（签名）', '联谊对象（签名）'],
  }
}

/** As core/src/contacts/form reads it back when it was typed into. */
function linesFor(height: FormRowHeight, forms: readonly string[]) {
  if (height !== 'tall') return { paragraphs: [''], ruledLines: height === 'medium' ? 3 : 1 }
  return {
    paragraphs: [
      '时间：          年      月      日',
      `形式：${forms.map((form) => `□${form}`).join('　')}`,
      '地点：',
      '内容：',
    ],
    ruledLines: 3,
  }
}

/** Names and posts stand two to a row, as on paper; everything else takes a row of its own. */
function rowsOf(fields: readonly AnnexField[], sheet: Filled): FormRow[] {
  const rows: FormRow[] = []
  for (let at = 0; at < fields.length; at += 1) {
    const [left, right] = [fields[at], fields[at + 1]]
    if (!left) break
    if (right && isShort(left) && isShort(right)) {
      rows.push({ kind: 'pair', cells: [shortCell(left, sheet), shortCell(right, sheet)] })
      at += 1
    } else {
      rows.push({
        kind: 'text',
        label: labelOf(left),
        paragraphs: paragraphsOf(left, sheet),
        height: heights[left.id] ?? 'medium',
      })
    }
  }
  return rows
}

const shortFields: Readonly<Record<string, (sheet: Filled) => string>> = {
  'cadre.name': ({ cadre }) => cadre.name,
  'cadre.post': ({ cadre }) => cadre.post,
  'person.name': ({ person }) => person.name,
  'person.post': ({ person }) => person.post,
}

const textFields: Readonly<Record<string, (sheet: Filled) => readonly string[]>> = {
  contactBrief: ({ contacts }) => contacts.flatMap(briefLines),
  suggestions: ({ contacts }) => raisedLines(contacts),
  remark: ({ contacts }) => remarkLines(contacts),
}

const heights: Readonly<Record<string, 'tall' | 'medium' | 'short'>> = {
  contactBrief: 'tall',
  suggestions: 'medium',
  remark: 'short',
}

function isShort({ id }: AnnexField): boolean {
  return id in shortFields
}

function shortCell({ id, label }: AnnexField, sheet: Filled) {
  return { label, value: shortFields[id]?.(sheet) ?? '' }
}

function paragraphsOf({ id }: AnnexField, sheet: Filled): readonly string[] {
  return (textFields[id] ?? shortText(id))(sheet)
}

function shortText(id: string) {
  return (sheet: Filled) => (shortFields[id] ? [shortFields[id](sheet)] : [])
}

function labelOf({ label, hint }: AnnexField): string {
  return hint ? `${label}(${hint})` : label
}

/** The title broken before 与, as the annex breaks it, or kept whole. */
function titleLines(title: string): string[] {
  const at = title.indexOf('与')
  return title.length > 20 && at > 4 ? [title.slice(0, at), title.slice(at)] : [title]
}
