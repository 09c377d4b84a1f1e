import type { RecordKind, RecordLine } from '@tongxin/contract/duties/records'
import type { Day } from '@tongxin/core/calendar/day'
import type { ExtensionGround } from '@tongxin/core/records/decide-extension'
import { longDay, shortDay } from '../days.ts'
import { dayOfMoment } from '../moments.ts'

export const recordsWords = {
  title: '登记事项',
  intro:
    '文件要求的材料、活动、检查、确定人员和需要走访的情形，在这里登记后即计入。只记日期、种类和对象，不记事由。',
  extend: '延长',
  open: '登记事项',
  due: '还要办的',
  dueNote: (count: number) => `${count} 项`,
  nothingDue: '文件要求登记的事项都已办到',
  kept: '已登记',
  keptNote: (count: number) => `共 ${count} 条`,
  nothingKept: '还没有登记过',
  nothingAsked: '现行制度没有要求登记联系以外的事项。',
  enter: '登记',
  explain: '说明原因',
  explainNote: '登记后显示为已说明。只记已经说明，不记原因内容。',
  form: '登记什么',
  word: '种类',
  role: '由谁办理',
  tier: '层级',
  day: '日期',
  unit: '单位',
  human: '人员',
  humanHint: '输入姓名查找',
  participants: '参加人员',
  subject: '编号',
  subjectHint: '只填编号，如 2026-0012',
  until: '延长到',
  latest: (day: Day) => `最迟 ${shortDay(day)}`,
  ground: '延长理由',
  extension: '延长办理时间',
  extended: (day: Day) => `延长到 ${shortDay(day)}`,
  extendedFrom: (day: Day) => `原为 ${shortDay(day)}，已延长`,
  noUnit: '不选单位',
  restricted: '这一项只由统战部查看和登记。',
  save: '登记',
  withdraw: '撤回',
  withdrawNote: '撤回后重新计算，登记和原因都会留存。',
  withdrawReason: '撤回原因',
  withdrawn: (reason: string) => `已撤回：${reason}`,
  by: (name: string, at: string) => `${name} ${longDay(dayOfMoment(at))}登记`,
  dueOn: (day: Day) => `${shortDay(day)}前`,
  noDay: '未规定期限',
  counted: (counted: number, needed: number) => `${counted} / ${needed}`,
  sentTo: (to: readonly string[]) => `报${to.join('、')}`,
  people: (count: number) => `${count} 人参加`,
} as const

export const recordKindWords: Readonly<Record<RecordKind, string>> = {
  document: '材料',
  activity: '活动',
  inspection: '检查',
  appointment: '确定人员',
  step: '办理步骤',
  event: '情形',
  explanation: '已说明原因',
}

export const extensionGroundWords: Readonly<Record<ExtensionGround, string>> = {
  materials: '材料待补',
  others: '需会同其他部门',
  study: '需进一步研究',
  superior: '待上级答复',
}

/** 登记表汇总，文学院，报统战部. */
export function sayRecord(line: RecordLine): string {
  const { kind, word, requirement, unitName, humanName, pair, participants, to, subject, until, ground } =
    line
  return [
    word ?? recordKindWords[kind],
    requirement,
    unitName,
    humanName,
    pair && `${pair.cadreName} · ${pair.personName}`,
    subject,
    until && recordsWords.extended(until),
    ground && extensionGroundWords[ground],
    participants > 0 && recordsWords.people(participants),
    to.length > 0 && recordsWords.sentTo(to),
  ]
    .filter(Boolean)
    .join('，')
}
