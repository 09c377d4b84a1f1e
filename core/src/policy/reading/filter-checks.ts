import type { Place } from '../../reading/place.ts'
import { isMap } from '../../reading/reader.ts'

type Raw = Readonly<Record<string, unknown>>
type Placed = readonly [Raw, Place]

/** Filters that records of a kind do not carry: they would be passed over, and the rule would say more than it does. */
const strange: Readonly<Record<string, readonly string[]>> = {
  pairing: ['act', 'form', 'mode', 'group', 'initiatedBy', 'topic', 'series', 'kind', 'to', 'paired'],
  contact: ['kind', 'to'],
  record: ['kind', 'to'],
  document: ['form', 'mode', 'group', 'initiatedBy', 'paired'],
  inspection: ['form', 'mode', 'group', 'initiatedBy', 'paired'],
  handover: ['form', 'mode', 'group', 'initiatedBy', 'paired'],
  step: ['form', 'mode', 'group', 'initiatedBy', 'paired'],
  appointment: ['form', 'mode', 'group', 'initiatedBy', 'paired'],
}

/** Of a restricted event and its records only day and kind are held. */
const notHeld = ['topic', 'with', 'person']

/** Whether each filter asks something that records of the counted kind hold. */
export function filtersFitTheCount(value: Raw, at: Place): void {
  fits(value, at)
  for (const [way, here] of entriesOf(value['anyOf'], at.inside('anyOf'))) {
    fits({ ...way, restricted: value['restricted'] }, here)
  }
  for (const [cap, here] of entriesOf(value['cap'], at.inside('cap'))) {
    if (value['anyOf'] === undefined) fits({ ...value, where: cap['where'] }, here)
  }
}

function fits({ count, where, restricted }: Raw, at: Place): void {
  const fields = strange[String(count)] ?? []
  for (const [filter, here] of filtersOf(where, at.inside('where'))) {
    for (const field of fields.filter((name) => filter[name] !== undefined)) {
      here.inside(field).mistake('filter-of-another-count', { field, count: String(count) })
    }
    for (const field of restricted === true ? notHeld.filter((name) => filter[name] !== undefined) : []) {
      here.inside(field).mistake('restricted-asks-more', { field })
    }
  }
}

/** One, or a list of them. */
function entriesOf(value: unknown, at: Place): readonly Placed[] {
  if (isMap(value)) return [[value, at]]
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown, index) => (isMap(one) ? [[one, at.inside(index)] as const] : []))
}

function filtersOf(where: unknown, at: Place): readonly Placed[] {
  if (!isMap(where)) return []
  if (!Array.isArray(where['readings'])) return [[where, at]]
  const readings: readonly unknown[] = where['readings']
  return readings.flatMap((one, index) =>
    isMap(one) ? [[one, at.inside('readings').inside(index)] as const] : [],
  )
}
