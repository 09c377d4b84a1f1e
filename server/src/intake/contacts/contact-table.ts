import type { Day } from '@tongxin/core/calendar/day'
import { dayCell, pastDayCell } from '@tongxin/core/calendar/typed-date'
import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import type { RosterField } from '../roster/roster-field.ts'
import { type Column, optionalColumn, type ParsedCell, requiredColumn } from '../tables/column.ts'
import type { TableShape } from '../tables/rows.ts'
import {
  acts,
  brief,
  cadre,
  cadreNo,
  form,
  initiatedBy,
  occasion,
  personNo,
  persons,
  place,
  raised,
  raisedKind,
  remark,
  series,
  spoke,
  talk,
  topicsColumn,
} from './contact-columns.ts'

/** A row of an old ledger as it was read, people still by the names they were given. */
export type ContactLine = Readonly<{
  heldOn: Day
  cadre: string
  cadreNo: string | undefined
  persons: readonly string[]
  personNo: string | undefined
  form: string
  place: string | undefined
  series: string | undefined
  initiatedBy: Initiator | undefined
  acts: readonly string[] | undefined
  event: NamedEvent | undefined
  brief: string
  topics: readonly string[] | undefined
  raised: string | undefined
  raisedKind: RaisedKind | undefined
  remark: string | undefined
  /** Whether the person spoke, in a group form. */
  spoke: boolean | undefined
  /** Whether the two had a talk of their own, in a group form. */
  talk: boolean | undefined
  /** What rows of one occasion have in common. */
  occasion: string | undefined
}>

/** An event by the document's word for it, with its day where one is written. */
export type NamedEvent = Readonly<{ name: string; on: Day | null }>

/** What the document in force tells contacts apart by; what it does not ask for the template leaves out. */
export type ContactChoices = Readonly<{
  forms: readonly string[]
  topics: readonly string[]
  series: readonly string[]
  acts: readonly string[]
  answersEvents: boolean
  /** Whether some form is a group's: then who spoke, and which rows were one occasion, is asked for. */
  hasGroups: boolean
  /** Whether some form counts only for whom the cadre talked to alone. */
  asksTalk: boolean
}>

/** Old contact records: who met whom on which day, in which form, and what in brief. */
export function contactTable(
  today: Day,
  choices: ContactChoices,
): TableShape<ContactLine> & { readonly fields: readonly RosterField[] } {
  const heldOn = requiredColumn({
    field: 'heldOn',
    header: '联系日期',
    synonyms: ['日期', '时间', '联系时间', '谈话日期', '谈话时间', '联谊时间', '活动时间', '填表时间'],
    parse: pastDayCell({ today }),
  })
  const event = optionalColumn({
    field: 'event',
    header: '回应事件',
    synonyms: ['回应哪件事', '因何联系', '所回应事件', '事件'],
    parse: eventCell(today),
  })
  const topics = topicsColumn(choices.topics)
  const fields = offeredFields({ heldOn, event, topics }, choices)
  return {
    fields,
    columns: fields.map((field) => field.column),
    toRow: (get) => ({
      heldOn: get(heldOn),
      cadre: get(cadre),
      cadreNo: get(cadreNo),
      persons: get(persons),
      personNo: get(personNo),
      form: get(form),
      place: get(place),
      series: get(series),
      initiatedBy: get(initiatedBy),
      acts: get(acts),
      event: get(event),
      brief: get(brief),
      topics: get(topics),
      raised: get(raised),
      raisedKind: get(raisedKind),
      remark: get(remark),
      spoke: get(spoke),
      talk: get(talk),
      occasion: get(occasion),
    }),
  }
}

/** Columns whose reading hangs on the day or the document. */
type OwnColumns = Readonly<{
  heldOn: Column<Day>
  event: Column<NamedEvent | undefined>
  topics: Column<readonly string[] | undefined>
}>

