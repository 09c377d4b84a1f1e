// Which of a file's tables are registration forms, and what was written beside each of their labels.

import { headingKey } from '../../intake/heading-key.ts'
import type { FormField, FormLabels } from './form-labels.ts'
import { linesOfCell, type Paper, type PaperCell, type PaperTable } from './paper.ts'

/** One form as it was filled. */
export interface FilledForm {
  readonly said: ReadonlyMap<FormField, readonly string[]>
  /** Rows under a row of labels, one contact each; empty where the form has none. */
  readonly listed: readonly ReadonlyMap<FormField, readonly string[]>[]
  /** Filled cells under a label nobody knows. */
  readonly others: readonly Readonly<{ label: string; text: string }>[]
}

/** The forms of a file in their order; a table without names goes on with the form before it. */
export function findForms({ tables, after }: Paper, labels: FormLabels): readonly FilledForm[] {
  const forms: Filling[] = []
  for (const table of tables) takeTable(table, { labels, forms })
  if (forms.length === 0) takeLines(after, { labels, forms })
  return forms
}

interface Filling {
  readonly said: Map<FormField, string[]>
  readonly listed: Map<FormField, readonly string[]>[]
  readonly others: { label: string; text: string }[]
  /** Whose post comes next. */
  side: 'cadre' | 'person'
}
type Finding = { readonly labels: FormLabels; readonly forms: Filling[] }

const leastLabels = 2

function takeTable(table: PaperTable, finding: Finding): void {
  const known = table.rows.flat().flatMap((cell) => labelOf(cell, finding.labels)?.field ?? [])
  const names = known.filter((field) => field === 'cadre.name' || field === 'person.name')
  const last = finding.forms.at(-1)
  if (known.length < leastLabels && !(known.length > 0 && last)) {
    for (const inner of table.rows.flat().flatMap((cell) => cell.tables)) takeTable(inner, finding)
    return
  }
  const form = names.length > 0 || !last ? opened(finding) : last
  for (const line of table.before) takeFillDate(line, form)
  takeRows(table.rows, form, finding.labels)
  for (const line of table.before) takeNames(line, form, finding.labels)
}

function opened({ forms }: Finding): Filling {
  const form: Filling = { said: new Map(), listed: [], others: [], side: 'cadre' }
  forms.push(form)
  return form
}

function takeRows(rows: PaperTable['rows'], form: Filling, labels: FormLabels): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? []
    const headed = headedBy(row, labels)
    if (!headed || !isListed(rows[at + 1], headed.length, labels)) {
      takeRow(row, form, labels)
      continue
    }
    while (isListed(rows[at + 1], headed.length, labels)) {
      at += 1
      const cells = rows[at] ?? []
      const listed = new Map(headed.map((field, column) => [field, filled(cells[column])] as const))
      if ([...listed.values()].some((lines) => lines.length > 0)) form.listed.push(listed)
    }
  }
}

/** A row of nothing but labels of single contacts: time, form, place, content. */
function headedBy(row: readonly PaperCell[], labels: FormLabels): readonly FormField[] | undefined {
  const fields = row.flatMap((cell) => {
    const label = labelOf(cell, labels)
    return label && label.inline.length === 0 && ofContact.has(label.field) ? [label.field] : []
  })
  return fields.length === row.length && fields.length >= leastLabels ? fields : undefined
}

const ofContact: ReadonlySet<FormField> = new Set([
  'heldOn',
  'form',
  'place',
  'contactBrief',
  'suggestions',
  'remark',
])

function isListed(row: readonly PaperCell[] | undefined, width: number, labels: FormLabels): boolean {
  return row?.length === width && !row.some((cell) => labelOf(cell, labels))
}

function takeRow(row: readonly PaperCell[], form: Filling, labels: FormLabels): void {
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at]
    const label = cell && labelOf(cell, labels)
    const next = row[at + 1]
    // Beside a label in a row of two stands what was written, whatever it says.
    const value = next && (row.length === 2 || !labelOf(next, labels)) ? next : undefined
    if (label) {
      const lines = label.inline.length > 0 ? label.inline : filled(value)
      take(form, label.field, lines)
    } else if (cell && isSignature(cell)) {
      // What was signed by hand says nothing that the names do not.
    } else if (cell && value && isUnknownLabel(cell)) {
      const text = filled(value).join('\n')
      if (text !== '') form.others.push({ label: plain(cell), text })
    } else continue
    if (value && !(label && label.inline.length > 0)) at += 1
  }
}

