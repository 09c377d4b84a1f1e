// The day a line of a filled form begins with, however it is written; what follows it is left as it was.

import type { Day } from '../../calendar/day.ts'
import { plainDateText, understandDay } from '../../calendar/typed-day.ts'

export interface Opening {
  /** As it was written. */
  readonly written: string
  /** The days it may mean; one when it is clear. */
  readonly days: readonly Day[]
  readonly rest: string
}

const digit = '[0-9０-９]'
const spelled = '[〇零○一二三四五六七八九十廿卅]'
const day = `${digit}{1,2}|${spelled}{1,3}`
const dates = [
  `(?:${digit}{4}|${spelled}{4})\\s*年\\s*(?:${day})\\s*月\\s*(?:${day})\\s*[日号]?`,
  `(?:${digit}{2})\\s*年\\s*(?:${day})\\s*月\\s*(?:${day})\\s*[日号]?`,
  `(?:${day})\\s*月\\s*(?:${day})\\s*[日号]?`,
  `${digit}{4}\\s*[-/.．－／]\\s*${digit}{1,2}\\s*[-/.．－／]\\s*${digit}{1,2}`,
  `${digit}{8}`,
  `${digit}{1,2}[-/.．]${digit}{1,2}[-/.．]${digit}{1,4}`,
  `${digit}{1,2}[/.．]${digit}{1,2}`,
]
const dated = new RegExp(`^(${dates.join('|')})(?![0-9０-９年月])`)
const numbered =
  /^(?:第[一二三四五六七八九十0-9０-９]{1,3}次[：:，,、\s]*|[（(]?[0-9０-９]{1,2}[)）][、.．]?|[0-9０-９]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/u
const weekday = /^\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?/u
const until = new RegExp(`^\\s*(?:[—–~～至到、和-]|－)+\\s*(${dates.join('|')}|(?:${day})\\s*[日号])`, 'u')

/** A day at the beginning, behind a number or 第一次 if there is one; undefined where there is none. */
export function openingDay(text: string, around: Day): Opening | undefined {
  const start = startOf(text)
  const bare = start.replace(numbered, '')
  return readOpening(start, around) ?? (bare === start ? undefined : readOpening(bare, around))
}

/** Whether a text would be taken for one that begins with a day. */
export function opensWithDay(text: string): boolean {
  const start = startOf(text)
  return dated.test(start) || dated.test(start.replace(numbered, ''))
}

/** A day written over the rules of a form has them between its figures: __2026__年__11__月__3__日. */
const startOf = (text: string) => text.trimStart().replace(/^[\s_＿0-9０-９年月日号]+/u, withoutRules)

const withoutRules = (text: string) => text.replace(/[_＿]+/gu, '')

function readOpening(text: string, around: Day): Opening | undefined {
  const written = dated.exec(text)?.[1]
  if (written === undefined) return undefined
  const first = daysOf(written, around)
  // 11月31日 was meant for a day; 15.70 was not.
  if (first.length === 0 && !/[年月]/u.test(written)) return undefined
  const after = text.slice(written.length)
  const end = until.exec(after)
  if (end) {
    const whole = `${written}${end[0]}`
    const last = daysOf(sameMonth(written, end[1] ?? ''), around)
    return { written: whole, days: [...new Set([...first, ...last])], rest: text.slice(whole.length) }
  }
  return { written, days: first, rest: after.replace(weekday, '') }
}

/** 21日 behind 11月20日 is of the same month. */
function sameMonth(first: string, last: string): string {
  return /[月./／-]/u.test(last) ? last : first.replace(/[^年月./／-]+[日号]?\s*$/u, last)
}

/** 26.11.2: nobody says which of the numbers is the year, so that even the only day it may mean is asked about. */
export function hidesItsYear(written: string): boolean {
  return /^\d{1,2}([-/.])\d{1,2}\1\d{1,2}$/.test(plainDateText(withoutRules(written)))
}

/** The days a written date may mean, seen from a day (the one the form was filled on). */
export function daysOf(written: string, around: Day): readonly Day[] {
  const typed = understandDay(withoutRules(written), { today: around })
  if (typed.kind === 'day') return [typed.day]
  return typed.kind === 'unclear' ? typed.days : []
}
