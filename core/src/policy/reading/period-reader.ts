import { isDay } from '../../calendar/day.ts'
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
import { decentText } from './terms.ts'
import { ruled } from './value-reader.ts'

interface Shapes {
  months?: readonly number[]
  day?: number
  roll?: 'next-working-day'
  year?: { readonly from: string }
  festivals?: Value<readonly string[]>
  list?: readonly Window[]
  late?: 'never'
}

const shapes: Fields<Shapes> = {
  months: optional(oneOrMany(wholeNumber(1, 12))),
  day: optional(wholeNumber(1, 31)),
  roll: optional(word(['next-working-day'] as const)),
  year: optional(record<{ readonly from: string }>({ from: required(monthDay) })),
  festivals: optional(ruled(oneOrMany(text))),
  list: optional(windows),
  late: optional(word(['never'] as const)),
}

const shapeNames = ['months', 'day', 'year', 'festivals', 'list']

/** A period of the policy's own, under the name given to it. */
export const namedPeriod: Reader<PeriodSpec> = (value, at) => {
  const name = String(at.path.at(-1))
  if (builtInPeriods.some((builtIn) => builtIn === name)) {
    return at.mistake('takes-the-name-of-a-built-in-period', { found: name })
  }
  if (decentText(name, at) === undefined) return undefined
  at.names('period', name)
  const read = record<Shapes>(shapes)(value, at)
  const shape = read && shapeOf(read, at)
  if (shape === undefined || read?.late === undefined) return shape
  // One year follows the other at once: there is no gap in which anything could be late.
  if ('year' in shape) return at.inside('late').mistake('late-without-gap', {})
  return { ...shape, late: read.late }
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
  // 2000 had a 29 February: each day that some year has.
  return typeof value === 'string' && isDay(`2000-${value}`)
    ? value
    : at.mistake('not-a-month-day', { found: kindOf(value) })
}

/** Windows in any order; none begins before another has ended, or a record could serve both. */
function windows(value: unknown, at: Place): readonly Window[] | undefined {
  const read = filledList(window)(value, at)
  read?.forEach((one, index) => {
    const other = read.findIndex(
      (earlier, place) => place < index && earlier.from < one.to && one.from < earlier.to,
    )
    if (other >= 0) at.inside(index).mistake('windows-overlap', { from: one.from, other: other + 1 })
  })
  return read
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
