import type { Place } from '../../reading/place.ts'
import {
  day,
  filledList,
  kindOf,
  oneOrMany,
  type Reader,
  text,
  wholeNumber,
  word,
} from '../../reading/reader.ts'
import { type Fields, optional, record, required } from '../../reading/record.ts'
import { builtInPeriods, type PeriodSpec, type Window } from '../period-spec.ts'
import type { Value } from '../value.ts'
import { ruled } from './value-reader.ts'

interface Shapes {
  months?: readonly number[]
  day?: number
  roll?: 'next-working-day'
  year?: { readonly from: string }
  festivals?: Value<readonly string[]>
  list?: readonly Window[]
}

const shapes: Fields<Shapes> = {
  months: optional(oneOrMany(wholeNumber(1, 12))),
  day: optional(wholeNumber(1, 31)),
  roll: optional(word(['next-working-day'] as const)),
  year: optional(record<{ readonly from: string }>({ from: required(monthDay) })),
  festivals: optional(ruled(oneOrMany(text))),
  list: optional(filledList(window)),
}

const shapeNames = ['months', 'day', 'year', 'festivals', 'list']

/** A period of the policy's own, under the name given to it. */
export const namedPeriod: Reader<PeriodSpec> = (value, at) => {
  const name = String(at.path.at(-1))
  if (builtInPeriods.some((builtIn) => builtIn === name)) {
    return at.mistake('takes-the-name-of-a-built-in-period', { found: name })
  }
  at.names('period', name)
  const read = record<Shapes>(shapes)(value, at)
  return read && shapeOf(read, at)
}

function shapeOf(read: Shapes, at: Place): PeriodSpec | undefined {
  const { months, day, roll, year, festivals, list } = read
  const given = [months, day, year, festivals, list].filter((shape) => shape !== undefined)
  if (given.length !== 1 || (roll && day === undefined)) {
    return at.mistake('one-shape-only', { known: shapeNames.join('、') })
  }
  if (months) return { months }
  if (day !== undefined) return roll ? { day, roll } : { day }
  if (year) return { year }
  if (festivals) return { festivals }
  return list && { list }
}

function monthDay(value: unknown, at: Place): string | undefined {
  const sound = typeof value === 'string' && /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)
  return sound ? value : at.mistake('not-a-month-day', { found: kindOf(value) })
}

function window(value: unknown, at: Place): Window | undefined {
  const read = record<Window>({
    label: optional(text),
    from: required(day),
    to: required(day),
  })(value, at)
  if (read && read.from >= read.to) return at.mistake('from-not-before-to', { from: read.from, to: read.to })
  return read
}
