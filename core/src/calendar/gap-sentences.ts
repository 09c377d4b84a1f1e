import type { CalendarGap } from './calendar-gaps.ts'
import { addDays, dateOf } from './day.ts'
import { longDay } from './long-day.ts'
import { missingWords } from './missing-sentences.ts'

/** What is missing, what cannot be told while it is, and what is to be entered. */
export interface GapSentence {
  readonly text: string
  readonly consequence: string
  readonly suggestion: string
}

export function gapSentence(gap: CalendarGap): GapSentence {
  return { text: textOf(gap), consequence: consequenceOf(gap), suggestion: suggestions[gap.table] }
}

function textOf({ table, from, to, festivals }: CalendarGap): string {
  if (table === 'terms') return `${longDay(from)}至${longDay(addDays(to, -1))}的学期未公布（未录入）`
  if (table === 'holidays' || festivals.length === 0) return missingWords({ what: table, from })
  return `${dateOf(from).year}年${festivals.join('、')}的走访时段未录入`
}

function consequenceOf({ table, from, affects }: CalendarGap): string {
  switch (table) {
    case 'terms':
      return '这些日子里，按学期、学年的要求“无法判断”，不作推测。'
    case 'holidays':
      return affects.length === 0
        ? '现行制度没有按工作日计算的期限，暂无影响。'
        : `跨入${dateOf(from).year}年的工作日期限显示“期限待定”，到时“无法判断”，不作推测。`
    case 'festivals':
      return '录入之前，这些节日的走访不判定，也不提醒。'
  }
}

const suggestions: Readonly<Record<CalendarGap['table'], string>> = {
  terms: '请在校历中录入这些日子所属的学期，假期也各归一个学期。',
  holidays: '请在放假公布后录入；尚未公布的不必猜测。',
  festivals: '请在校历中录入节日，以及走访可计入的起止日期。',
}
