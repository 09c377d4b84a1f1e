import type { AuditAct } from '../audit/audit-act.ts'
import type { Day } from '../calendar/day.ts'
import { accept, type Decision, type Refused, refuse } from '../decision/decision.ts'
import type { AnswerableEvent } from '../duties/answerable-events.ts'
import type { ContactForm } from '../policy/form.ts'
import type { Policy } from '../policy/policy.ts'
import { actsAsked } from './acts-asked.ts'
import type { ContactEntry, ContactPartEntry } from './contact-entry.ts'
import { textsOf } from './contact-entry.ts'
import { hasIdentityNumber } from './identity-number.ts'
import { type PartTaken, partTaken } from './part-taken.ts'
import { seriesAsked } from './series-asked.ts'

/** What is known on the day of the contact. */
export interface EntryGround {
  readonly today: Day
  /** In force on the day of the contact; `later` when one took force only after it, undefined when there is none. */
  readonly policy: Pick<Policy, 'forms' | 'topics' | 'requirements'> | 'later' | undefined
  /** The persons paired with the cadre on that day, or of pairings the cadre assists with where that counts. */
  readonly pairedOn: ReadonlySet<string>
  /** What calls for a contact of the cadre with these persons, as far as who enters it may know of it. */
  readonly events: readonly AnsweredEvent[]
  /** The contact's root id, which audit events name. */
  readonly contactId: string
}

/** An event one person's part may name, with its kind and day as they are kept with the part. */
export type AnsweredEvent = Pick<AnswerableEvent, 'id' | 'kind' | 'on' | 'person'>

export type DecidedPart = ContactPartEntry &
  PartTaken & { readonly answers: Omit<AnsweredEvent, 'person'> | null }

export interface DecidedContact extends Omit<ContactEntry, 'parts'> {
  readonly parts: readonly DecidedPart[]
}

/**
 * Logging: the day is not in the future and a document was in force on it, each person was paired with the cadre that day,
 * form, series, topics and acts are the document's, an event that is named calls for this contact and was before it, nothing
 * is promised for a day before, and no text holds an identity number. A matter that was raised is kept as it is.
 */
export function decideLogging(entry: ContactEntry, ground: EntryGround): Decision<DecidedContact> {
  return decide(entry, ground, 'contact.logged')
}

/** A new revision passes the same checks on its own day. */
export function decideAmendment(entry: ContactEntry, ground: EntryGround): Decision<DecidedContact> {
  return decide(entry, ground, 'contact.amended')
}

function decide(entry: ContactEntry, ground: EntryGround, act: AuditAct): Decision<DecidedContact> {
  const { heldOn } = entry
  const { policy, today, contactId } = ground
  if (heldOn > today) return refuse({ code: 'day-in-future', on: heldOn })
  if (policy === undefined) return refuse({ code: 'no-policy-in-force', on: heldOn })
  if (policy === 'later') return refuse({ code: 'day-too-early', on: heldOn })
  const form = policy.forms.find(({ id }) => id === entry.form)
  if (form === undefined) return refuse({ code: 'form-unknown', form: entry.form })
  const { series = null } = entry
  if (series !== null && !seriesAsked(policy).includes(series))
    return refuse({ code: 'series-unknown', series })
  const refused =
    refusalOfParts(entry, { policy, pairedOn: ground.pairedOn }) ??
    refusalOfEvents(entry, ground.events) ??
    refusalOfPromises(entry) ??
    refusalOfTexts(entry)
  if (refused) return refused
  return accept(takenParts(entry, form, ground.events), {
    act,
    subjectKind: 'contact',
    subjectIds: [contactId],
    fields: ['held_on', 'form', 'parts'],
  })
}

function refusalOfParts(
  { heldOn, parts }: ContactEntry,
  { policy, pairedOn }: { policy: Pick<Policy, 'topics' | 'requirements'>; pairedOn: ReadonlySet<string> },
): Refused | undefined {
  const known = new Set(policy.topics.map(({ text }) => text))
  const asked = actsAsked(policy)
  for (const { personId, topics, acts } of parts) {
    if (!pairedOn.has(personId)) return refuse({ code: 'not-paired-on-day', personId, on: heldOn })
    const topic = topics.find((word) => !known.has(word))
    if (topic !== undefined) return refuse({ code: 'topic-unknown', topic })
    const act = acts.find((word) => !asked.includes(word))
    if (act !== undefined) return refuse({ code: 'act-unknown', act })
  }
  return undefined
}

/** One that was taken back, is about others or is not to be known is told as unknown: which of these is not said. */
function refusalOfEvents(
  { heldOn, parts }: ContactEntry,
  events: readonly AnsweredEvent[],
): Refused | undefined {
  for (const part of parts) {
    if (part.event == null) continue
    const event = eventOf(part, events)
    if (event === undefined) return refuse({ code: 'event-unknown', personId: part.personId })
    if (event.on > heldOn) return refuse({ code: 'event-after-contact', on: event.on, heldOn })
  }
  return undefined
}

function eventOf({ personId, event }: ContactPartEntry, events: readonly AnsweredEvent[]) {
  return events.find(({ id, person }) => id === event && person === personId)
}

/** What was promised in a talk is to be kept on its day or later. */
function refusalOfPromises({ heldOn, parts }: ContactEntry): Refused | undefined {
  const dueOn = parts.map(({ promise }) => promise?.dueOn ?? heldOn).find((due) => due < heldOn)
  return dueOn && refuse({ code: 'promise-before-contact', dueOn, heldOn })
}

function refusalOfTexts(entry: ContactEntry): Refused | undefined {
  const found = textsOf(entry).find(([, text]) => hasIdentityNumber(text))
  return found && refuse({ code: 'identity-number-in-text', field: found[0] })
}

/** A person named twice has one part: the last one written. */
function takenParts(
  entry: ContactEntry,
  form: ContactForm,
  events: readonly AnsweredEvent[],
): DecidedContact {
  const byPerson = new Map(
    entry.parts.map((part) => {
      const answers = answered(eventOf(part, events))
      return [part.personId, { ...part, ...partTaken(form, part), answers }] as const
    }),
  )
  return { ...entry, parts: [...byPerson.values()] }
}

function answered(event: AnsweredEvent | undefined): DecidedPart['answers'] {
  return event === undefined ? null : { id: event.id, kind: event.kind, on: event.on }
}
