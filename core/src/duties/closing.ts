// A period closes when nothing can serve it any more. What was found then, by what was known when it ended, is kept as
// data; what is entered later stands beside it as 补录 and is never counted in.
import { addDays, type Day } from '../calendar/day.ts'
import { timingOf } from '../policy/requirement.ts'
import type { AsOf } from '../roster/dated.ts'
import { isKept } from './contact-rules.ts'
import { everything } from './count-scope.ts'
import { findingsIn } from './evaluate.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import type { Turn } from './turn.ts'
import { judgedTurns } from './turns-of.ts'

/**
 * The day a turn closes: the first on which no record can serve it in time or late. null: never, as what is due after an
 * event or by a date can always be made good; a window closes when the next one opens, and a day judged by itself not at all.
 */
export function closingDay({ lateUntil, to, event, standing, unknownFrom }: Turn): Day | null {
  return standing || event !== null || to === null || unknownFrom !== null ? null : lateUntil
}

/** A closing is judged on its day by what was known when the day before ended. */
export function asOfClosing(closedOn: Day): AsOf {
  return { on: closedOn, knownAt: addDays(closedOn, -1) }
}

/** Which closings are meant: after the one before, up to and with this day. */
export interface ClosingSpan {
  readonly after: Day
  readonly on: Day
}

/** The days of a span on which periods of these rules close, and terms end; in order. */
export function closingDays(
  setting: Pick<Setting, 'rules' | 'index'>,
  { after, on }: ClosingSpan,
): readonly Day[] {
  const { calendar } = setting.index
  const ofRules = setting.rules
    .filter(isKept)
    .flatMap((rule) => turnsOf(rule, setting, { after, on }).map(closingDay))
  const days = [...ofRules, ...calendar.terms.map(({ to }) => to)]
  return [...new Set(days.filter((day) => day !== null))].filter((day) => day > after && day <= on).sort()
}

function turnsOf(rule: Rule, { index }: Pick<Setting, 'index'>, { after, on }: ClosingSpan): readonly Turn[] {
  return rule.ways.flatMap(({ reading }) =>
    judgedTurns(rule, reading.requirement, { calendar: index.calendar, on, since: after }).map(
      ({ turn }) => turn,
    ),
  )
}

/**
 * The findings to freeze at a closing: those of periods that have closed since the one before.
 *
 * @param setting made at `asOfClosing(span.on)`
 */
export function closedFindings(setting: Setting, span: ClosingSpan): readonly Finding[] {
  const kept = setting.rules.filter(isKept)
  const found = [
    ...findingsIn(setting, { ...everything, rules: keysOf(kept.filter(hasSkip)) }),
    ...findingsIn(setting, {
      ...everything,
      rules: keysOf(kept.filter((rule) => !hasSkip(rule))),
      since: span.after,
    }),
  ]
  return found.filter(({ turn }) => {
    const day = turn === null ? null : closingDay(turn)
    return day !== null && day > span.after && day <= span.on
  })
}

/** Its periods are drawn together over a longer one, all of which must be counted. */
function hasSkip({ requirement }: Rule): boolean {
  return requirement.skip !== undefined
}

/** What stands on a day, as a term's last, on which quotas and coverage are looked at for the whole term. */
export function standingFindings(setting: Setting): readonly Finding[] {
  const standing = setting.rules.filter(({ requirement }) => timingOf(requirement) === 'standing')
  return findingsIn(setting, { ...everything, rules: keysOf(standing) })
}

function keysOf(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(({ key }) => key))
}

/**
 * 补录: the records a period shows today that the finding frozen at its close did not rest on, oldest first as `now` has
 * them. A record taken back since is not among them; the frozen finding keeps counting it.
 */
export function lateRecords(
  frozen: Pick<Finding, 'counted' | 'notCounted'>,
  now: Pick<Finding, 'counted' | 'notCounted'>,
): readonly string[] {
  const known = new Set(recordsOf(frozen))
  return recordsOf(now).filter((id) => !known.has(id))
}

function recordsOf({ counted, notCounted }: Pick<Finding, 'counted' | 'notCounted'>): readonly string[] {
  return [...new Set([...counted, ...notCounted.map(({ id }) => id)])]
}
