// Events that call for something: recorded ones, records themselves, steps of lists and procedures.
import type { Day } from '../../calendar/day.ts'
import type { ContactFact } from '../../contacts/contact-fact.ts'
import { listsOfFacts } from '../../pairing/lists/lists-of-facts.ts'
import { eventOfAct } from '../../policy/built-in-events.ts'
import type { Policy } from '../../policy/policy.ts'
import type { HumanId, UnitId } from '../../roster/ids.ts'
import { cadreOn, personOn } from '../bearers/pairing-sides.ts'
import type { StandingPairing } from '../bearers/standing-pairing.ts'
import { listEventId, pairingEventId } from '../records/event-ids.ts'
import type { FactIndex } from '../records/fact-index.ts'
import type { AppointmentFact, EventFact, StepFact } from '../records/fact-records.ts'
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
  const recorded = eventTriggers(index)
  const steps = index.facts.steps.flatMap(triggersOfStep)
  const others = kinds.flatMap((kind) => sources[kind]?.(context) ?? [])
  return [...recorded, ...steps, ...others]
    .filter((trigger) => kinds.includes(trigger.kind) && trigger.on <= on)
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.id < b.id ? -1 : 1))
}

/** Every record is an event, and so are the beginning and the end of a pairing: the first day on which it no longer stands. */
const sources: Readonly<Record<string, (context: TriggerContext) => readonly Trigger[]>> = {
  contact: ({ index: { facts } }) => facts.contacts.map((row) => triggerOfContact('contact', row, row.on)),
  record: ({ index: { facts } }) =>
    facts.contacts.map((row) => triggerOfContact('record', row, row.recordedOn)),
  document: ({ index: { facts } }) => facts.documents.map((row) => triggerOfRow('document', row)),
  activity: ({ index: { facts } }) => facts.activities.map((row) => triggerOfRow('activity', row)),
  inspection: ({ index: { facts } }) => facts.inspections.map((row) => triggerOfRow('inspection', row)),
  handover: ({ index: { facts } }) => facts.handovers.map((row) => triggerOfRow('handover', row)),
  appointment: ({ index: { facts } }) => facts.appointments.flatMap(triggersOfAppointment),
  pairing: ({ index: { pairings } }) => pairings.flatMap(triggersOfPairing('pairing', 'from')),
  'pairing.started': ({ index: { pairings } }) =>
    pairings.flatMap(triggersOfPairing('pairing.started', 'from')),
  'pairing.ended': ({ index: { pairings } }) => pairings.flatMap(triggersOfPairing('pairing.ended', 'to')),
  'list.effective': effectiveLists,
}

function triggerOfContact(kind: string, { id, parts }: ContactFact, on: Day): Trigger {
  return { ...blankTrigger, id, kind, on, humans: parts.flatMap(({ cadre, person }) => [cadre, person]) }
}

function triggersOfAppointment({ id, from, unit, human }: AppointmentFact): readonly Trigger[] {
  if (from === null) return []
  return [{ ...blankTrigger, id, kind: 'appointment', on: from, humans: [human], unit }]
}

/** It concerns the pairing, and both who stand in it that day. */
function triggersOfPairing(
  kind: string,
  end: 'from' | 'to',
): (pairing: StandingPairing) => readonly Trigger[] {
  const name = end === 'from' ? 'started' : 'ended'
  return (pairing) => {
    const on = pairing[end]
    if (on === null) return []
    const humans = sidesOn(pairing, on)
    return [{ ...blankTrigger, id: pairingEventId(pairing.id, name), kind, on, humans, pairing: pairing.id }]
  }
}

function sidesOn(pairing: StandingPairing, on: Day): readonly HumanId[] {
  return [cadreOn(pairing, on), personOn(pairing, on)]
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
      id: listEventId(tier.id, id),
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

/** What is recorded of a pairing concerns both who stand in it. */
function eventTriggers({ facts, pairings }: FactIndex): readonly Trigger[] {
  const byId = new Map(
    facts.events.some(({ pairing }) => pairing !== undefined) ? pairings.map((one) => [one.id, one]) : [],
  )
  return facts.events.map(({ id, kind, on, human, unit, pairing }: EventFact) => {
    const of = pairing === undefined ? undefined : byId.get(pairing)
    const humans = human !== undefined ? [human] : of === undefined ? [] : sidesOn(of, on)
    return { ...blankTrigger, id, kind, on, humans, unit: unit ?? null, pairing: pairing ?? null }
  })
}

const procedureNoun: Readonly<Record<string, string>> = {
  matters: 'matter',
  requests: 'request',
  reporting: 'report',
}

/** A step is an event under three names: any step, of any list (list.decided), of this tier or procedure (school.decided). */
function triggersOfStep({ id, on, procedure, subject, act, unit, by }: StepFact): readonly Trigger[] {
  const done = eventOfAct(act)
  const names = ['step', `${procedureNoun[procedure] ?? 'list'}.${done}`, stepEvent(procedure, act)]
  return names.map((kind) => ({
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
