import type { Opening } from './entry.ts'

const counting = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九']

/** 有两种理解. */
export function openingTitle({ readings }: Pick<Opening, 'readings'>): string {
  return `有${counting[readings.length] ?? readings.length}种理解`
}

/** 采用第一种：祝以宁，2026-06-20; or that nobody has decided. */
export function adoptionWords(opening: Opening): string {
  const { adopted, by, since, body, minutesNo } = opening
  if (adopted === null) return '尚未采用其中一种，结论不同的记为“待定解释”'
  const who = [by, since, body, minutesNo].filter((part) => part !== undefined)
  return `采用${ordinalReading(adopted)}${who.length > 0 ? `：${who.join('，')}` : ''}`
}

/** 第一种, 第二种. */
export function ordinalReading(at: number): string {
  return `第${at === 2 ? '二' : (counting[at] ?? at)}种`
}
