// Events that call for something: recorded ones, records themselves, steps of lists and procedures.
import { addDays, type Day } from '../calendar/day.ts'
import { eventOfAct } from '../policy/built-in-events.ts'
import type { HumanId, UnitId } from '../roster/ids.ts'
import type { FactIndex } from './fact-index.ts'
import type { EventFact, StepFact } from './fact-records.ts'
import type { PlainRow } from './plain-records.ts'

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

/** The events of these kinds up to a day: recorded ones, records, and steps of lists and procedures; oldest first. */
export function triggersOf(kinds: readonly string[], index: FactIndex, on: Day): readonly Trigger[] {
  const recorded = index.facts.events.map(triggerOfEvent)
  const steps = index.facts.steps.flatMap(triggersOfStep)
  const others = kinds.flatMap((kind) => sources[kind]?.(index) ?? [])
  return [...recorded, ...steps, ...others]
    .filter((trigger) => kinds.includes(trigger.kind) && trigger.on <= on)
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1))
}

/** Every record is an event, and so are the beginning and the end of a pairing; its last day is the day of its end. */
const sources: Readonly<Record<string, (index: FactIndex) => readonly Trigger[]>> = {
  contact: ({ facts }) =>
    facts.contacts.map(({ id, on, parts }) => ({
      ...blankTrigger,
      id,
      kind: 'contact',
      on,
      humans: parts.flatMap(({ cadre, person }) => [cadre, person]),
    })),
  document: ({ facts }) => facts.documents.map((row) => triggerOfRow('document', row)),
  activity: ({ facts }) => facts.activities.map((row) => triggerOfRow('activity', row)),
  inspection: ({ facts }) => facts.inspections.map((row) => triggerOfRow('inspection', row)),
  handover: ({ facts }) => facts.handovers.map((row) => triggerOfRow('handover', row)),
  'pairing.started': ({ pairings }) =>
    pairings.flatMap(({ id, from }) =>
      from === null
        ? []
        : { ...blankTrigger, id: `${id}:started`, kind: 'pairing.started', on: from, pairing: id },
    ),
  'pairing.ended': ({ pairings }) =>
    pairings.flatMap(({ id, to }) =>
      to === null
        ? []
        : { ...blankTrigger, id: `${id}:ended`, kind: 'pairing.ended', on: addDays(to, -1), pairing: id },
    ),
}

const blankTrigger = { humans: [], unit: null, pairing: null, subject: null } as const

function triggerOfRow(kind: string, { id, on, by, participants = [], unit, pairing }: PlainRow): Trigger {
  return {
    id,
    kind,
    on,
    humans: by === undefined ? participants : [by, ...participants],
    unit: unit ?? null,
    pairing: pairing ?? null,
    subject: null,
  }
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
