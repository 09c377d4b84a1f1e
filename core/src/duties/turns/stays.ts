import type { Day } from '../../calendar/day.ts'
import type { BearerDays } from '../bearers/bearer.ts'

/** Whether somebody was a bearer on some days, in order of time: the first of a turn, those on which facts changed, the day of judging. */
export type Look = readonly [on: Day, found: BearerDays | undefined]

/**
 * The last unbroken stay: from when, where it did not begin with the turn, and until when, where it did not last to the day of
 * judging. null: never a bearer.
 */
export function lastStay(looks: readonly Look[]): BearerDays | null {
  const last = looks.findLastIndex(([, found]) => found !== undefined)
  const days = looks[last]?.[1]
  if (days === undefined) return null
  const gap = looks.slice(0, last).findLastIndex(([, found]) => found === undefined)
  return {
    ...days,
    from: gap === -1 ? null : (looks[gap + 1]?.[0] ?? null),
    to: looks[last + 1]?.[0] ?? null,
  }
}
