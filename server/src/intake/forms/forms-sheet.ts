// Filled registration forms as a sheet of old contacts, so that they are looked through, mended, written and undone as a
// table is: one row for each contact they tell of.

import {
  type FormDoubt,
  type FormGround,
  formLineFields,
  readForms,
} from '@tongxin/core/contacts/form/read-forms'
import { placesOfTemplate } from '@tongxin/core/contacts/form/template-places'
import { uploadRefusalParts } from '@tongxin/core/intake/upload-refusal'
import type { Told } from '../../platform/capped-process.ts'
import { type SheetsRead, sheetOf } from '../tables/filled-sheet.ts'
import type { CellFault, Sheet } from '../tables/sheet.ts'
import type { FilledRow } from '../tables/sheet-xml.ts'
import { type FormFile, readFormFiles } from './form-files.ts'
import { readPaper } from './read-paper.ts'

/** What the document in force and the school's template say to the reading of forms. */
export type FormsAsked = FormGround &
  Readonly<{
    groupForms: readonly string[]
    /** The school's own forms, empty, as they were handed in. */
    templateFiles?: readonly Uint8Array[]
  }>

export const mostContacts = 20_000

/** Reads a filled form or a .zip of them. Never throws for what a file contains. */
export async function readFormsUpload(
  bytes: Uint8Array,
  { name, asked, told }: Readonly<{ name: string; asked: FormsAsked; told?: Told | undefined }>,
): Promise<SheetsRead> {
  const upload = await readFormFiles(bytes, name, told)
  if (!upload.ok) return upload
  const ground = { ...asked, templates: await placesIn(asked.templateFiles ?? []) }
  const rows = withOccasions(
    upload.files.flatMap((file) => rowsOf(file, ground)),
    asked,
  )
  if (rows.length === 0 || (upload.files.length === 1 && rows.every(({ unread }) => unread === 'no-form')))
    return { ok: false, refusal: { code: 'no-forms' } }
  if (rows.length > mostContacts)
    return { ok: false, refusal: { code: 'too-many-forms', limit: mostContacts } }
  return { ok: true, sheets: [sheetFrom(rows)] }
}

/** Where each template has its placeholders; one that cannot be read takes nothing from the others. */
async function placesIn(files: readonly Uint8Array[]) {
  const read = await Promise.all(files.map((bytes) => readPaper(bytes)))
  return read.flatMap((one) => (one.ok ? [placesOfTemplate(one.paper)] : []))
}

/** The headings a table of old contacts has for them. */
const headers: Readonly<Record<(typeof formLineFields)[number], string>> = {
  heldOn: '联系日期',
  cadre: '干部姓名',
  persons: '代表人士姓名',
  form: '联系形式',
  place: '地点',
  series: '所属系列',
  initiatedBy: '谁提出',
  spoke: '是否发言',
  talk: '单独谈话',
  acts: '做了什么',
  event: '回应事件',
  brief: '联系沟通情况',
  topics: '话题',
  raisedKind: '反映事项',
  raised: '意见建议',
  remark: '备注',
}
const occasionHeader = '同次联系'
/** Not on a form; filled where two have one name, or several were at one occasion. */
const beside = ['干部工号', '代表人士工号', occasionHeader]

type FormRow = Readonly<{
  from: string
  cells: Readonly<Record<string, string>>
  /** Other cadres who were there, as the form names them. */
  companions?: string
  faults: readonly CellFault[]
  unread?: 'no-form' | 'refused' | 'blank'
}>

function rowsOf({ name, read }: FormFile, asked: FormsAsked): readonly FormRow[] {
  if (!read.ok) return [unread(name, 'refused', uploadRefusalParts(read.refusal))]
  const { forms, lines } = readForms(read.paper, asked)
  if (forms === 0)
    return [unread(name, 'no-form', { reason: '没有找到登记表', fix: '请核对是不是填好的登记表' })]
  if (lines.length === 0)
    return [unread(name, 'blank', { reason: '没有填写联系沟通情况', fix: '请填好后再上传' })]
  return lines.map(({ cells, companions, doubts, others }, at) => ({
    from: lines.length > 1 ? `${name}，第 ${at + 1} 次` : name,
    cells: Object.fromEntries([
      ...others.map(({ label, text }) => [label, text]),
      ...formLineFields.flatMap((field) => (cells[field] === '' ? [] : [[headers[field], cells[field]]])),
    ]),
    companions,
    faults: doubts.map(faultOf),
  }))
}

const ofOccasion = ['cadre', 'heldOn', 'form', 'place', 'series'] as const

/**
 * Of a group each person has a form; with one cadre, day, form and place they were one occasion. So they were where the forms of
 * several cadres name each other.
 */
function withOccasions(rows: readonly FormRow[], { groupForms }: FormsAsked): readonly FormRow[] {
  const numbers = new Map<string, number>()
  const counted = new Map<string, number>()
  for (const row of rows) counted.set(keyOf(row), (counted.get(keyOf(row)) ?? 0) + 1)
  return rows.map((row) => {
    const key = keyOf(row)
    const isOfSeveral = groupForms.includes(row.cells[headers.form] ?? '') || !!row.companions
    if (!isOfSeveral || (counted.get(key) ?? 0) < 2 || row.faults.length > 0) return row
    numbers.set(key, numbers.get(key) ?? numbers.size + 1)
    return { ...row, cells: { ...row.cells, [occasionHeader]: String(numbers.get(key)) } }
  })
}

function keyOf({ cells, companions = '' }: FormRow): string {
  if (companions === '') return JSON.stringify(ofOccasion.map((field) => cells[headers[field]] ?? ''))
  const cadres = [cells[headers.cadre] ?? '', ...companions.split('、')].toSorted()
  return JSON.stringify([cells[headers.heldOn], cells[headers.form], cadres])
}

function unread(
  from: string,
  why: NonNullable<FormRow['unread']>,
  words: Readonly<{ reason: string; fix: string }>,
): FormRow {
  return { from, cells: {}, faults: [{ column: 0, kind: 'unread', ...words }], unread: why }
}

function faultOf({ field, reason, fix, offers }: FormDoubt): CellFault {
  return { column: formLineFields.indexOf(field), kind: 'unclear', reason, fix, offers }
}

/** The fields of a contact, and behind them what forms had under labels of their own. */
function sheetFrom(rows: readonly FormRow[]): Sheet {
  const own = [...formLineFields.map((field) => headers[field]), ...beside]
  const heads = [...new Set([...own, ...rows.flatMap(({ cells }) => Object.keys(cells))])].slice(0, 60)
  const filled = new Map<number, FilledRow>([[1, { cells: heads, faults: [] }]])
  for (const [at, { cells, faults }] of rows.entries())
    filled.set(at + 2, { cells: heads.map((head) => cells[head] ?? ''), faults: [...faults] })
  const sheet = sheetOf({ name: '登记表', rows: filled, merges: [] })
  const named = sheet.rows.map((row) => {
    const from = rows[row.number - 2]?.from
    return from === undefined ? row : { ...row, from }
  })
  return { ...sheet, rows: named }
}
