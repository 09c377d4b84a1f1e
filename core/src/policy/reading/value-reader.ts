import type { Place } from '../../reading/place.ts'
import { day, filledList, isMap, type Reader, text, wholeNumber } from '../../reading/reader.ts'
import { optional, record, reportUnknownFields, required } from '../../reading/record.ts'
import type { Decided, Delegated, Plain, Readings, Value } from '../value.ts'
import { roleName } from './terms.ts'

/** A value as the document states it: plain, `{ delegated }` (with what was `filled` in), or `{ readings, adopted }`. */
export function ruled<T>(read: Reader<T>): Reader<Value<T>> {
  return (value, at) => {
    if (isMap(value) && 'delegated' in value) return delegated(read, value, at)
    if (isMap(value) && 'readings' in value) return readings(read, value, at)
    const plain = read(value, at)
    return plain === undefined ? undefined : { state: 'set', value: plain }
  }
}

/** A value that cannot be left to somebody else. */
export function undelegated<T>(read: Reader<T>): Reader<Value<T>> {
  return (value, at) => {
    if (!isMap(value) || !('readings' in value)) {
      const plain = read(value, at)
      return plain === undefined ? undefined : { state: 'set', value: plain }
    }
    return readings(read, value, at)
  }
}

const decidedFields = {
  by: optional(text),
  since: optional(day),
  body: optional(text),
  minutesNo: optional(text),
}
const decidedNames = Object.keys(decidedFields)

interface DelegatedFields extends Decided {
  readonly delegated: string
  readonly atLeast?: number
  readonly atMost?: number
}

const delegatedFields = record<DelegatedFields>({
  delegated: required(roleName),
  atLeast: optional(wholeNumber(0)),
  atMost: optional(wholeNumber(0)),
  ...decidedFields,
})

function delegated<T>(
  read: Reader<T>,
  { filled, ...value }: Readonly<Record<string, unknown>>,
  at: Place,
): Delegated | Plain<T> | undefined {
  const fields = delegatedFields(value, at)
  const given = filled === undefined ? undefined : read(filled, at.inside('filled'))
  if (!fields) return undefined
  const { delegated: to, atLeast, atMost, ...decided } = fields
  const bounds = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    return at.inside('atMost').mistake('at-least-above-at-most', { atLeast, atMost })
  }
  if (filled === undefined) return { state: 'delegated', to, ...bounds }
  if (given === undefined) return undefined
  if (typeof given === 'number' && (given < (atLeast ?? given) || given > (atMost ?? given))) {
    return at.inside('filled').mistake('beyond-delegated-bounds', {
      field: at.path.at(-1) ?? '',
      found: given,
      bounds: boundsWords(bounds),
    })
  }
  return { state: 'set', value: given, filled: { to, ...bounds, ...decided } }
}

function boundsWords({ atLeast, atMost }: Pick<Delegated, 'atLeast' | 'atMost'>): string {
  return [atLeast === undefined ? '' : `不少于 ${atLeast}`, atMost === undefined ? '' : `不多于 ${atMost}`]
    .filter((words) => words !== '')
    .join('，')
}

function readings<T>(
  read: Reader<T>,
  value: Readonly<Record<string, unknown>>,
  at: Place,
): Readings<T> | undefined {
  const known = reportUnknownFields(value, ['readings', 'adopted', ...decidedNames], at)
  const items = filledList(read)(value['readings'], at.inside('readings'))
  const { adopted, by, since, body, minutesNo } = value
  const frame = adoption({ adopted, by, since, body, minutesNo }, at)
  if (!items || !frame || !known) return undefined
  if (items.length < 2) return at.inside('readings').mistake('too-few-readings')
  if (frame.adopted !== null && frame.adopted > items.length) {
    return at
      .inside('adopted')
      .mistake('adopted-out-of-range', { adopted: frame.adopted, count: items.length })
  }
  if (!saysWhoAndSince(frame, at)) return undefined
  return { state: 'readings', readings: items, ...frame }
}

type Adoption = Pick<Readings<never>, 'adopted'> & Decided

/** A reading is adopted by somebody on a day, or not at all: both are shown beside it. */
function saysWhoAndSince({ adopted, by, since }: Adoption, at: Place): boolean {
  if (adopted === null) return true
  if (by === undefined) at.mistake('adopted-without', { field: 'by' })
  if (since === undefined) at.mistake('adopted-without', { field: 'since' })
  return by !== undefined && since !== undefined
}

const adoption: Reader<Adoption> = record<Adoption>({ adopted: required(numberOrNull), ...decidedFields })

function numberOrNull(value: unknown, at: Place): number | null | undefined {
  return value === null ? null : wholeNumber(1)(value, at)
}
