import type { AnnexForm, ContactForm, RecordRule } from '../form.ts'
import { type OutlineEntry, plainEntry } from './entry.ts'
import { modeWords } from './filter-words.ts'
import type { OutlineNames } from './names.ts'
import { gathered, sayValue, valueOr } from './value-words.ts'

/** A form of contact and for whom it counts. */
export function formEntry(form: ContactForm, names: OutlineNames): OutlineEntry {
  const counts = sayValue(form.counts, {
    place: ['forms', form.id, 'counts'],
    about: `${form.id}计入谁`,
    say: (how) => countsWords[how],
    names,
  })
  const { words, delegated, left, openings } = gathered([counts])
  const mode = form.mode === undefined ? [] : [modeWords[form.mode] ?? form.mode]
  return plainEntry({
    path: `forms.${form.id}`,
    label: `形式：${form.id}`,
    value: valueOr(words.join(), delegated),
    notes: [
      ...mode,
      ...(form.group ? ['可多人一起'] : []),
      ...(form.acts.length > 0 ? [`算作${form.acts.join('、')}`] : []),
    ],
    delegated,
    left,
    openings,
    cite: form.cite,
  })
}

const countsWords = {
  each: '计入每位在场的人',
  none: '不计入次数',
  spoke: '只计入发言的人',
  talk: '只计入谈了话的人',
} as const

export function recordEntry(record: RecordRule | undefined, names: OutlineNames): readonly OutlineEntry[] {
  if (!record) return []
  const notes = [
    record.by === undefined ? '' : `由${names.role(record.by)}记录`,
    record.confirmedBy === undefined ? '' : `由${names.role(record.confirmedBy)}确认`,
    record.bothVersions ? '双方各记一份' : '',
    record.ledger ? '建立台账' : '',
    record.form === undefined ? '' : `填写《${names.annex(record.form)}》`,
    record.withdrawWithinDays === undefined ? '' : `录入后 ${record.withdrawWithinDays} 天内可以撤回`,
  ]
  const value = record.fields.length > 0 ? record.fields.join('、') : '记录'
  const cite = record.cite
  return [
    plainEntry({
      path: 'record',
      label: '记录什么',
      value,
      notes: notes.filter((note) => note !== ''),
      cite,
    }),
  ]
}

/** A printed form: its fields in order, and what one sheet is for. */
export function annexEntry(form: AnnexForm, names: OutlineNames): OutlineEntry {
  const per = sayValue(form.per, {
    place: ['annexForms', form.id, 'per'],
    about: '一张表记什么',
    say: (each) => annexPerWords[each] ?? each,
    names,
  })
  const { words, delegated, left, openings } = gathered([per])
  const fields = form.fields.map(({ label, hint }) => (hint === undefined ? label : `${label}（${hint}）`))
  return plainEntry({
    path: `annexForms.${form.id}`,
    label: '附件表',
    value: form.title ?? form.id,
    notes: [...words, ...(fields.length > 0 ? [`栏目：${fields.join('、')}`] : [])],
    delegated,
    left,
    openings,
    cite: [...form.cite, ...form.fields.flatMap((field) => field.cite)],
  })
}

/** What one sheet of an annex is for. */
export const annexPerWords: Readonly<Record<string, string>> = {
  contact: '一次联系一张',
  'pairing-period': '一对一期一张',
  pairing: '一对一张',
  list: '一份名单一张',
}
