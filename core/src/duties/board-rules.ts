// Which requirements the four figures of a term rest on.
import type { Day } from '../calendar/day.ts'
import type { DutyPeriod } from '../calendar/duty-period.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import { timingOf } from '../policy/requirement.ts'
import { valuesOf } from '../policy/value.ts'
import { longerPeriod } from './drawn-periods.ts'
import { type Rule, rulesOf, versionsKnownAt } from './rule.ts'
import type { Turn } from './turns/turn.ts'
import { judgedTurns } from './turns/turns-of.ts'

/** A requirement with the turn that holds the day asked about. */
export interface BoardRule {
  readonly rule: Rule
  readonly turn: Turn
  /** The longer period over which `skip` draws its turns together, by whose name they are frozen; null: each stands alone. */
  readonly longer: DutyPeriod | null
}

export interface BoardRules {
  /** How often each pair is to meet: periodic, what the document demands; where it demands nothing, what it advises. */
  readonly contact: readonly BoardRule[]
  /** Whom somebody is to be paired with: standing, true on the day looked at. */
  readonly coverage: readonly BoardRule[]
}

export interface BoardDays {
  readonly calendar: SchoolCalendar
  /** The day whose knowledge counts: today, or the last day of a term that is closed. */
  readonly knownAt: Day
  /** The day on which coverage is looked at. */
  readonly on: Day
  /** A day of the period asked about, not after `on`. */
  readonly day: Day
}

export function boardRules(
  policies: readonly Policy[],
  { calendar, knownAt, on, day }: BoardDays,
): BoardRules {
  const rules = rulesOf(versionsKnownAt(policies, knownAt))
  const contact = rules.filter(isOfContacts).flatMap((rule) => turnOn(rule, calendar, day))
  const coverage = rules.filter(isCoverage).flatMap((rule) => turnOn(rule, calendar, on))
  const demanded = contact.filter(({ rule }) => isForced(rule, 'must'))
  return {
    contact: demanded.length > 0 ? demanded : contact.filter(({ rule }) => isForced(rule, 'should')),
    coverage,
  }
}

function isOfContacts({ requirement }: Rule): boolean {
  const { count, bearer } = requirement
  return count === 'contact' && timingOf(requirement) === 'periodic' && valuesOf(bearer).includes('pairing')
}

function isCoverage({ requirement }: Rule): boolean {
  const { count, bearer, atLeast } = requirement
  return (
    count === 'pairing' &&
    timingOf(requirement) === 'standing' &&
    valuesOf(bearer).includes('person') &&
    atLeast !== undefined
  )
}

function isForced({ requirement }: Rule, force: 'must' | 'should'): boolean {
  return valuesOf(requirement.force).includes(force)
}

function turnOn(rule: Rule, calendar: SchoolCalendar, day: Day): readonly BoardRule[] {
  const [way] = rule.ways
  if (way === undefined) return []
  const turns = judgedTurns(rule, way.reading.requirement, { calendar, on: day, since: day })
  const found = turns.find(({ turn }) => turn.from <= day && (turn.to === null || day < turn.to))
  return found === undefined
    ? []
    : [{ rule, turn: found.turn, longer: longerPeriod(rule, calendar, found.turn.from) }]
}
