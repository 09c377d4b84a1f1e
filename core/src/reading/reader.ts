import { type Day, isDay, day as knownDay } from '../calendar/day.ts'
import { understandDay } from '../calendar/typed-day.ts'
import { nearest } from './nearest.ts'
import type { Place } from './place.ts'
import { writtenNumber } from './plain-number.ts'
import { meantBySaying } from './said-in-chinese.ts'

/** Turns an unknown value into a trusted one; undefined when it could not, with every mistake reported at its place. */
export type Reader<T> = (value: unknown, at: Place) => T | undefined

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') return at.mistake('not-text', { found: kindOf(value) })
  const trimmed = value.trim()
  return trimmed === '' ? at.mistake('empty') : trimmed
}

export const yesNo: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : at.mistake('not-yes-or-no', { found: kindOf(value) })

export function wholeNumber(least: number, most = 1_000_000): Reader<number> {
  return (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    const meant = typeof value === 'string' ? writtenNumber(value) : null
    const found = kindOf(value)
    if (meant === null) return at.mistake('not-a-number', { least, most, found })
    const { from, to } = meant
    if (to !== undefined) return at.mistake('number-range', { found, atLeast: from, atMost: to })
    return at.mistake('number-as-text', { found, plain: from })
  }
}

export const day: Reader<Day> = (value, at) =>
  typeof value === 'string' && isDay(value) ? value : notADay(value, at)

/** Says what is wrong with a day: a month that ends earlier, another way of writing it, or no day at all. */
export function notADay(value: unknown, at: Place): undefined {
  const found = kindOf(value)
  if (typeof value !== 'string') return at.mistake('not-a-day', { found })
  const month = /^(\d{4}-\d{2})-(29|30|31)$/.exec(value)?.[1] ?? ''
  const last = [30, 29, 28].find((number) => isDay(`${month}-${number}`))
  if (last !== undefined) return at.mistake('day-beyond-month', { found, month, last })
  const meant = dayMeantBy(value)
  return at.mistake('not-a-day', { found, ...(meant !== undefined && { nearest: meant }) })
}

/** The day in 2026年3月1日, 2026/3/1, ２０２６-０３-０１; none without a year of four digits, so that no today is needed. */
function dayMeantBy(written: string): Day | undefined {
  if (!/^(\d{4}|[二一][〇零○一二三四五六七八九]{3})/.test(written.normalize('NFKC').trim())) return undefined
  const meant = understandDay(written, { today: anyDay })
  return meant.kind === 'day' ? meant.day : undefined
}

const anyDay = knownDay('2000-01-01')

/** Exactly one of the words of a closed list. */
export function word<W extends string>(words: readonly W[]): Reader<W> {
  return (value, at) => {
    const found = words.find((known) => known === value)
    return found ?? at.mistake('unknown-word', notOneOf(kindOf(value), words))
  }
}

export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return at.mistake('not-a-list', { found: kindOf(value) })
    const items = value.map((item: unknown, index) => read(item, at.inside(index)))
    const sound = items.filter((item) => item !== undefined)
    return sound.length === items.length ? sound : undefined
  }
}

/** A list with something in it. */
export function filledList<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    const items = list(read)(value, at)
    return items?.length === 0 ? at.mistake('empty') : items
  }
}

/** A list, or one item in place of a list of one. */
export function oneOrMany<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (Array.isArray(value)) return filledList(read)(value, at)
    const item = read(value, at)
    return item === undefined ? undefined : [item]
  }
}

/** A map from names of the file's own choosing. */
export function mapOf<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, at) => {
    if (!isMap(value)) return at.mistake('not-a-map', { found: kindOf(value) })
    const entries: [string, T][] = []
    for (const [key, item] of Object.entries(value)) {
      const sound = read(item, at.inside(key))
      if (sound !== undefined) entries.push([key, sound])
    }
    return Object.fromEntries(entries)
  }
}

/** Text that gives a name to something others refer to. */
export function naming(kind: string): Reader<string> {
  return (value, at) => {
    const name = text(value, at)
    if (name !== undefined) at.names(kind, name)
    return name
  }
}

/** Text that refers to something named elsewhere in the file. */
export function nameOf(kind: string): Reader<string> {
  return (value, at) => {
    const name = text(value, at)
    if (name !== undefined) at.uses(kind, name)
    return name
  }
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function notOneOf(found: string, known: readonly string[]): Readonly<Record<string, string>> {
  const near = meantBySaying(found, known) ?? nearest(found, known)
  return {
    found,
    known: known.length === 0 ? '（无）' : known.join('、'),
    ...(near ? { nearest: near } : {}),
  }
}

/** How a wrong value is named in a message: itself when short, else its kind. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return '空'
  if (Array.isArray(value)) return '列表'
  if (typeof value === 'object') return '一组字段'
  const shown = String(value)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}
