import { type Day, day } from '../calendar/day.ts'

/** How a beginning that is not recorded is stored, where a column must hold a day: earlier than any fact. */
export const openStart: Day = day('0001-01-01')

export function toStoredStart(from: Day | null): Day {
  return from ?? openStart
}

export function fromStoredStart(from: Day): Day | null {
  return from === openStart ? null : from
}
