// The turns a rule judges: its periods, or the day, or the one date. Events are found per bearer (triggered-turns).
import {
  addDays,
  type Day,
  dateOf,
  day,
  dayInMonth,
  earlierDay,
  isDay,
  laterDay,
} from '../../calendar/day.ts'
import type { DutyPeriod, MissingCalendar } from '../../calendar/duty-period.ts'
import { missingWords } from '../../calendar/missing-sentences.ts'
import { periodsIn } from '../../calendar/periods.ts'
import type { SchoolCalendar } from '../../calendar/school-calendar.ts'
import { type BuiltInPeriod, builtInPeriods, type PeriodSpec } from '../../policy/period-spec.ts'
import type { Policy } from '../../policy/policy.ts'
import type { PlainRequirement } from '../../policy/requirement.ts'
import type { Rule, Version } from '../rule.ts'
import { blank, type Turn } from './turn.ts'
import { reachOfVersion } from './version-reach.ts'

/** A turn with the day on which its bearers and its version are taken. */
export interface JudgedTurn {
  readonly turn: Turn
  readonly judgedOn: Day
  /** The transition leaves this turn out. */
  readonly leftOut: boolean
}

export interface TurnsContext {
  readonly calendar: SchoolCalendar
  readonly on: Day
  /** Turns over before this day are left aside; null: from the first version on. */
  readonly since: Day | null
}

/** The turns of a rule that is not triggered: its periods, the one date, or the day. */
export function judgedTurns(
  rule: Rule,
  plain: PlainRequirement,
  context: TurnsContext,
): readonly JudgedTurn[] {
  if (plain.every !== undefined) return periodTurns(rule, plain.every, context)
  return plain.before === undefined ? standingTurn(rule, context) : onceTurn(rule, plain, context)
}

/** Periodic turns up to the day, in order of time, as far as this version of the rule judges them. */
function periodTurns(rule: Rule, every: string, context: TurnsContext): readonly JudgedTurn[] {
  const spec = periodSpec(rule.version.words, every)
  if (spec === null) return []
  const span = {
    from:
      context.since === null
        ? rule.version.firstFrom
        : laterDay(earlierDay(context.since, context.on), rule.version.firstFrom),
    to: addDays(context.on, 1),
  }
  const { periods, missing } = periodsIn(spec, context.calendar, span)
  const turns = periods.filter((period) => period.to > rule.version.firstFrom).map(turnOfPeriod)
  const lacks = missing !== null && !hasTurnOn(periods, context.on) && isMissingOn(spec, context)
  const all = lacks ? [...turns, missingTurn(missingNow(missing, rule.version.firstFrom, context))] : turns
  return all.flatMap((turn) => {
    const judgedOn = earlierDay(turn.dueOn ?? context.on, context.on)
    const judged = judgedBy(rule, turn, { on: context.on, judgedOn })
    return judged === 'no' ? [] : [{ turn, judgedOn, leftOut: judged === 'left-out' }]
  })
}

export function periodSpec(policy: Policy, name: string): BuiltInPeriod | PeriodSpec | null {
  return builtInPeriods.find((builtIn) => builtIn === name) ?? policy.periods[name] ?? null
}

/** True on every day. */
function standingTurn(rule: Rule, { on }: TurnsContext): readonly JudgedTurn[] {
  return inForce(rule.version, on) ? [{ turn: dayItself(on), judgedOn: on, leftOut: false }] : []
}

/** The day judged as a turn of its own. */
export function dayItself(on: Day): Turn {
  const next = addDays(on, 1)
  return {
    ...blank,
    id: 'standing',
    label: on,
    from: on,
    to: next,
    lateUntil: next,
    dueOn: on,
    standing: true,
  }
}

/** Once, by a date. Late records serve it for ever. */
function onceTurn(rule: Rule, { before }: PlainRequirement, { on }: TurnsContext): readonly JudgedTurn[] {
  if (before === undefined || !isDay(before)) return []
  const judgedOn = earlierDay(before, on)
  if (!inForce(rule.version, judgedOn < rule.version.from ? on : judgedOn)) return []
  const turn: Turn = {
    ...blank,
    id: 'once',
    label: before,
    from: rule.version.firstFrom,
    to: addDays(day(before), 1),
    dueOn: day(before),
  }
  return [{ turn, judgedOn, leftOut: false }]
}

export function inForce({ from, to }: Pick<Version, 'from' | 'to'>, on: Day): boolean {
  return from <= on && (to === null || on < to)
}

function turnOfPeriod(period: DutyPeriod): Turn {
  return { ...blank, ...period, dueOn: addDays(period.to, -1) }
}

function missingTurn(missing: MissingCalendar): Turn {
  const { from } = missing
  return {
    ...blank,
    id: 'calendar-missing',
    label: missingWords(missing),
    from,
    to: null,
    dueOn: null,
    unknownFrom: addDays(from, -1),
    missing,
  }
}

/** Whether it is missing on the day itself: what was not entered of years gone by is no matter of today. */
function isMissingOn(spec: BuiltInPeriod | PeriodSpec, { calendar, on }: TurnsContext): boolean {
  return periodsIn(spec, calendar, { from: on, to: addDays(on, 1) }).missing !== null
}

/** Of terms from the end of the last before the day, and of festivals from its year on, whatever was not entered earlier. */
function missingNow(
  missing: MissingCalendar,
  firstFrom: Day,
  { calendar: { terms, yearsWithoutTerms }, on }: TurnsContext,
): MissingCalendar {
  if (missing.what === 'festivals')
    return { ...missing, from: laterDay(missing.from, dayInMonth(dateOf(on).year, 1, 1)) }
  if (missing.what !== 'terms') return missing
  const ends = [...terms, ...yearsWithoutTerms].flatMap(({ to }) => (to <= on ? [to] : []))
  return { ...missing, from: ends.reduce(laterDay, firstFrom) }
}

function hasTurnOn(periods: readonly DutyPeriod[], on: Day): boolean {
  return periods.some(
    ({ from, to, lateUntil }) => from <= on && (on < to || lateUntil === null || on < lateUntil),
  )
}

/**
 * A period is judged by the version in force on its last day, while it runs on the day judged; once over, by what was
 * known then. The new version's `transition` may leave the running period to the old one, or unjudged.
 */
function judgedBy(
  { version, requirement }: Rule,
  turn: Turn,
  { on, judgedOn }: { readonly on: Day; readonly judgedOn: Day },
): 'yes' | 'no' | 'left-out' {
  const reach = reachOfVersion(version, turn, on)
  if (reach === null) return 'no'
  const runningAtStart = (start: Day) => turn.from < start && (turn.dueOn === null || turn.dueOn >= start)
  const { next } = reach
  if (next !== null && runningAtStart(next.from) && version.from <= judgedOn) {
    if (next.policy.transition.requirements[requirement.id] === 'old') return 'yes'
  }
  if (!inForce(reach, judgedOn)) return 'no'
  const { policy } = version
  if (policy.replaces.length === 0 || !runningAtStart(version.from)) return 'yes'
  const transition = policy.transition.requirements[requirement.id]
  return transition === 'old' ? 'no' : transition === 'next' ? 'left-out' : 'yes'
}
