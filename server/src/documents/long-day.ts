/** How documents write a day: 2026-11-20 → 2026年11月20日. */
export function longDay(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
