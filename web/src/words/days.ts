import { type Day, dateOf, daysBetween, weekday } from '@tongxin/core/calendar/day'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** 11月20日, for days of this year's work. */
export function shortDay(day: Day): string {
  const { month, day: dayOfMonth } = dateOf(day)
  return `${month}月${dayOfMonth}日`
}

/** 2026年11月20日, where the year is not plain from the place. */
export function longDay(day: Day): string {
  return `${dateOf(day).year}年${shortDay(day)}`
}

/** 11月20日 周五 */
export function dayWithWeekday(day: Day): string {
  return `${shortDay(day)} 周${weekdays[weekday(day) - 1]}`
}

/** 今天, 昨天, 23 天前; a day to come is said as itself. */
export function daysAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days < 0) return shortDay(day)
  if (days === 0) return '今天'
  return days === 1 ? '昨天' : `${days} 天前`
}

/** How a deadline stands: 已过 2 天, 今天, 明天, 还有 65 天. */
export function daysLeft(due: Day, today: Day): string {
  const days = daysBetween(today, due)
  if (days < 0) return `已过 ${-days} 天`
  if (days === 0) return '今天'
  return days === 1 ? '明天' : `还有 ${days} 天`
}

/** A day that is typed or picked. */
export const dayInputWords = {
  typed: '或写日期',
  typedAs: { past: '或写 3月5日、昨天', future: '或写 3月5日、下周五' },
  picker: '从日历选',
  unclear: '可以读成不同的日子，请点选是哪天',
  unknown: (example: string) => `没看懂这个日期，请写成 ${example} 的样子`,
  ahead: (day: string) => `${day}还没有到，请写今天或以前的日子`,
  late: (day: string, last: string) => `${day}太晚，最晚是${last}`,
  early: (day: string, first: string) => `${day}太早，最早是${first}`,
} as const
