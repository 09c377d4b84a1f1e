import { type Notes, notesOfReading } from '../../reading/place.ts'
import { type InForce, inForceFrom } from '../in-force.ts'
import type { Policy } from '../policy.ts'

/** One document among several, with what is noted about it. */
export interface Sheet {
  readonly policy: Policy
  readonly from: InForce | undefined
  readonly mistakes: Notes
  readonly advice: Notes
}

export function sheetOf(policy: Policy): Sheet {
  return {
    policy,
    from: inForceFrom(policy),
    mistakes: notesOfReading(),
    advice: notesOfReading(),
  }
}

/** The days a document is in force by the others' word: until one takes its place, or its own last day. */
export function lastDayOf({ policy }: Sheet, sheets: readonly Sheet[]): string | undefined {
  const next = sheets.find((other) => other.policy.replaces.includes(policy.id))
  return next?.from?.from ?? policy.relation?.until
}

/** Whether two documents share a day. A draft is never in force; one without any day of its own is not known to be. */
export function shareADay(a: Sheet, b: Sheet, sheets: readonly Sheet[]): boolean {
  if (a.policy.status === 'draft' || b.policy.status === 'draft') return false
  if (a.from === undefined || b.from === undefined) return false
  const [endOfA, endOfB] = [lastDayOf(a, sheets), lastDayOf(b, sheets)]
  return (endOfB === undefined || a.from.from < endOfB) && (endOfA === undefined || b.from.from < endOfA)
}

/** The circle a document stands in when one follows `next` from it, ending where it began; undefined when there is none. */
export function circleFrom(
  start: string,
  next: (id: string) => readonly string[],
): readonly string[] | undefined {
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    for (const other of next(id)) {
      if (other === start) return [...way, other]
      if (way.includes(other)) continue
      const found = walk(other, [...way, other])
      if (found) return found
    }
    return undefined
  }
  return walk(start, [start])
}
