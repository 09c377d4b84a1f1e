import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

type Raw = Readonly<Record<string, unknown>>

/** The numbers of one requirement against each other, and against the most that there can ever be. */
export function numbersFit(value: Raw, at: Place): void {
  if (['atLeast', 'atMost', 'target', 'anyOf'].every((field) => value[field] === undefined)) {
    at.mistake('no-number')
  }
  const [atLeast, target] = [least(value['atLeast']), least(value['target'])]
  const atMost = most(value['atMost'])
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    at.inside('atMost').mistake('at-least-above-at-most', { atLeast, atMost })
  }
  if (atLeast !== undefined && typeof value['target'] === 'number' && value['target'] < atLeast) {
    at.inside('target').mistake('target-below-at-least', { target: value['target'], atLeast })
  }
  if (target !== undefined && atMost !== undefined && target > atMost) {
    at.inside('target').mistake('target-above-at-most', { target, atMost })
  }
  fitsOtherWays(value, at)
  fewerThanThereAre(value, at)
  capsLeaveEnough(value, at)
}

/** Of several ways one is enough: each has its number, and what is written beside them is a way only with a number. */
function fitsOtherWays({ anyOf, atLeast, atMost, target, where }: Raw, at: Place): void {
  if (anyOf === undefined) return
  const idle = {
    atMost,
    target,
    ...(atLeast === 'all' && { atLeast }),
    ...(atLeast === undefined && { where }),
  }
  for (const [field, value] of Object.entries(idle)) {
    if (value !== undefined) at.inside(field).mistake('idle-beside-other-ways', { field })
  }
}

/** The lowest number under any reading still possible: what must be met at the least. */
function least(value: unknown): number | undefined {
  const numbers = numbersOf(value)
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}

/** The highest ceiling under any reading still possible; none where a reading knows no ceiling. */
function most(value: unknown): number | undefined {
  const numbers = numbersOf(value)
  return numbers.length === 0 || value === 'none' ? undefined : Math.max(...numbers)
}

/** Plain, filled in, or the readings; `none` is no ceiling. Delegated and not filled: nothing is known. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (isMap(value) && typeof value['filled'] === 'number') return [value['filled']]
  if (!isMap(value) || !Array.isArray(value['readings'])) return []
  const readings: readonly unknown[] = value['readings']
  const { adopted } = value
  const open = typeof adopted === 'number' ? readings.slice(adopted - 1, adopted) : readings
  return open.flatMap((one) =>
    typeof one === 'number' ? [one] : one === 'none' ? [Number.POSITIVE_INFINITY] : [],
  )
}

const daysAtMost: Readonly<Record<string, number>> = {
  week: 7,
  month: 31,
  'two-months': 62,
  quarter: 92,
  'calendar-year': 366,
}

/** Different days of a period, or different categories named in the filter, are no more than these. */
function fewerThanThereAre({ distinct, every, where, atLeast, target }: Raw, at: Place): void {
  const there =
    distinct === 'day' && typeof every === 'string'
      ? daysAtMost[every]
      : distinct === 'target' && isMap(where)
        ? numberOfNames(where['target'])
        : undefined
  if (there === undefined) return
  for (const [field, wanted] of Object.entries({ atLeast, target })) {
    const number = least(wanted)
    if (number !== undefined && number > there) {
      at.inside(field).mistake('more-than-there-are', { found: number, most: there })
    }
  }
}

function numberOfNames(value: unknown): number | undefined {
  if (typeof value === 'string') return 1
  return Array.isArray(value) ? new Set(value).size : undefined
}

/** A cap over the rule's own period and all its records must leave as many as the rule asks for. */
function capsLeaveEnough({ cap, every, where, atLeast }: Raw, at: Place): void {
  const wanted = least(atLeast)
  if (wanted === undefined || cap === undefined || every === undefined) return
  const caps: readonly unknown[] = Array.isArray(cap) ? cap : [cap]
  caps.forEach((one, index) => {
    if (!isMap(one) || one['per'] !== every) return
    const left = one['atMost']
    const takesAll = JSON.stringify(one['where']) === JSON.stringify(where)
    if (!takesAll || typeof left !== 'number' || left >= wanted) return
    const place = Array.isArray(cap) ? at.inside('cap').inside(index) : at.inside('cap')
    place.inside('atMost').mistake('cap-below-minimum', { atMost: left, atLeast: wanted })
  })
}
