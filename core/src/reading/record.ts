import type { Place } from './place.ts'
import { isMap, kindOf, notOneOf, type Reader } from './reader.ts'

/** How one field of a record is read, and what its absence means. */
export interface RequiredField<V> {
  readonly read: Reader<V>
  readonly absent: 'mistake' | { readonly means: V }
}

export interface OptionalField<V> {
  readonly read: Reader<V>
  readonly absent: 'nothing'
}

export function required<V>(read: Reader<V>): RequiredField<V> {
  return { read, absent: 'mistake' }
}

export function optional<V>(read: Reader<V>): OptionalField<V> {
  return { read, absent: 'nothing' }
}

/** A field that may be left out because its absence has one plain meaning in the language. */
export function otherwise<V>(read: Reader<V>, means: V): RequiredField<V> {
  return { read, absent: { means } }
}

/** One field for each of the record's; a field the type may leave out must be read as optional. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? OptionalField<Exclude<T[K], undefined>>
    : RequiredField<T[K]>
}

/** Reads a map field by field; unknown fields and missing ones are named, all at once. */
export function record<T extends object>(fields: Fields<T>): Reader<T> {
  return (value, at) => {
    if (!isMap(value)) return at.mistake('not-a-map', { found: kindOf(value) })
    const soundNames = reportUnknownFields(value, Object.keys(fields), at)
    const read = readFields(fields, value, at)
    return isWhole<T>(read.fields, read.sound && soundNames) ? read.fields : undefined
  }
}

/** Nobody reads more at once, and each looks for the nearest known one. */
const mostTold = 600

/** Whether all fields of the map are known; each unknown one is reported with the nearest known one. */
export function reportUnknownFields(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  at: Place,
): boolean {
  const strangers = Object.keys(value).filter((key) => !known.includes(key))
  for (const field of strangers.slice(0, mostTold)) {
    const { found: _, ...params } = notOneOf(field, known)
    at.inside(field).mistake('unknown-field', { field, ...params })
  }
  return strangers.length === 0
}

type Building<T> = { -readonly [K in keyof T]?: T[K] }

function readFields<T extends object>(
  fields: Fields<T>,
  value: Readonly<Record<string, unknown>>,
  at: Place,
) {
  const built: Building<T> = {}
  let sound = true
  for (const key in fields) {
    const given = value[key]
    const field: RequiredField<T[typeof key]> | OptionalField<T[typeof key]> = fields[key]
    if (given !== undefined) {
      const item = field.read(given, at.inside(key))
      if (item === undefined) sound = false
      else built[key] = item
    } else if (field.absent === 'mistake') {
      at.mistake('missing-field', { field: key })
      sound = false
    } else if (field.absent !== 'nothing') built[key] = field.absent.means
  }
  return { fields: built, sound }
}

/** The claim is checked: `sound` is true only after every field of T was read or may be absent. */
function isWhole<T>(read: Building<T>, sound: boolean): read is Building<T> & T {
  return sound
}