/** In the template's order, with what the document offers for each. */
function offeredFields(
  { heldOn, event, topics }: OwnColumns,
  { forms, topics: known, series: knownSeries, acts: knownActs, answersEvents, ...groups }: ContactChoices,
): readonly RosterField[] {
  return [
    { column: heldOn, width: 14, hint: '谈话当天的日期，不是登记的日期' },
    { column: cadre, width: 14, hint: '填写当时联系的干部本人，不是代填的人' },
    { column: cadreNo, width: 12, hint: '重名时填写' },
    { column: persons, width: 20, hint: '同一次联系有几位的，用“、”分开' },
    { column: personNo, width: 14, hint: '重名时填写；一行有几位的不填' },
    { column: form, width: 14, ...(forms.length > 0 ? { choices: forms } : {}), hint: '用制度文件中的形式' },
    { column: place, width: 16, hint: '在哪里见的，没有的留空' },
    {
      column: series,
      width: 20,
      isAsked: knownSeries.length > 0,
      ...(knownSeries.length > 0 && { choices: knownSeries, hint: '不属于系列活动的不填' }),
    },
    { column: initiatedBy, width: 10, choices: ['干部', '本人', '统战部'], hint: '不填即由干部提出' },
    {
      column: acts,
      width: 20,
      isAsked: knownActs.length > 0,
      ...(knownActs.length > 0 && { hint: `可用：${knownActs.join('、')}；不填即按联系形式` }),
    },
    {
      column: event,
      width: 24,
      isAsked: answersEvents,
      sensitive: true,
      hint: '写事件和发生日期，如 岗位变动 2026-03-05；当时只有一件的可以不写日期',
    },
    { column: brief, width: 50, sensitive: true, hint: '谈了什么，记事情和诉求，不评价人；不超过 2000 字' },
    {
      column: topics,
      width: 24,
      hint: known.length > 0 ? `可用：${known.join('、')}；多个用“、”分开` : '制度文件没有列出话题，请留空',
    },
    {
      column: raisedKind,
      width: 12,
      choices: ['意见建议', '困难诉求', '问题'],
      hint: '不填即意见建议',
    },
    {
      column: raised,
      width: 40,
      sensitive: true,
      hint: '代表人士提出的意见建议、困难诉求或问题，没有的留空',
    },
    { column: remark, width: 20, sensitive: true, hint: '不超过 500 字' },
    ...groupFields(groups),
  ]
}

/** What only an occasion of several is asked for. */
function groupFields({
  hasGroups,
  asksTalk,
}: Pick<ContactChoices, 'hasGroups' | 'asksTalk'>): readonly RosterField[] {
  return [
    {
      column: spoke,
      width: 10,
      isAsked: hasGroups,
      choices: ['是', '否'],
      hint: '座谈等多人参加的形式填写；个别联系不填',
    },
    {
      column: talk,
      width: 10,
      isAsked: asksTalk,
      choices: ['是', '否'],
      hint: '考察走访等多人活动中，和这一位单独谈了话的填“是”；个别联系不填',
    },
    {
      column: occasion,
      width: 14,
      hint: '同一次联系分几行写的，各行填同一个号，如 1；几位干部一起谈的，各人的行也填同一个号；一行一次的不填',
    },
  ]
}

/** 岗位变动 2026-03-05, 岗位变动（2026年3月5日）, or the word alone. */
function eventCell(today: Day): (text: string) => ParsedCell<NamedEvent> {
  const readDay = dayCell({ today })
  return (text) => {
    const [, name = '', written = ''] =
      /^([^\d（(]+?)\s*[（(]?\s*(\d[^）)]*)?[）)]?$/u.exec(text.normalize('NFKC').trim()) ?? []
    if (name === '') return { ok: false, reason: '看不清是哪件事', fix: '请写成“岗位变动 2026-03-05”的样子' }
    if (written === '') return { ok: true, value: { name, on: null } }
    const on = readDay(written.trim())
    return on.ok ? { ok: true, value: { name, on: on.value } } : on
  }
}
