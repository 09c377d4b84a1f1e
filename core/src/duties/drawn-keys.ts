import type { Day } from '../calendar/day.ts'
import { countKey } from './count-key.ts'
import { type DrawnContext, isDrawnWith, longerPeriod, turnsWithin } from './drawn-periods.ts'
import type { Rule } from './rule.ts'
import type { SiblingKeys } from './sibling-keys.ts'

export interface DrawnDays extends DrawnContext {
  /** A day of the longer period asked about, not after `on`. */
  readonly day: Day
}

/**
 * Which stored counts decide a state together under `skip`: of one rule, in whichever version, and one bearer those of every
 * shorter period within the longer one. Rules without `skip` have none.
 */
export function drawnKeys(rules: readonly Rule[], { day, ...context }: DrawnDays): readonly SiblingKeys[] {
  return rules.flatMap((rule) => {
    const longer = longerPeriod(rule, context.calendar, day)
    if (longer === null) return []
    const periods = new Set(turnsWithin(rules, { rule, longer }, context).map(({ id }) => id))
    const others = rules.filter((other) => isDrawnWith(rule, other)).flatMap(keysOf)
    return keysOf(rule).flatMap((sibling) =>
      [...new Set(others)].flatMap((requirement) =>
        [...periods].map((period) => ({ requirement, sibling, period })),
      ),
    )
  })
}

function keysOf(rule: Rule): readonly string[] {
  return rule.ways.map((way) => countKey({ rule, way }))
}
