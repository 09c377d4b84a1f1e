// Which contacts must be known to tell what those of some days counted for: mostly no others.
import { type Day, earlierDay, laterDay } from '../calendar/day.ts'
import { type PlainRequirement, timingOf } from '../policy/requirement.ts'
import { isOfContacts, isTouchedByContacts } from './contact-rules.ts'
import { everything, type HeldDays } from './count-scope.ts'
import { countingOf } from './records/counting.ts'
import type { CountingWay, Rule } from './rule.ts'
import type { Setting } from './setting.ts'
import { canServe } from './turns/can-serve.ts'
import { triggersOf } from './turns/trigger.ts'
import { triggeredBearers } from './turns/triggered-bearers.ts'
import { judgedTurns } from './turns/turns-of.ts'

/** Contacts by the days they were held on, both included; null: open. */
export interface ContactsAsked {
  readonly from: Day | null
  readonly to: Day | null
  /** Beside those, all that these cadres had since a day; null: nobody's. */
  readonly of: { readonly cadres: readonly string[]; readonly from: Day } | null
}

export const allContacts: ContactsAsked = { from: null, to: null, of: null }

/**
 * The contacts that must be known to tell what those held on some days counted for (`CountScope.serving`). Whether one counts seldom
 * rests on others: where something is counted once (distinct) on those of the same period, where an event is waited for on those since
 * the first, where there is a cap on all.
 *
 * @param setting made without contacts
 */
export function contactsAsked(rules: readonly Rule[], setting: Setting, held: HeldDays): ContactsAsked {
  const only: ContactsAsked = { ...held, of: null }
  return rules
    .filter(isTouchedByContacts)
    .flatMap((rule) => rule.ways.map((way) => askedBy({ rule, way }, setting, held) ?? only))
    .reduce(both, only)
}

interface Counted {
  readonly rule: Rule
  readonly way: CountingWay
}

/** null: none but those of the days. */
function askedBy(counted: Counted, setting: Setting, held: HeldDays): ContactsAsked | null {
  const plain = counted.way.reading.requirement
  const timing = timingOf(plain)
  if (timing === 'triggered') return askedByTriggers(counted, setting, held)
  if (plain.cap !== undefined) return allContacts
  if (plain.distinct === undefined || plain.distinct.by === 'occasion') return null
  if (timing !== 'periodic') return allContacts
  return judgedTurns(counted.rule, plain, { calendar: setting.index.calendar, on: setting.on, since: null })
    .filter(({ turn }) => canServe(turn, held, plain))
    .map(({ turn }): ContactsAsked => ({ from: turn.from, to: turn.lateUntil, of: null }))
    .reduce<ContactsAsked | null>((all, one) => (all === null ? one : both(all, one)), null)
}

/** Records are shared out among the events of a bearer in order of time, from the first one on. */
function askedByTriggers({ rule, way }: Counted, setting: Setting, held: HeldDays): ContactsAsked | null {
  const { index, on } = setting
  const plain: PlainRequirement = way.reading.requirement
  if (plain.after?.some(isOfContacts) === true) return allContacts
  const triggers = triggersOf(plain.after ?? [], { index, policy: rule.version.words, on }).filter(
    (trigger) => trigger.on <= held.to,
  )
  const [first] = triggers
  if (first === undefined) return null
  const counting = countingOf(rule, way, { setting, scope: everything })
  const cadres = triggeredBearers(triggers, counting).map(({ days: { bearer } }) => bearer.cadre)
  const othersTalk = index.sidesChange || index.pairings.some(({ assistants }) => assistants.length > 0)
  if (othersTalk || cadres.includes(null)) return { from: first.on, to: null, of: null }
  const known = [...new Set(cadres.filter((cadre) => cadre !== null))]
  return known.length === 0 ? null : { ...held, of: { cadres: known, from: first.on } }
}

function both(a: ContactsAsked, b: ContactsAsked): ContactsAsked {
  const [one, other] = [a.of, b.of]
  return {
    from: a.from === null || b.from === null ? null : earlierDay(a.from, b.from),
    to: a.to === null || b.to === null ? null : laterDay(a.to, b.to),
    of:
      one === null || other === null
        ? (one ?? other)
        : {
            cadres: [...new Set([...one.cadres, ...other.cadres])],
            from: earlierDay(one.from, other.from),
          },
  }
}