function take(form: Filling, field: FormField, lines: readonly string[]): void {
  if (field === 'cadre.name' || field === 'person.name')
    form.side = field === 'cadre.name' ? 'cadre' : 'person'
  const own = field === 'post' ? (`${form.side}.post` as const) : field
  const before = form.said.get(own) ?? []
  form.said.set(own, [...before, ...lines])
}

interface Label {
  readonly field: FormField
  /** What stands in the same cell behind the label. */
  readonly inline: readonly string[]
}

function labelOf(cell: PaperCell, labels: FormLabels): Label | undefined {
  const lines = cell.lines.filter((line) => line.trim() !== '')
  const whole = lines.join('')
  if (whole === '') return undefined
  const colon = whole.search(/[：:]/)
  if (whole.length <= 60 && (colon === -1 || whole.slice(colon + 1).trim() === '')) {
    const field = labels.get(headingKey(whole))
    if (field) return { field, inline: [] }
  }
  const [first = '', ...more] = lines
  const [, head = first, behind = ''] = /^([^：:]{1,40})[：:](.*)$/su.exec(first) ?? []
  const field = labels.get(headingKey(head))
  if (!field || (first === head && more.length === 0)) return undefined
  return { field, inline: [behind, ...more].filter((line) => line.trim() !== '') }
}

const signature = /签\s*[名字章]/

const isSignature = (cell: PaperCell) => plain(cell).length < 30 && signature.test(plain(cell))
/** A short word in a cell of its own, as labels are. */
const isUnknownLabel = (cell: PaperCell) => /^[\p{L}（）()、/／\s]{2,20}[：:]?$/u.test(plain(cell))

const plain = (cell: PaperCell) => cell.lines.join('').trim()

/** The lines of a cell but those to sign on. */
function filled(cell: PaperCell | undefined): readonly string[] {
  const lines = cell ? linesOfCell(cell) : []
  const own = lines.filter((line) => !(line.length < 60 && /签\s*[名字章][）)]?\s*[：:_]/u.test(line)))
  return own.some((line) => line.trim() !== '') ? own : []
}

/** Also where the day stands above the table, as the annex has it. */
function takeFillDate(line: string, form: Filling): void {
  const written = /填[表写](?:时间|日期)\s*[：:]\s*(.+)$/u.exec(line)?.[1]
  if (written && /[\d〇一二三四五六七八九十]/u.test(written)) take(form, 'fillDate', [written])
}

/** 领导干部姓名：卞怀瑾　联谊对象姓名：柏予安 above a table that does not name them. */
function takeNames(line: string, form: Filling, labels: FormLabels): void {
  const found = [...line.matchAll(/(?<=^|\s)([^\s：:]{2,12})\s*[：:]/gu)].flatMap((match) => {
    const field = labels.get(headingKey(match[1] ?? ''))
    return field ? [{ field, from: match.index, to: match.index + match[0].length }] : []
  })
  for (const [at, { field, to }] of found.entries()) {
    const value = line.slice(to, found[at + 1]?.from).trim()
    if ((field === 'cadre.name' || field === 'person.name') && value !== '' && !form.said.get(field)?.length)
      take(form, field, [value])
  }
}

/** A form without a table: 领导干部姓名：卞怀瑾, each on a line; what has no label goes on with the one before. */
function takeLines(lines: readonly string[], finding: Finding): void {
  const taken: [FormField, string[]][] = []
  for (const line of lines) {
    const label = labelOf({ lines: [line], tables: [] }, finding.labels)
    if (label) taken.push([label.field, [...label.inline]])
    else if (!signature.test(line)) taken.at(-1)?.[1].push(line)
  }
  if (new Set(taken.map(([field]) => field)).size < leastLabels + 1) return
  const form = opened(finding)
  for (const [field, own] of taken) take(form, field, own.some((line) => line.trim() !== '') ? own : [])
}
