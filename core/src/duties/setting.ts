import type { Day } from '../calendar/day.ts'
import { calendarKnownAt, type SchoolCalendar } from '../calendar/school-calendar.ts'
import type { Policy } from '../policy/policy.ts'
import type { AsOf } from '../roster/dated.ts'
import type { Facts } from '../roster/facts.ts'
import { pairingsUnder } from './bearers/pairings-under.ts'
import type { IsFrozen } from './count-scope.ts'
import { type FactIndex, type FormOn, factsKnownAt, indexFacts } from './records/fact-index.ts'
import { type Rule, rulesOf, type Version, versionsKnownAt } from './rule.ts'
import { inForce } from './turns/turns-of.ts'

/** Everything one evaluation rests on: the rules and facts known, and the day judged. */
export interface Setting {
  readonly versions: readonly Version[]
  readonly rules: readonly Rule[]
  readonly index: FactIndex
  readonly on: Day
  /** Periods of which nothing is counted any more: what was found when they closed stands. */
  readonly isFrozen: IsFrozen
}

export interface SettingParts {
  readonly calendar: SchoolCalendar
  readonly facts: Facts
  readonly asOf: AsOf
  /** Whether the facts hold the whole school (default) or only those around one write, where supply cannot be told. */
  readonly whole?: boolean
  /** Default: every period is counted. */
  readonly isFrozen?: IsFrozen
}

export function settingOf(
  policies: readonly Policy[],
  { calendar, facts, asOf, whole = true, isFrozen = noneFrozen }: SettingParts,
): Setting {
  const { on, knownAt } = asOf
  const versions = versionsKnownAt(policies, knownAt)
  const known = factsKnownAt(facts, knownAt)
  const calendarKnown = calendarKnownAt(calendar, knownAt)
  const pairings = pairingsUnder(versions, known, { calendar: calendarKnown, knownAt })
  return {
    versions,
    rules: rulesOf(versions),
    index: indexFacts(known, pairings, {
      calendar: calendarKnown,
      knownAt,
      whole,
      formOn: formsOf(versions),
    }),
    on,
    isFrozen,
  }
}

/** What each document in force on a day says of its forms, whatever judges the period they fall in. */
function formsOf(versions: readonly Version[]): FormOn {
  return (form, on) =>
    versions
      .filter((version) => inForce(version, on))
      .flatMap(({ words }) => words.forms.find(({ id }) => id === form) ?? [])[0]
}

function noneFrozen(): boolean {
  return false
}
