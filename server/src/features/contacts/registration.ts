// The registration form of the policy, filled from the ledger: which field of the annex takes what is said here, the
// paper's layout is the document writer's.
import type { Day } from '@tongxin/core/calendar/day'
import { longDay } from '@tongxin/core/calendar/long-day'
import type { AnnexField, AnnexForm } from '@tongxin/core/policy/form'
import type { FormRow } from '../../documents/form-table.ts'
import type { RegistrationForm } from '../../documents/registration-form.ts'

/** What a sheet is filled with: one pair, and its contacts in the order of their days. */
export type Sheet = {
  readonly filledOn: Day
  readonly cadre: { readonly name: string; readonly post: string }
  readonly person: { readonly name: string; readonly post: string }
  readonly contacts: readonly SheetContact[]
}

export type SheetContact = {
  readonly heldOn: Day
  readonly form: string
  readonly place: string | null
  readonly brief: string
  readonly raised: string | null
  readonly remark: string | null
}

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

/** Names and posts stand two to a row, as on paper; everything else takes a row of its own. */
function rowsOf(fields: readonly AnnexField[], sheet: Sheet): FormRow[] {
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

const shortFields: Readonly<Record<string, (sheet: Sheet) => string>> = {
  'cadre.name': ({ cadre }) => cadre.name,
  'cadre.post': ({ cadre }) => cadre.post,
  'person.name': ({ person }) => person.name,
  'person.post': ({ person }) => person.post,
}

const textFields: Readonly<Record<string, (sheet: Sheet) => readonly string[]>> = {
  contactBrief: ({ contacts }) => contacts.map(briefOf),
  suggestions: ({ contacts }) => eachOf(contacts, ({ raised }) => raised),
  remark: ({ contacts }) => eachOf(contacts, ({ remark }) => remark),
}

const heights: Readonly<Record<string, 'tall' | 'medium' | 'short'>> = {
  contactBrief: 'tall',
  suggestions: 'medium',
  remark: 'short',
}

function isShort({ id }: AnnexField): boolean {
  return id in shortFields
}

function shortCell({ id, label }: AnnexField, sheet: Sheet) {
  return { label, value: shortFields[id]?.(sheet) ?? '' }
}

function paragraphsOf({ id }: AnnexField, sheet: Sheet): readonly string[] {
  return (textFields[id] ?? shortText(id))(sheet)
}

function shortText(id: string) {
  return (sheet: Sheet) => (shortFields[id] ? [shortFields[id](sheet)] : [])
}

/** 2026年11月20日，个别谈心（行政楼 305）。主要谈了…… */
function briefOf({ heldOn, form, place, brief }: SheetContact): string {
  return `${longDay(heldOn)}，${form}${place ? `（${place}）` : ''}。${brief}`
}

/** With several contacts each text says of which day it is. */
function eachOf(contacts: readonly SheetContact[], text: (contact: SheetContact) => string | null) {
  const found = contacts.filter((contact) => text(contact))
  if (contacts.length === 1) return found.map((contact) => text(contact) ?? '')
  return found.map((contact) => `${longDay(contact.heldOn)}：${text(contact) ?? ''}`)
}

function labelOf({ label, hint }: AnnexField): string {
  return hint ? `${label}(${hint})` : label
}

/** The title broken before 与, as the annex breaks it, or kept whole. */
function titleLines(title: string): string[] {
  const at = title.indexOf('与')
  return title.length > 20 && at > 4 ? [title.slice(0, at), title.slice(at)] : [title]
}
