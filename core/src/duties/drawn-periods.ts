// The longer periods over which `skip` draws the periods of a rule together, whichever of its versions judges each of them.
import { addDays, type Day, laterDay } from '../calendar/day.ts'
import type { DutyPeriod } from '../calendar/duty-period.ts'
import { periodsIn } from '../calendar/periods.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { Rule } from './rule.ts'
import type { Turn } from './turns/turn.ts'
import { judgedTurns, periodSpec } from './turns/turns-of.ts'

/** The longer period that holds a day, over which `skip` draws a rule's periods together; null: no `skip`, or not in the calendar. */
export function longerPeriod(
  { requirement: { skip }, version }: Rule,
  calendar: SchoolCalendar,
  day: Day,
): DutyPeriod | null {
  const spec = skip === undefined ? null : periodSpec(version.words, skip.per)
  if (spec === null) return null
  const { periods } = periodsIn(spec, calendar, { from: day, to: addDays(day, 1) })
  return periods.find(({ from, to }) => from <= day && day < to) ?? null
}

/** The name under which what was found in a turn is frozen: of periods drawn together the longer one's. */
export function frozenName(rule: Rule, turn: Turn, calendar: SchoolCalendar): string {
  return (longerPeriod(rule, calendar, turn.from) ?? turn).id
}

/** Whether two rules are versions of one whose periods are drawn together over the same longer one. */
export function isDrawnWith(rule: Rule, other: Rule): boolean {
  const { skip } = rule.requirement
  return skip !== undefined && rule.key === other.key && skip.per === other.requirement.skip?.per
}

/**
 * A longer period as it is drawn: a shorter one that begins in it and reaches beyond its end is still of it, so it runs, and can be
 * served, until that one is over.
 */
export interface DrawnPeriod extends DutyPeriod {
  readonly runsUntil: Day
}

export interface DrawnContext {
  readonly calendar: SchoolCalendar
  /** The day judged. */
  readonly on: Day
}

/** A function from a rule and the first day of one of its periods to the longer one; null: it stands alone. */
export function drawnPeriods(
  rules: readonly Rule[],
  context: DrawnContext,
): (rule: Rule, from: Day) => DrawnPeriod | null {
  const known = new Map<string, DrawnPeriod | null>()
  return (rule, from) => {
    if (rule.requirement.skip === undefined) return null
    // Asked for every bearer in every period.
    const name = `${rule.version.policy.id} ${rule.key} ${from}`
    const found = known.get(name)
    if (found !== undefined) return found
    const longer = longerPeriod(rule, context.calendar, from)
    const drawn = longer === null ? null : drawnPeriod(longer, turnsWithin(rules, { rule, longer }, context))
    known.set(name, drawn)
    return drawn
  }
}

/** The turns drawn together in a longer period, up to the day judged; of readings with periods of their own all of them. */
export function turnsWithin(
  rules: readonly Rule[],
  { rule, longer }: { readonly rule: Rule; readonly longer: DutyPeriod },
  { calendar, on }: DrawnContext,
): readonly Turn[] {
  return rules
    .filter((other) => isDrawnWith(rule, other))
    .flatMap((other) =>
      other.ways.flatMap(({ reading }) =>
        judgedTurns(other, reading.requirement, { calendar, on, since: longer.from }).map(({ turn }) => turn),
      ),
    )
    .filter(({ from }) => from >= longer.from && from < longer.to)
}

function drawnPeriod(longer: DutyPeriod, turns: readonly Turn[]): DrawnPeriod {
  const open = turns.some(({ lateUntil }) => lateUntil === null)
  const lateDays = [longer, ...turns].flatMap(({ lateUntil }) => lateUntil ?? [])
  return {
    ...longer,
    runsUntil: turns.flatMap(({ to }) => to ?? []).reduce(laterDay, longer.to),
    lateUntil: open || longer.lateUntil === null ? null : lateDays.reduce(laterDay, longer.to),
  }
}
