// What calls for a contact of a pair, told by core's own judgement: the events a contact may name as the one it answers.

import type { Day } from '../calendar/day.ts'
import { outlineNames } from '../policy/outline/names.ts'
import type { Policy } from '../policy/policy.ts'
import { restrictsEvent } from '../policy/vocabulary.ts'
import { compareText } from '../reading/compare-text.ts'
import { covers } from '../roster/dated.ts'
import type { HumanId } from '../roster/ids.ts'
import { isCadreSide, isPersonSide } from './bearers/pairing-sides.ts'
import { isAnsweredByContact } from './contact-rules.ts'
import { findingsIn } from './evaluate.ts'
import type { Finding } from './findings/finding.ts'
import { titleOf } from './findings/finding-title.ts'
import { type Rule, rulesOf, versionsKnownAt } from './rule.ts'
import type { Setting } from './setting.ts'

/** An event that calls for a contact with one person, and what it is called in the document. */
export interface AnswerableEvent {
  readonly id: string
  readonly kind: string
  readonly on: Day
  readonly person: HumanId
  /** 困难, 结对 …: the document's word for it. */
  readonly name: string
  /** What the document asks for after it. */
  readonly asks: string
  readonly dueOn: Day | null
  /** Whether it still calls for a contact. */
  readonly isOpen: boolean
  /** Only those who act on it may know of it. */
  readonly restricted: boolean
}

export interface ContactSides {
  readonly cadre: HumanId
  readonly persons: readonly HumanId[]
  /** The day of the contact, on which the pair stands. */
  readonly on: Day
}

/** Whether documents have a duty that waits for an event and is met by a contact: else nobody is asked. */
export function asksWhatItAnswers(policies: readonly Policy[], today: Day): boolean {
  return rulesOf(versionsKnownAt(policies, today)).some(isAnsweredByContact)
}

/**
 * The events up to the day judged that concern the pair, its cadre or its person and call for a contact, oldest first; one
 * that several requirements wait for once. Those of teams, units and offices are not named by a contact: the oldest open one
 * is answered.
 */
export function answerableEvents(setting: Setting, sides: ContactSides): readonly AnswerableEvent[] {
  const rules = new Map(setting.rules.filter(isAnsweredByContact).map((rule) => [rule.key, rule]))
  if (rules.size === 0) return []
  const pairings = setting.index.pairingsOf.get(sides.cadre) ?? []
  const bearers = new Set<string>([sides.cadre, ...sides.persons, ...pairings.map(({ id }) => id)])
  const found = new Map<string, AnswerableEvent>()
  for (const finding of findingsIn(setting, { bearers, rules: new Set(rules.keys()), since: null })) {
    const rule = rules.get(finding.requirement)
    if (rule === undefined) continue
    for (const event of eventsOf(finding, rule, { setting, sides })) {
      const key = `${event.id} ${event.person}`
      const before = found.get(key)
      if (before === undefined || (event.isOpen && !before.isOpen)) found.set(key, event)
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id))
}

interface Asked {
  readonly setting: Setting
  readonly sides: ContactSides
}

function eventsOf(finding: Finding, rule: Rule, asked: Asked): readonly AnswerableEvent[] {
  const event = finding.turn?.event
  if (event == null) return []
  const { words } = rule.version
  return personsOf(finding, asked).map((person) => ({
    ...event,
    person,
    name: outlineNames(words).event(event.kind),
    asks: titleOf(finding, words),
    dueOn: finding.turn?.dueOn ?? null,
    isOpen: finding.need !== null,
    restricted: rule.requirement.restricted || restrictsEvent(words.vocabulary, event.kind),
  }))
}

/** With whom a contact of the cadre answers it: the pair's person, the person it is about, or any of the cadre's own. */
function personsOf({ bearer }: Finding, { setting: { index }, sides }: Asked): readonly HumanId[] {
  const { cadre, persons, on } = sides
  switch (bearer.kind) {
    case 'cadre':
      return bearer.id === cadre ? persons : []
    case 'person':
      return persons.filter((person) => person === bearer.id)
    case 'pairing': {
      const pairing = index.pairingsOf.get(cadre)?.find(({ id }) => id === bearer.id)
      if (pairing === undefined) return []
      const isOfCadre =
        isCadreSide(pairing, { human: cadre, on }, index) ||
        pairing.assistants.some((one) => one.human === cadre && covers(one, on))
      return isOfCadre ? persons.filter((human) => isPersonSide(pairing, { human, on }, index)) : []
    }
    default:
      return []
  }
}
