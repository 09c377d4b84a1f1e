import { type Day, day } from '@tongxin/core/calendar/day'

/** Now, and the calendar day it is in Asia/Shanghai, wherever the server stands. */
export interface Clock {
  readonly now: () => Date
  readonly today: () => Day
}

/** A clock that stands until it is set: for tests, and for a demo whose dates must not move. */
export interface FixedClock extends Clock {
  readonly set: (moment: string) => void
}

export const systemClock: Clock = { now: () => new Date(), today: () => dayOf(new Date()) }

/** The moment is an ISO text with its offset, as in '2026-11-20T09:30:00+08:00'. */
export function createFixedClock(moment: string): FixedClock {
  let now = new Date(moment)
  return {
    now: () => new Date(now),
    today: () => dayOf(now),
    set(later) {
      now = new Date(later)
    },
  }
}

// China has had one time zone without summer time since 1991, so the day is plain arithmetic.
const shanghaiOffset = 8 * 60 * 60 * 1000

/** The day in Asia/Shanghai that a moment falls on. */
export function dayOf(moment: Date): Day {
  return day(new Date(moment.getTime() + shanghaiOffset).toISOString().slice(0, 10))
}
