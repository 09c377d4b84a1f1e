import type { Day } from '../calendar/day.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { countKey } from './count-key.ts'
import { longerPeriod } from './findings/skip.ts'
import type { Rule } from './rule.ts'
import type { SiblingKeys } from './sibling-keys.ts'
import { judgedTurns } from './turns/turns-of.ts'

export interface DrawnDays {
  readonly calendar: SchoolCalendar
  /** The day judged. */
  readonly on: Day
  /** A day of the longer period asked about, not after `on`. */
  readonly day: Day
}

/**
 * Which stored counts decide a state together under `skip`: of one rule and one bearer those of every shorter period within
 * the longer one. Rules without `skip` have none.
 */
export function drawnKeys(rules: readonly Rule[], { calendar, on, day }: DrawnDays): readonly SiblingKeys[] {
  return rules.flatMap((rule) => {
    const longer = longerPeriod(rule, calendar, day)
    if (longer === null) return []
    return rule.ways.flatMap((way) => {
      const turns = judgedTurns(rule, way.reading.requirement, { calendar, on, since: longer.from })
        .map(({ turn }) => turn)
        .filter(({ from }) => from >= longer.from && from < longer.to)
      return rule.ways.flatMap((other) =>
        turns.map(({ id }) => ({
          requirement: countKey({ rule, way: other }),
          sibling: countKey({ rule, way }),
          period: id,
        })),
      )
    })
  })
}
