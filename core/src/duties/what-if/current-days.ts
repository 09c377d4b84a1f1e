// How far back one has to look to tell the results of today: no closed period is judged again.
import { addDays, addMonths, type Day, earlierDay } from '../../calendar/day.ts'
import { periodsIn } from '../../calendar/periods.ts'
import { timingOf } from '../../policy/requirement.ts'
import { isCountedByPair, isTouchedByContacts } from '../contact-rules.ts'
import type { Rule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { judgedTurns, periodSpec } from '../turns/turns-of.ts'
import { periodNames } from './changed-rules.ts'

/** What of the facts the requirements need: contacts since a day (null: none), and whom of the roster. */
export interface NeededFacts {
  readonly contactsSince: Day | null
  readonly humans: 'all' | 'cadres'
}

/** What has to be loaded to evaluate these requirements today, under each of the settings. */
export function factsNeeded(settings: readonly Setting[], keys: readonly string[]): NeededFacts {
  const wanted = new Set(keys)
  const asked = settings.flatMap((setting) =>
    setting.rules.filter(({ key }) => wanted.has(key)).map((rule) => ({ rule, setting })),
  )
  const firstDays = asked.filter(({ rule }) => isTouchedByContacts(rule)).map(firstRecordDay)
  return {
    contactsSince: firstDays.length === 0 ? null : firstDays.reduce(earlierDay),
    humans: asked.every(({ rule }) => isCountedByPair(rule)) ? 'cadres' : 'all',
  }
}

/** The day a requirement's current periods are looked for from: today, or the start of the longer period it may skip in. */
export function judgedSince(rules: readonly Rule[], setting: Setting): Day {
  return rules.map((rule) => longestPeriodFrom(rule, setting)).reduce(earlierDay, setting.on)
}

/** Events that still call for something are looked for since the academic year began; without one, in twelve months. */
export function eventsSince({ index, on }: Setting): Day {
  const { periods } = periodsIn('academic-year', index.calendar, { from: on, to: addDays(on, 1) })
  return periods[0]?.from ?? addMonths(on, -12)
}

interface Asked {
  readonly rule: Rule
  readonly setting: Setting
}

function firstRecordDay({ rule, setting }: Asked): Day {
  const { index, on } = setting
  if (timingOf(rule.requirement) === 'triggered') return eventsSince(setting)
  const since = longestPeriodFrom(rule, setting)
  const turns = rule.ways.flatMap((way) =>
    judgedTurns(rule, way.reading.requirement, { calendar: index.calendar, on, since }),
  )
  return turns.map(({ turn }) => turn.from).reduce(earlierDay, since)
}

function longestPeriodFrom(rule: Rule, { index, on }: Setting): Day {
  const { skip, cap = [] } = rule.requirement
  if (skip === undefined && cap.length === 0) return on
  const longer = periodNames(rule).flatMap((name) => {
    const spec = periodSpec(rule.version.policy, name)
    return spec === null ? [] : periodsIn(spec, index.calendar, { from: on, to: addDays(on, 1) }).periods
  })
  return longer.map(({ from }) => from).reduce(earlierDay, on)
}
