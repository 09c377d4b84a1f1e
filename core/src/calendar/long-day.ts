import { type Day, dateOf } from './day.ts'

/** How documents write a day: 2026-11-20 → 2026年11月20日. */
export function longDay(on: Day): string {
  const { year, month, day } = dateOf(on)
  return `${year}年${month}月${day}日`
}
