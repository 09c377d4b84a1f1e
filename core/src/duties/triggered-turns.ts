// After an event: who it concerns, by when something is due, and which record serves which event.
import { addDays, type Day } from '../calendar/day.ts'
import { dueDay } from '../calendar/deadline.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { eventOfAct } from '../policy/built-in-events.ts'
import type { PlainRequirement } from '../policy/requirement.ts'
import type { HumanId, UnitId } from '../roster/ids.ts'
import type { FactIndex } from './fact-index.ts'
import type { EventFact, StepFact } from './fact-records.ts'
import type { MatchedRecord } from './tally-records.ts'
import { blank, type Turn } from './turn.ts'

/** An event as far as triggering needs it. */
export interface Trigger {
  readonly id: string
  readonly kind: string
  readonly on: Day
  readonly humans: readonly HumanId[]
  readonly unit: UnitId | null
  readonly pairing: string | null
  /** The list, matter or request a step belongs to. */
  readonly subject: string | null
}

/** The events of these kinds up to a day: recorded ones, contacts, and steps of lists and procedures; oldest first. */
export function triggersOf(kinds: readonly string[], index: FactIndex, on: Day): readonly Trigger[] {
  const recorded = index.facts.events.map(triggerOfEvent)
  const steps = index.facts.steps.flatMap(triggersOfStep)
  const contacts = kinds.includes('contact')
    ? index.facts.contacts.map((contact) => ({
        id: contact.id,
        kind: 'contact',
        on: contact.on,
        humans: contact.parts.flatMap(({ cadre, person }) => [cadre, person]),
        unit: null,
        pairing: null,
        subject: null,
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
    subject: null,
  }
}

const procedureNoun: Readonly<Record<string, string>> = {
  matters: 'matter',
  requests: 'request',
  reporting: 'report',
}

/** A step is an event under two names: of any list (list.decided), and of this tier or procedure (school.decided). */
function triggersOfStep({ id, on, procedure, subject, act, unit, by }: StepFact): readonly Trigger[] {
  const done = eventOfAct(act)
  return [`${procedureNoun[procedure] ?? 'list'}.${done}`, stepEvent(procedure, act)].map((kind) => ({
    id,
    kind,
    on,
    humans: by === undefined ? [] : [by],
    unit: unit ?? null,
    pairing: null,
    subject,
  }))
}

/** The event of one tier's or procedure's step. */
export function stepEvent(procedure: string, act: string): string {
  return `${procedure}.${eventOfAct(act)}`
}

export function turnOfTrigger(
  { id, kind, on }: Trigger,
  { within }: PlainRequirement,
  calendar: SchoolCalendar,
): Turn {
  const turn = { ...blank, id, label: kind, from: on, event: { id, kind, on } }
  if (within === undefined) return { ...turn, to: null, dueOn: null }
  const due = dueDay(on, within, calendar.holidayYears)
  if (due.kind === 'unknown') return { ...turn, to: null, dueOn: null, unknownFrom: due.notBefore }
  return { ...turn, to: addDays(due.on, 1), dueOn: due.on }
}

/**
 * Which record serves which event: the one it names, else the oldest still open; a step only one of its own list or matter. Records come in order of time; a record that
 * does not pass the filter is shown with the latest event before it.
 */
export function shareAmongTriggers(
  triggers: readonly Trigger[],
  records: readonly MatchedRecord[],
  atLeast: number,
): ReadonlyMap<string, readonly MatchedRecord[]> {
  const shares = new Map<string, MatchedRecord[]>(triggers.map(({ id }) => [id, []]))
  const certain = (id: string) => shares.get(id)?.filter(({ match }) => match.counts === true).length ?? 0
  for (const matched of records) {
    const { record, match } = matched
    const named = record.event === undefined ? undefined : shares.get(record.event)
    if (record.event !== undefined) {
      named?.push(matched)
      continue
    }
    const before = triggers.filter(
      ({ on, subject }) =>
        on <= record.on && (subject === null || record.subject === undefined || subject === record.subject),
    )
    const open = match.counts === false ? undefined : before.find(({ id }) => certain(id) < atLeast)
    const serves = open ?? before.at(-1)
    if (serves !== undefined) shares.get(serves.id)?.push(matched)
  }
  return shares
}
