import type { DeadlineSpan } from '../../calendar/deadline.ts'
import { builtInPeriods, type PeriodSpec } from '../period-spec.ts'
import type { OutlineNames } from './names.ts'
import { isWord } from './tier-called.ts'
import { type Saying, sayValue } from './value-words.ts'

const builtIn: Readonly<Record<(typeof builtInPeriods)[number], string>> = {
  week: '每周',
  month: '每月',
  'two-months': '每两个月',
  quarter: '每季度',
  'calendar-year': '每年',
  semester: '每学期',
  'academic-year': '每学年',
}

/** 每学期; a period of the document's own by its name, 每逢重大节日, where that is a word. */
export function everyWords(period: string): string {
  const known = builtInPeriods.find((name) => name === period)
  if (known) return builtIn[known]
  return isWord(period) ? `每逢${period}` : '每逢规定时段'
}

const units: Readonly<Record<DeadlineSpan['unit'], string>> = {
  days: '日',
  weeks: '周',
  months: '个月',
  'working-days': '个工作日',
}

export function spanWords({ amount, unit }: DeadlineSpan): string {
  return `${amount} ${units[unit]}`
}

/** What a period of the document's own is: 元旦、春节、国庆 · 每年 12 月. */
export function periodSaying(name: string, spec: PeriodSpec, names: OutlineNames): Saying {
  if ('festivals' in spec)
    return sayValue(spec.festivals, {
      place: ['periods', name, 'festivals'],
      about: isWord(name) ? `“${name}”指哪些` : '规定时段指哪些',
      say: (days) => days.join('、'),
      names,
    })
  if ('months' in spec) return { words: `每年 ${spec.months.join('、')} 月` }
  if ('day' in spec) return { words: `每月 ${spec.day} 日${rolls[spec.roll ?? 'stays']}` }
  if ('year' in spec) return { words: `每年从 ${spec.year.from} 起` }
  return {
    words: spec.list.map(({ label, from, to }) => `${label ?? ''}${from} 至 ${to}（不含当日）`).join('，'),
  }
}

/** Said of a window that nothing serves once it is over. */
export function lateSaying({ late }: PeriodSpec): readonly Saying[] {
  return late === 'never' ? [{ words: '过后不计' }] : []
}

const rolls = { 'next-working-day': '，遇休息日顺延', stays: '' } as const
