// A period closes when nothing can serve it any more. What was found then, by what was known when it ended, is kept as
// data; what is entered later stands beside it as 补录 and is never counted in.
import { addDays, type Day, earlierDay } from '../../calendar/day.ts'
import { closingOf } from '../../calendar/duty-period.ts'
import { timingOf } from '../../policy/requirement.ts'
import type { AsOf } from '../../roster/dated.ts'
import { isKept } from '../contact-rules.ts'
import { everything, type IsFrozen } from '../count-scope.ts'
import { findingsIn } from '../evaluate.ts'
import type { Finding } from '../findings/finding.ts'
import type { Rule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import type { Turn } from './turn.ts'
import { judgedTurns } from './turns-of.ts'

/**
 * The day a turn closes: the first on which no record can serve it in time or late. null: never, as what is due after an
 * event or by a date can always be made good; a window closes when the next one opens, also where nothing is late for it, so that
 * what was done in time can be written down; a day judged by itself not at all.
 */
export function closingDay(turn: Turn): Day | null {
  const { to, event, standing, unknownFrom } = turn
  return standing || event !== null || to === null || unknownFrom !== null ? null : closingOf(turn)
}

/** A closing is judged on its day by what was known when the day before ended. */
export function asOfClosing(closedOn: Day): AsOf {
  return { on: closedOn, knownAt: addDays(closedOn, -1) }
}

/** Which closings are meant: after one day, up to and with another. */
export interface ClosingSpan {
  readonly after: Day
  readonly on: Day
}

/** The days of a span on which periods of these rules close, and terms end; in order. */
export function closingDays(setting: Setting, span: ClosingSpan): readonly Day[] {
  const ofRules = keptRules(setting).flatMap((rule) => closingTurns(rule, setting, span).map(closingDay))
  const days = [...ofRules, ...setting.index.calendar.terms.map(({ to }) => to)]
  return [...new Set(days)].filter((day) => isWithin(day, span)).sort()
}

function keptRules({ rules }: Setting): readonly Rule[] {
  return rules.filter(isKept)
}

/** The turns of a rule, over whatever bearers, that close within a span. */
function closingTurns(rule: Rule, { index }: Setting, span: ClosingSpan): readonly Turn[] {
  const turns = { calendar: index.calendar, on: span.on, since: span.after }
  return rule.ways
    .flatMap(({ reading }) => judgedTurns(rule, reading.requirement, turns).map(({ turn }) => turn))
    .filter((turn) => isWithin(closingDay(turn), span))
}

function isWithin(day: Day | null, { after, on }: ClosingSpan): day is Day {
  return day !== null && day > after && day <= on
}

/**
 * The findings to freeze at a closing: those of periods that have closed in the span and were not frozen before.
 *
 * @param setting made at `asOfClosing(span.on)`
 */
export function closedFindings(setting: Setting, span: ClosingSpan, isFrozen: IsFrozen): readonly Finding[] {
  const kept = keptRules(setting)
  return [...new Set(kept.map(({ key }) => key))].flatMap((key) => {
    const since = countedSince(
      kept.filter((rule) => rule.key === key),
      { setting, span, isFrozen },
    )
    if (since === 'nothing') return []
    return findingsIn(setting, { bearers: null, rules: new Set([key]), since }).filter(
      ({ turn }) => turn !== null && isWithin(closingDay(turn), span) && !isFrozen(key, turn.id),
    )
  })
}

interface Closing {
  readonly setting: Setting
  readonly span: ClosingSpan
  readonly isFrozen: IsFrozen
}

/** From when on records must be looked at; null: all, where periods are drawn together over a longer one. */
function countedSince(rules: readonly Rule[], { setting, span, isFrozen }: Closing): Day | null | 'nothing' {
  if (rules.some(({ requirement }) => requirement.skip !== undefined)) return null
  const turns = rules.flatMap((rule) => closingTurns(rule, setting, span).map((turn) => ({ rule, turn })))
  const open = turns.filter(({ rule, turn }) => !isFrozen(rule.key, turn.id)).map(({ turn }) => turn.from)
  return open.length === 0 ? 'nothing' : open.reduce(earlierDay)
}

/** What stands on a day, as a term's last, on which quotas and coverage are looked at for the whole term. */
export function standingFindings(setting: Setting): readonly Finding[] {
  const standing = setting.rules.filter(({ requirement }) => timingOf(requirement) === 'standing')
  return findingsIn(setting, { ...everything, rules: keysOf(standing) })
}

/** The name under which a standing finding is kept for the term on whose last day it stood. */
export function standingPeriod(term: string): string {
  return `standing ${term}`
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
