// After an event: who it concerns, by when something is due, and which record serves which event.
import { addDays, type Day } from '../calendar/day.ts'
import { dueDay } from '../calendar/deadline.ts'
import { eventOfAct } from '../policy/built-in-events.ts'
import type { PlainRequirement } from '../policy/requirement.ts'
import { covers } from '../roster/dated.ts'
import type { HumanId, UnitId } from '../roster/ids.ts'
import type { BearerDays } from './bearer.ts'
import type { FactIndex } from './fact-index.ts'
import type { EventFact, StepFact } from './fact-records.ts'
import type { MatchedRecord } from './tally-records.ts'
import type { Turn } from './turn.ts'
import { blank } from './turns-of.ts'

/** An event as far as triggering needs it. */
export interface Trigger {
  readonly id: string
  readonly kind: string
  readonly on: Day
  readonly humans: readonly HumanId[]
  readonly unit: UnitId | null
  readonly pairing: string | null
}

/** The events of these kinds up to a day: recorded ones, contacts, and steps of lists and procedures; oldest first. */
export function triggersOf(kinds: readonly string[], index: FactIndex, on: Day): readonly Trigger[] {
  const recorded = index.facts.events.map(triggerOfEvent)
  const steps = index.facts.steps.map(triggerOfStep)
  const contacts = kinds.includes('contact')
    ? index.facts.contacts.map((contact) => ({
        id: contact.id,
        kind: 'contact',
        on: contact.on,
        humans: contact.parts.flatMap(({ cadre, person }) => [cadre, person]),
        unit: null,
        pairing: null,
      }))
    : []
  return [...recorded, ...steps, ...contacts]
    .filter((trigger) => kinds.includes(trigger.kind) && trigger.on <= on)
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1))
}

function triggerOfEvent({ id, kind, on, human, unit, pairing }: EventFact): Trigger {
  return {
    id,
    kind,
    on,
    humans: human === undefined ? [] : [human],
    unit: unit ?? null,
    pairing: pairing ?? null,
  }
}

const procedureNoun: Readonly<Record<string, string>> = {
  matters: 'matter',
  requests: 'request',
  reporting: 'report',
}

function triggerOfStep({ id, on, procedure, act, unit, by }: StepFact): Trigger {
  const kind = `${procedureNoun[procedure] ?? 'list'}.${eventOfAct(act)}`
  return { id, kind, on, humans: by === undefined ? [] : [by], unit: unit ?? null, pairing: null }
}

/** Whether an event triggers a bearer, as it stands on the event's day. */
export function concernsBearer(trigger: Trigger, days: BearerDays, index: FactIndex): boolean {
  const { bearer } = days
  if (!covers(days, trigger.on)) return false
  switch (bearer.kind) {
    case 'pairing':
      return trigger.pairing === bearer.id || sides(trigger, days) || memberOf(trigger, days, index)
    case 'cadre':
    case 'person':
      return trigger.humans.some((human) => human === bearer.id) || memberOf(trigger, days, index)
    case 'unit':
    case 'team':
      return trigger.unit !== null && trigger.unit === bearer.unit
    case 'office':
      return bearer.unit === null || trigger.unit === null || trigger.unit === bearer.unit
    case 'school':
      return true
  }
}

/** A contact concerns the pairing of both who took part; anything else the pairings of whom it is about. */
function sides({ kind, humans, pairing }: Trigger, { bearer }: BearerDays): boolean {
  if (pairing !== null) return false
  const [cadre, person] = [
    humans.some((human) => human === bearer.cadre),
    humans.some((human) => human === bearer.person),
  ]
  return kind === 'contact' ? cadre && person : cadre || person
}

/** An event of an organisation concerns who holds a post or an identity in it, or belongs to it. */
function memberOf({ unit, humans, on }: Trigger, { bearer }: BearerDays, index: FactIndex): boolean {
  if (unit === null || humans.length > 0) return false
  const about = bearer.person ?? bearer.cadre
  const human = about === null ? undefined : index.humans.get(about)
  if (human === undefined) return false
  return [...human.posts, ...human.groups].some((fact) => fact.unit === unit && covers(fact, on))
}

export function turnOfTrigger(
  { id, kind, on }: Trigger,
  { within }: PlainRequirement,
  index: FactIndex,
): Turn {
  const turn = { ...blank, id, label: kind, from: on, event: { id, kind, on } }
  if (within === undefined) return { ...turn, to: null, dueOn: null }
  const due = dueDay(on, within, index.calendar.holidayYears)
  if (due.kind === 'unknown') return { ...turn, to: null, dueOn: null, unknownFrom: due.notBefore }
  return { ...turn, to: addDays(due.on, 1), dueOn: due.on }
}

/**
 * Which record serves which event: the one it names, else the oldest still open. Records come in any order; a record that
 * does not pass the filter is shown with the latest event before it.
 */
export function shareAmongTriggers(
  triggers: readonly Trigger[],
  records: readonly MatchedRecord[],
  atLeast: number,
): ReadonlyMap<string, readonly MatchedRecord[]> {
  const shares = new Map<string, MatchedRecord[]>(triggers.map(({ id }) => [id, []]))
  const ordered = [...records].sort((a, b) =>
    a.record.on !== b.record.on ? (a.record.on < b.record.on ? -1 : 1) : a.record.id < b.record.id ? -1 : 1,
  )
  const certain = (id: string) => shares.get(id)?.filter(({ match }) => match.counts === true).length ?? 0
  for (const matched of ordered) {
    const { record, match } = matched
    const named = record.event === undefined ? undefined : shares.get(record.event)
    if (record.event !== undefined) {
      named?.push(matched)
      continue
    }
    const before = triggers.filter(({ on }) => on <= record.on)
    const open = match.counts === false ? undefined : before.find(({ id }) => certain(id) < atLeast)
    const serves = open ?? before.at(-1)
    if (serves !== undefined) shares.get(serves.id)?.push(matched)
  }
  return shares
}
