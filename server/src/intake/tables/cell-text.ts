// A stored value → the text a person sees, or would.

import { dayFromExcelSerial } from '@tongxin/core/calendar/typed-day'
import type { NumberMeaning } from './cell-styles.ts'

const daysTo1904 = 1462

/** A number by what its format says it is: 46086 is 2026-03-05, or 2026-03 in a cell that shows months. */
export function numberText(stored: string, meaning: NumberMeaning, from1904: boolean): string {
  const number = Number(stored)
  if (!Number.isFinite(number)) return plainText(stored)
  if (meaning === 'number' || number < 0) return withoutNoise(number)
  return dateText(from1904 && number >= 1 ? number + daysTo1904 : number, meaning)
}

/** Excel stores 17.1 as 17.100000000000001 and shows fifteen digits. */
const withoutNoise = (number: number) => String(Number(number.toPrecision(15)))

function dateText(serial: number, meaning: NumberMeaning): string {
  const minutes = Math.round(serial * 1440)
  const clock = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`
  const day = dayFromExcelSerial(Math.floor(minutes / 1440))
  if (day === null) return clock
  if (meaning === 'month') return day.slice(0, 7)
  return clock === '00:00' ? day : `${day} ${clock}`
}

const two = (count: number) => String(count).padStart(2, '0')

/** Trimmed, with one kind of line break and without what no eye sees. */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u200b\ufeff]/gu, '')
    .trim()
}

/** Most cells: nothing to trim, and no character that is not seen. */
const isPlain = /^[!-~·\u4e00-\u9fff]*$/
