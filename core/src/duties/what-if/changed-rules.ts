// Which requirements two sets of documents judge differently: only those need to be evaluated twice.
import type { Policy } from '../../policy/policy.ts'
import { timingOf } from '../../policy/requirement.ts'
import { valuesOf } from '../../policy/value.ts'
import { isCountedByPair, isTouchedByContacts } from '../contact-rules.ts'
import type { Rule } from '../rule.ts'
import type { Setting } from '../setting.ts'
import { periodSpec } from '../turns/turns-of.ts'
import { judgedText } from './judged-text.ts'

/** Keys of the requirements that differ in what their findings rest on, in the order of the documents, new ones last. */
export function changedRules(before: Setting, after: Setting): readonly string[] {
  const sameCalendar = judgedText(before.index.calendar) === judgedText(after.index.calendar)
  const [old, tried] = [groundsByKey(before), groundsByKey(after)]
  const timed = new Set([...before.rules, ...after.rules].filter(isTimed).map(({ key }) => key))
  return allKeys(before, after).filter(
    (key) => old.get(key) !== tried.get(key) || (!sameCalendar && timed.has(key)),
  )
}

/** The requirements of both, each once. */
export function allKeys(before: Setting, after: Setting): readonly string[] {
  return [...new Set([...before.rules, ...after.rules].map(({ key }) => key))]
}

function isTimed({ requirement }: Rule): boolean {
  return timingOf(requirement) !== 'standing'
}

function groundsByKey({ rules }: Setting): ReadonlyMap<string, string> {
  const grounds = new Map<string, string>()
  for (const rule of rules) grounds.set(rule.key, `${grounds.get(rule.key) ?? ''}\n${groundOf(rule)}`)
  return grounds
}

/** Everything in the document a rule's findings can depend on; the words it is called by and its citations are not. */
function groundOf(rule: Rule): string {
  const { requirement, version } = rule
  const { policy } = version
  return judgedText([
    version.from,
    requirement,
    periodNames(rule).map((name) => periodSpec(policy, name)),
    isTouchedByContacts(rule) ? policy.forms.map(({ id, counts }) => [id, counts]) : null,
    isCountedByPair(rule) ? null : peopleAsked(policy),
  ])
}

function peopleAsked({ tiers, vocabulary, bothTiers }: Policy): unknown {
  return [tiers, vocabulary.orders, bothTiers]
}

/** Its own period, the longer one it may skip in, and those of its caps. */
export function periodNames({ requirement: { every, skip, cap = [] } }: Rule): readonly string[] {
  return [...valuesOf(every), ...(skip === undefined ? [] : [skip.per]), ...cap.map(({ per }) => per)]
}
