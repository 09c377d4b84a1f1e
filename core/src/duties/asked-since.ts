import { type Day, earlierDay } from '../calendar/day.ts'
import { type PlainRequirement, timingOf } from '../policy/requirement.ts'
import { isOfContacts, isTouchedByContacts } from './contact-rules.ts'
import { frozenName } from './drawn-periods.ts'
import type { Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import { triggersOf } from './turns/trigger.ts'
import { judgedTurns } from './turns/turns-of.ts'

/**
 * The first day from which contacts must be known to count these rules: of periods the start of the first that is not frozen,
 * of what an event calls for the day of the first event; null: from the beginning.
 *
 * @param setting made without contacts
 */
export function contactsAskedSince(rules: readonly Rule[], setting: Setting): Day | null {
  const starts = rules
    .filter(isTouchedByContacts)
    .flatMap((rule) => rule.ways.map((way) => startOf(rule, way.reading.requirement, setting)))
  return starts.reduce<Day | null>(
    (first, start) => (first === null || start === null ? null : earlierDay(first, start)),
    setting.on,
  )
}

/** null: from the beginning. A cap may last longer than the period, and what stands at all times rests on all there was. */
function startOf(rule: Rule, plain: PlainRequirement, { index, on, isFrozen }: Setting): Day | null {
  const timing = timingOf(plain)
  if (timing === 'triggered') {
    if (plain.after?.some(isOfContacts) === true) return null
    const triggers = triggersOf(plain.after ?? [], { index, policy: rule.version.words, on })
    return triggers.reduce((first, trigger) => earlierDay(first, trigger.on), on)
  }
  if (timing !== 'periodic' || plain.cap !== undefined) return null
  return judgedTurns(rule, plain, { calendar: index.calendar, on, since: null })
    .filter(({ turn }) => !isFrozen(rule.key, frozenName(rule, turn, index.calendar)))
    .reduce((first, { turn }) => earlierDay(first, turn.from), on)
}
