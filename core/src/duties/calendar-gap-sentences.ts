import { addDays } from '../calendar/day.ts'
import type { CalendarGap } from './calendar-gap.ts'

/** 校历未设, in words: what is missing for which days, what cannot be judged for it, and what to enter. */
export function gapSentences(gap: CalendarGap): { readonly reason: string; readonly suggestion: string } {
  const rules = gap.requirements.map(({ label }) => label).join('、')
  return {
    reason: `${missingWords(gap)}，到时无法判定：${rules}。`,
    suggestion: mends[gap.what],
  }
}

function missingWords({ what, from, to, names }: CalendarGap): string {
  const days = `${from} 至 ${addDays(to, -1)}`
  if (what === 'terms') return `校历没有 ${days} 的学期`
  if (what === 'holidays') return `没有 ${from.slice(0, 4)} 年的放假和调休安排（${days} 用到）`
  return names.length === 0 ? `没有录入 ${days} 的任何节日` : `没有录入 ${days} 的节日：${names.join('、')}`
}

const mends: Readonly<Record<CalendarGap['what'], string>> = {
  terms: '请在校历中录入这些日子所属的学期，假期也各归一个学期。',
  holidays: '请在放假公布后录入；尚未公布的不必猜测。',
  festivals: '请在校历中录入节日，以及走访可计入的起止日期。',
}
