import type { Board, BoardCounts, FigureName, RuleLine } from '@tongxin/contract/duties/duties'
import { type Day, daysBetween } from '@tongxin/core/calendar/day'
import { missingWords } from '@tongxin/core/calendar/missing-sentences'
import { dayWithWeekday, longDay, shortDay } from '../days.ts'
import type { StateName } from './states.ts'

export const boardWords = {
  ofDocument: (title: string, section: string) => `《${title}》${section}`,
  workbench: '工作台',
  board: '督查看板',
  figures: '本学期四项数字',
  asOf: (on: Day) => `截至 ${shortDay(on)}`,
  units: '各单位各月联系次数',
  eachCell: '每格可点开到记录',
  lowestFirst: '达标率低的在前',
  shades: '色块',
  table: '表格',
  shownAs: '显示方式',
  unit: '单位',
  metOfDue: '已达标/应联系',
  rate: '达标率',
  nobody: '无人',
  whole: (units: number) => `全部 ${units} 个单位`,
  perMonth: '每月次数',
  openBoard: '打开督查看板',
  openLedger: '打开联系台账',
  month: (month: string) => `${Number(month.slice(5))}月`,
  cell: (unit: string, month: string, count: number) => `${unit} ${Number(month.slice(5))}月，${count} 次`,
  toCome: (unit: string, month: string) => `${unit} ${Number(month.slice(5))}月，还没到`,
  missing: (count: number) => `${count} 人无人联系`,
  distinct: '一人由两个单位的干部联系时，两行各计一次，合计按人只计一次。',
  noRows: '还没有单位的数字',
  noRowsNext: '定下联谊名单、记下联系之后，各单位的数字出现在这里。',
  everybody: '这些人',
  persons: (count: number) => `共 ${count} 人`,
  nobodyHere: '没有这样的人',
  nobodyHereNext: '换一项数字，或看别的单位。',
  pickFigure: '点一项数字或一个单位，这里列出背后的人。',
  nobodyYet: '尚未确定联系干部',
  notPairedHere: '由其他单位的干部联系',
  lastOn: (on: Day) => `最近 ${shortDay(on)}`,
  never: '还没有联系',
  clear: '清除',
  enterCalendar: '去校历录入',
  allUnits: '全部单位',
  openPair: '看依据',
  more: '再看下一页',
  back: '回到名单',
  pairTitle: (cadre: string, person: string) => `${cadre} 联系 ${person}`,
  pairedFor: (reason: string) => `结对理由：${reason}`,
  counted: '计入',
  notCounted: '不计入',
  record: (on: Day, form: string) => `${shortDay(on)} ${form}`,
  entered: (on: Day) => `${shortDay(on)}填写`,
  noRecords: '没有联系记录',
  settled: (knownAt: Day) => `已结算（截至 ${longDay(knownAt)}）`,
  notSettled: '尚未结算，数字按现在的记录',
  late: (count: number) => `补录 ${count} 条`,
  lateRecord: '补录',
  lateMeaning: '结算以后补录的联系，单独列出，不计入已结算的数字。',
  lateNote: (count: number) => `结算以后补录 ${count} 条，列在这里，不改变已结算的结论：`,
  needs: (more: number, by: Day | null) =>
    by ? `还差 ${more} 次，${shortDay(by)}前补齐` : `还差 ${more} 次`,
} as const

export const asOfWords = {
  on: '截至',
  knownAt: '按此日及以前登记的',
  backToToday: '回到今天',
  notice: ({ on, knownAt }: { readonly on: Day; readonly knownAt: Day }, today: Day) =>
    `这里不是今天的情况：截至 ${longDay(on)}，${
      knownAt === today
        ? '按现在已登记的计算，以后补录的也算在内'
        : `只按 ${longDay(knownAt)}及以前登记的计算`
    }。`,
  todayOnly: '今天要办和最近的变化只按今天列出',
  todayOnlyNext: '回到今天，就能看到要办的事。',
} as const

export const figureLabels: Readonly<Record<FigureName, string>> = {
  met: '已达标',
  short: '未达标',
  uncovered: '无人联系',
  unclear: '待定',
  new: '本期不判定',
}

/** Which state stands for a figure, with its icon and colour. */
export const figureStates: Readonly<Record<FigureName, StateName>> = {
  met: 'met',
  short: 'due',
  uncovered: 'uncovered',
  unclear: 'undecided',
  new: 'not-applicable',
}

export const dueMeaning = '全覆盖要求范围内的人和已经结对的人，每人只计一次；等于后面各项之和。'

/** 61.2%; a rate over nothing is —. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}

/** 每学期不少于 1 次; 每月不少于 1 次，每学年 2 个月可空缺 */
export function sayContactRule({ every, atLeast, skip }: RuleLine): string {
  const period = (every !== null && everyWords[every]) || '每期'
  const asked = atLeast === null ? period : `${period}不少于 ${atLeast} 次`
  if (skip === null) return asked
  const unit = (every !== null && periodUnits[every]) || '期'
  return `${asked}，${everyWords[skip.per] ?? '每个周期'} ${skip.atMost} ${unit}可空缺`
}

const periodUnits: Readonly<Record<string, string>> = {
  week: '周',
  month: '个月',
  quarter: '个季度',
  semester: '个学期',
  'academic-year': '个学年',
}

const everyWords: Readonly<Record<string, string>> = {
  week: '每周',
  month: '每月',
  'two-months': '每两个月',
  quarter: '每季度',
  semester: '每学期',
  'academic-year': '每学年',
  'calendar-year': '每年',
}

/** 已结算（截至 2027年2月20日），补录 3 条; a running term 截至 11月20日. */
export function sayAsOf({ on, closing, term, late }: Board): string {
  if (closing)
    return [boardWords.settled(closing.knownAt), ...(late > 0 ? [boardWords.late(late)] : [])].join('，')
  const isOver = term !== null && term.lastDay < on
  return isOver ? `${boardWords.asOf(on)}，${boardWords.notSettled}` : boardWords.asOf(on)
}

/** What the short ones can still do: 1月24日前补齐, or that the day has passed; or what the calendar lacks to tell. */
export function sayShort({ dueOn, missing }: RuleLine, today: Day): string {
  if (missing !== null) return `${missingWords(missing)}，无法判断`
  if (dueOn === null) return '期限未规定'
  return dueOn < today ? `${shortDay(dueOn)}已到期` : `${shortDay(dueOn)}前补齐`
}

/** What is neither met nor short, in the parts it has: 待定 2 人，新结对或免计 3 人. */
export function sayOthers({ unclear, new: fresh }: BoardCounts): string {
  return [
    ...(unclear > 0 ? [`待定或资料缺失 ${unclear} 人`] : []),
    ...(fresh > 0 ? [`新结对或免计 ${fresh} 人`] : []),
  ].join('，')
}

/** 11月20日 周五，第 12 周，距学期结束还有 93 天 */
export function sayToday(today: Day, term: { readonly from: Day; readonly lastDay: Day } | null): string {
  const day = dayWithWeekday(today)
  if (term === null) return `${day}，今天不在校历的任何学期里`
  if (today < term.from || today > term.lastDay) return day
  const week = Math.floor(daysBetween(term.from, today) / 7) + 1
  return `${day}，第 ${week} 周，距学期结束还有 ${daysBetween(today, term.lastDay)} 天`
}
