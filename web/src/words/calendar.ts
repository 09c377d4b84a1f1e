import type { DayKind } from '@tongxin/core/calendar/day-kind'

export const calendarWords = {
  title: '校历',
  roster: '名册',
  terms: '学期',
  termsNote: '寒暑假的日子也要归入一个学期，学期之间不留空当',
  term: '学期',
  label: '名称',
  from: '起',
  last: '最后一天',
  addTerm: '添加学期',
  emptyTerms: '还没有学期',
  emptyTermsNext: '每学期的联系次数按校历计算，请先录入本学年的两个学期。',
  days: '节假日、调休和重要节日',
  daysNote: '国务院办公厅公布后录入；没有录入的年份，按工作日计算的期限显示为“校历未设”',
  day: '日期',
  kind: '类别',
  name: '名称',
  addDay: '添加日期',
  emptyDays: '还没有节假日',
  emptyDaysNext: '每年放假安排公布后，请在这里录入。',
  edit: '修改',
  save: '保存',
  cancel: '取消',
  saved: '校历已保存',
  remove: (what: string) => `删去 ${what || '这一行'}`,
  cell: (what: string, at: number) => `第 ${at} 行 ${what}`,
  termHint: '2026-2027-1',
  wrong: '有格没有填对：学期写成 2026-2027-1，日期写成 2026-11-20。',
} as const

export const dayKindWords: Readonly<Record<DayKind, string>> = {
  holiday: '放假',
  'make-up': '调休上班',
  festival: '重要节日',
}
