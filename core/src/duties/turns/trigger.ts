// Events that call for something: recorded ones, records themselves, steps of lists and procedures.
import { addDays, type Day } from '../../calendar/day.ts'
import { listsOfFacts } from '../../pairing/lists/lists-of-facts.ts'
import { eventOfAct } from '../../policy/built-in-events.ts'
import type { Policy } from '../../policy/policy.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'
import type { FactIndex } from '../records/fact-index.ts'
import type { EventFact, StepFact } from '../records/fact-records.ts'
import type { PlainRow } from '../records/plain-records.ts'

/** An event as far as triggering needs it. */
export interface Trigger {
  readonly id: string
  readonly kind: string
  readonly on: Day
  readonly humans: readonly HumanId[]
  readonly unit: UnitId | null
  readonly pairing: string | null
  /** The tier of a list's step: its pairings, and its cadres, are concerned. */
  readonly tier: string | null
  /** The list, matter or request a step belongs to. */
  readonly subject: string | null
}

export interface TriggerContext {
  readonly index: FactIndex
  readonly policy: Policy
  readonly on: Day
}

/** The events of these kinds up to a day: recorded ones, records, and steps of lists and procedures; oldest first. */
export function triggersOf(kinds: readonly string[], context: TriggerContext): readonly Trigger[] {
  const { index, on } = context
  const recorded = index.facts.events.map(triggerOfEvent)
  const steps = index.facts.steps.flatMap(triggersOfStep)
  const others = kinds.flatMap((kind) => sources[kind]?.(context) ?? [])
  return [...recorded, ...steps, ...others]
    .filter((trigger) => kinds.includes(trigger.kind) && trigger.on <= on)
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1))
}

/** Every record is an event, and so are the beginning and the end of a pairing; its last day is the day of its end. */
const sources: Readonly<Record<string, (context: TriggerContext) => readonly Trigger[]>> = {
  contact: ({ index: { facts } }) =>
    facts.contacts.map(({ id, on, parts }) => ({
      ...blankTrigger,
      id,
      kind: 'contact',
      on,
      humans: parts.flatMap(({ cadre, person }) => [cadre, person]),
    })),
  document: ({ index: { facts } }) => facts.documents.map((row) => triggerOfRow('document', row)),
  activity: ({ index: { facts } }) => facts.activities.map((row) => triggerOfRow('activity', row)),
  inspection: ({ index: { facts } }) => facts.inspections.map((row) => triggerOfRow('inspection', row)),
  handover: ({ index: { facts } }) => facts.handovers.map((row) => triggerOfRow('handover', row)),
  'pairing.started': ({ index: { pairings } }) =>
    pairings.flatMap(({ id, from }) =>
      from === null
        ? []
        : { ...blankTrigger, id: `${id}:started`, kind: 'pairing.started', on: from, pairing: id },
    ),
  'list.effective': effectiveLists,
  'pairing.ended': ({ index: { pairings } }) =>
    pairings.flatMap(({ id, to }) =>
      to === null
        ? []
        : { ...blankTrigger, id: `${id}:ended`, kind: 'pairing.ended', on: addDays(to, -1), pairing: id },
    ),
}

/** The day a list takes effect by the document's own steps, which may be before the last of them. */
function effectiveLists({ index, policy, on }: TriggerContext): readonly Trigger[] {
  const { steps } = index.facts
  return listsOfFacts(policy, steps, { on, knownAt: index.knownAt }).flatMap(({ tier, id, progress }) => {
    if (progress.effective === null) return []
    const unit = steps.find((step) => step.procedure === tier.id && step.subject === id)?.unit ?? null
    const kind = 'list.effective'
    return {
      ...blankTrigger,
      id: `${tier.id}:${id}:effective`,
      kind,
      on: progress.effective.on,
      unit,
      tier: tier.id,
    }
  })
}

const blankTrigger = { humans: [], unit: null, pairing: null, tier: null, subject: null } as const

function triggerOfRow(kind: string, { id, on, by, participants = [], unit, pairing }: PlainRow): Trigger {
  return {
    id,
    kind,
    on,
    humans: by === undefined ? participants : [by, ...participants],
    unit: unit ?? null,
    pairing: pairing ?? null,
    tier: null,
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
    tier: null,
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
    tier: procedure in procedureNoun ? null : procedure,
    subject,
  }))
}

/** The event of one tier's or procedure's step. */
export function stepEvent(procedure: string, act: string): string {
  return `${procedure}.${eventOfAct(act)}`
}
