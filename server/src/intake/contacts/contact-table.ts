import type { Day } from '@tongxin/core/calendar/day'
import type { RaisedKind } from '@tongxin/core/contacts/contact-entry'
import type { Initiator } from '@tongxin/core/policy/record-filter'
import {
  type Column,
  choiceCell,
  optionalColumn,
  type ParsedCell,
  requiredColumn,
  textCell,
} from '../column.ts'
import { dayCell } from '../day-cell.ts'
import { nameCell, type RosterField, staffNoCell, wordsCell } from '../roster/roster-field.ts'
import type { TableShape } from '../rows.ts'

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
}>

const cadre = requiredColumn({
  field: 'cadre',
  header: '干部姓名',
  synonyms: ['领导干部', '领导干部姓名', '党员领导干部', '联谊干部', '联系领导', '联系人', '干部', '校领导'],
  parse: nameCell,
})
const cadreNo = optionalColumn({
  field: 'cadreNo',
  header: '干部工号',
  synonyms: ['领导干部工号', '联系人工号'],
  parse: staffNoCell,
})
const persons = requiredColumn({
  field: 'persons',
  header: '代表人士姓名',
  synonyms: [
    '联谊对象',
    '联谊对象姓名',
    '联系对象',
    '党外代表人士',
    '代表人士',
    '党外人士',
    '姓名',
    '被联系人',
  ],
  parse: namesCell,
})
const personNo = optionalColumn({
  field: 'personNo',
  header: '代表人士工号',
  synonyms: ['联谊对象工号', '联系对象工号', '工号', '职工号'],
  parse: staffNoCell,
})
const form = requiredColumn({
  field: 'form',
  header: '联系形式',
  synonyms: ['形式', '方式', '联系方式', '联谊形式', '联谊交友形式', '交流形式'],
  parse: textCell(40),
})
const place = optionalColumn({ field: 'place', header: '地点', synonyms: ['联系地点'], parse: textCell(60) })
const initiatedBy = optionalColumn({
  field: 'initiatedBy',
  header: '谁提出',
  synonyms: ['发起', '发起人', '谁约的', '提出方'],
  parse: choiceCell<Initiator>(
    new Map([
      ['干部', 'cadre'],
      ['本人', 'person'],
      ['代表人士', 'person'],
      ['联系对象', 'person'],
      ['对象', 'person'],
      ['统战部', 'office'],
      ['统战部安排', 'office'],
    ]),
  ),
})
const series = optionalColumn({
  field: 'series',
  header: '所属系列',
  synonyms: ['系列', '系列活动', '活动系列'],
  parse: textCell(200),
})
const acts = optionalColumn({
  field: 'acts',
  header: '做了什么',
  synonyms: ['做法', '具体做法', '联系方面', '做的事'],
  parse: wordsCell,
})
const raisedKind = optionalColumn({
  field: 'raisedKind',
  header: '反映事项',
  synonyms: ['反映', '事项类别'],
  parse: choiceCell<RaisedKind>(
    new Map([
      ['意见建议', 'suggestion'],
      ['困难诉求', 'difficulty'],
      ['问题', 'question'],
    ]),
  ),
})
const brief = requiredColumn({
  field: 'brief',
  header: '联系沟通情况',
  synonyms: ['简要情况', '内容', '谈话内容', '主要内容', '联系情况', '联系内容', '沟通情况', '交流内容'],
  parse: textCell(2000),
})
const topics = optionalColumn({
  field: 'topics',
  header: '话题',
  synonyms: ['主题', '议题'],
  parse: wordsCell,
})
const raised = optionalColumn({
  field: 'raised',
  header: '意见建议',
  synonyms: ['提出的意见建议', '联谊对象提出的意见建议', '意见和建议', '意见建议及困难诉求'],
  parse: textCell(2000),
})
const remark = optionalColumn({ field: 'remark', header: '备注', parse: textCell(500) })

/** Old contact records: who met whom on which day, in which form, and what in brief. */
export function contactTable(
  today: Day,
  choices: ContactChoices,
): TableShape<ContactLine> & { readonly fields: readonly RosterField[] } {
  const heldOn = requiredColumn({
    field: 'heldOn',
    header: '联系日期',
    synonyms: ['日期', '时间', '联系时间', '谈话日期', '谈话时间', '联谊时间', '活动时间', '填表时间'],
    parse: pastDayCell(today),
  })
  const event = optionalColumn({
    field: 'event',
    header: '回应事件',
    synonyms: ['回应哪件事', '因何联系', '所回应事件', '事件'],
    parse: eventCell(today),
  })
  const fields = offeredFields({ heldOn, event }, choices)
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
    }),
  }
}

/** In the template's order, with what the document offers for each. */
function offeredFields(
  { heldOn, event }: { readonly heldOn: Column<Day>; readonly event: Column<NamedEvent | undefined> },
  { forms, topics: known, series: knownSeries, acts: knownActs, answersEvents }: ContactChoices,
): readonly RosterField[] {
  return [
    { column: heldOn, width: 14, hint: '谈话当天的日期，不是登记的日期' },
    { column: cadre, width: 14, hint: '填写当时联系的干部本人，不是代填的人' },
    { column: cadreNo, width: 12, hint: '重名时填写' },
    { column: persons, width: 20, hint: '同一次联系有几位的，用“、”分开' },
    { column: personNo, width: 14, hint: '重名时填写；一行有几位的不填' },
    { column: form, width: 14, ...(forms.length > 0 ? { choices: forms } : {}), hint: '用制度文件中的形式' },
    { column: place, width: 16 },
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
    { column: brief, width: 50, sensitive: true },
    { column: topics, width: 24, ...(known.length > 0 ? { hint: `可用：${known.join('、')}` } : {}) },
    {
      column: raisedKind,
      width: 12,
      choices: ['意见建议', '困难诉求', '问题'],
      hint: '不填即意见建议',
    },
    { column: raised, width: 40, sensitive: true },
    { column: remark, width: 20, sensitive: true },
  ]
}

function pastDayCell(today: Day): (text: string) => ParsedCell<Day> {
  const read = dayCell({ today })
  return (text) => {
    const parsed = read(text)
    return parsed.ok && parsed.value > today
      ? { ok: false, reason: `晚于今天 ${today}`, fix: '请核对日期，以后的联系不能先登记' }
      : parsed
  }
}

function namesCell(text: string): ParsedCell<readonly string[]> {
  const names: string[] = []
  for (const part of text.split(/[、；;,，\n]/).filter((one) => one.trim() !== '')) {
    const name = nameCell(part)
    if (!name.ok) return name
    names.push(name.value)
  }
  return names.length <= 50
    ? { ok: true, value: names }
    : { ok: false, reason: '超过 50 人', fix: '请分成几行' }
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
