import type { PromiseRow } from '@tongxin/contract/contacts/promises'
import type { Day } from '@tongxin/core/calendar/day'
import { daysLeft, longDay, shortDay } from '../days.ts'

export const promiseWords = {
  title: '承诺',
  all: '全部承诺',
  allOf: (count: number) => `全部承诺（${count} 项未办）`,
  open: '未办的',
  settled: '已办结的',
  none: '没有未办的承诺',
  noneNext: '记一次时写下答应的事，会列在这里，到日子前提醒您。',
  overdue: '已过期',
  due: (day: Day, today: Day) => `${shortDay(day)}，${daysLeft(day, today)}`,
  noDay: '未定日期',
  made: (day: Day) => `${longDay(day)}谈话时答应`,
  theirs: '已随交接移交',
  keep: '已做到',
  change: '修改',
  withdraw: '不再需要',
  keepWords: '怎么办的（可不填）',
  changeWords: '为什么改',
  withdrawWords: '为什么不再需要',
  text: '答应的事',
  day: '哪天前',
  needDay: '请先写清楚哪天前，或从日历选；不定日期就清空',
  save: '保存',
  cancel: '取消',
  remind: '提前几天提醒我',
  remindDays: (days: number) => (days === 0 ? '当天' : `提前 ${days} 天`),
  state: { open: '未办', kept: '已做到', withdrawn: '不再需要' } satisfies Record<
    PromiseRow['state'],
    string
  >,
  withRecord: '随联系记录撤回',
} as const

/** One step in words: 11月20日改期，原定11月28日前：教务处下周才排. */
export function sayStep(step: PromiseRow['steps'][number], then: { readonly text: string }): string {
  const words = step.words === null ? '' : `：${step.words}`
  const on = shortDay(step.on)
  if (step.act === 'keep') return `${on}已做到${words}`
  if (step.act === 'withdraw') return `${on}不再需要${words}`
  const before = step.dueBefore === null ? '原未定日期' : `原定${shortDay(step.dueBefore)}前`
  const text = step.textBefore === then.text ? '' : `，原为“${step.textBefore}”`
  return `${on}修改，${before}${text}${words}`
}
