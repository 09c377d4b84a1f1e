import type { Place } from '../../reading/place.ts'
import { filledList, isMap, type Reader, text, wholeNumber } from '../../reading/reader.ts'
import { optional, record, reportUnknownFields, required } from '../../reading/record.ts'
import type { Delegated, Readings, Value } from '../value.ts'
import { roleName } from './terms.ts'

/** A value as the document states it: plain, `{ delegated }`, or `{ readings, adopted, by, since }`. */
export function ruled<T>(read: Reader<T>): Reader<Value<T>> {
  return (value, at) => {
    if (isMap(value) && 'delegated' in value) return delegated(value, at)
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

const delegatedFields = record<{ delegated: string; atLeast?: number; atMost?: number }>({
  delegated: required(roleName),
  atLeast: optional(wholeNumber(0)),
  atMost: optional(wholeNumber(0)),
})

function delegated(value: unknown, at: Place): Delegated | undefined {
  const fields = delegatedFields(value, at)
  if (!fields) return undefined
  const { delegated: to, ...bounds } = fields
  if (bounds.atLeast !== undefined && bounds.atMost !== undefined && bounds.atLeast > bounds.atMost) {
    return at.mistake('at-least-above-at-most', { atLeast: bounds.atLeast, atMost: bounds.atMost })
  }
  return { state: 'delegated', to, ...bounds }
}

function readings<T>(
  read: Reader<T>,
  value: Readonly<Record<string, unknown>>,
  at: Place,
): Readings<T> | undefined {
  const known = reportUnknownFields(value, ['readings', 'adopted', 'by', 'since'], at)
  const items = filledList(read)(value['readings'], at.inside('readings'))
  const frame = adoption({ adopted: value['adopted'], by: value['by'], since: value['since'] }, at)
  if (!items || !frame || !known) return undefined
  if (items.length < 2) return at.inside('readings').mistake('too-few-readings')
  if (frame.adopted !== null && frame.adopted > items.length) {
    return at
      .inside('adopted')
      .mistake('adopted-out-of-range', { adopted: frame.adopted, count: items.length })
  }
  return { state: 'readings', readings: items, ...frame }
}

type Adoption = Pick<Readings<never>, 'adopted' | 'by' | 'since'>

const adoption: Reader<Adoption> = record<Adoption>({
  adopted: required(numberOrNull),
  by: optional(text),
  since: optional(text),
})

function numberOrNull(value: unknown, at: Place): number | null | undefined {
  return value === null ? null : wholeNumber(1)(value, at)
}
