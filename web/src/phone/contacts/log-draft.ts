import type { FormChoice, logContact } from '@tongxin/contract/contacts/contacts'
import type { BodyOf } from '@tongxin/contract/endpoint'
import { type Day, isDay } from '@tongxin/core/calendar/day'
import { partSaid } from '@tongxin/core/contacts/part-taken'
import { initiators } from '@tongxin/core/policy/record-filter'
import * as z from 'zod/mini'
import { newClientKey } from '../../app/client-key.ts'

// What is being written, as it is kept on the device. The day is kept as a day, so that 今天 written yesterday stays
// yesterday; the client key is part of the draft, so that sending it twice makes one contact.

const raisedDraft = z.object({ kind: z.enum(['suggestion', 'difficulty', 'question']), text: z.string() })
const promiseDraft = z.object({ text: z.string(), dueOn: z.string() })

/** Kept with its words, so that it can be shown and taken back without a signal. */
const eventDraft = z.object({ id: z.string(), name: z.string(), on: z.string() })
export type EventDraft = z.infer<typeof eventDraft>

const partDraft = z.object({
  brief: z.string(),
  raised: z.nullable(raisedDraft),
  promise: z.nullable(promiseDraft),
  spoke: z.boolean(),
  /** In a group: the two had a talk of their own. */
  talk: z._default(z.boolean(), false),
  topics: z.array(z.string()),
  remark: z.string(),
  /** The event this person's part answers. */
  event: z._default(z.nullable(eventDraft), null),
})
export type PartDraft = z.infer<typeof partDraft>

export type LogBody = BodyOf<typeof logContact>

const logDraft = z.object({
  key: z.string(),
  people: z.array(z.string()),
  heldOn: z.string(),
  form: z.string(),
  place: z.string(),
  initiatedBy: z.enum(initiators),
  series: z._default(z.nullable(z.string()), null),
  /** What was done; null: what the form says, untouched. */
  acts: z._default(z.nullable(z.array(z.string())), null),
  /** Other cadres who were there, with how they are called, to be shown without a signal. */
  companions: z._default(z.array(z.object({ id: z.string(), name: z.string() })), []),
  parts: z.record(z.string(), partDraft),
  /** What was sent and got no answer: sent again as it was, under the same key, once there is a signal. Any change ends that. */
  waiting: z._default(z.nullable(z.custom<LogBody>()), null),
})
export type LogDraft = z.infer<typeof logDraft>

export const emptyPart: PartDraft = {
  brief: '',
  raised: null,
  promise: null,
  spoke: false,
  talk: false,
  topics: [],
  remark: '',
  event: null,
}

export function newLogDraft(start: {
  readonly today: Day
  readonly forms: readonly FormChoice[]
  readonly person: string | null
  readonly event?: EventDraft | null
}): LogDraft {
  const { person, event = null } = start
  const form = start.forms.find(({ group }) => !group) ?? start.forms[0]
  return {
    key: newClientKey(),
    people: person ? [person] : [],
    heldOn: start.today,
    form: form?.id ?? '',
    place: '',
    initiatedBy: 'cadre',
    series: null,
    acts: null,
    companions: [],
    parts: person && event ? { [person]: { ...emptyPart, event } } : {},
    waiting: null,
  }
}

/** The day while what was typed is not one day yet: nothing is sent under it. */
export const noDay = ''

/** The same of a promise, where '' says that it has no day. */
export const unclearDay = '?'

/** A stored draft that fits this build; another one is dropped. */
export function readLogDraft(stored: unknown): LogDraft | undefined {
  const read = z.safeParse(logDraft, stored)
  if (!read.success) return undefined
  return isDay(read.data.heldOn) || read.data.heldOn === noDay ? read.data : undefined
}

/** The place of a cadre's draft on the device: who enters for several never mixes them. */
export function draftPlace(cadreId: string): string {
  return `${draftPlaces}${cadreId}`
}

export const draftPlaces = 'log:'

/** What is written before anybody is chosen, and for everyone when nobody in particular is meant. */
export const unnamed = ''

/** A person's part; what was written before anyone was chosen belongs to the first. */
export function partOf(draft: LogDraft, person: string): PartDraft {
  const first = draft.people[0] ?? unnamed
  return draft.parts[person] ?? (person === first ? draft.parts[unnamed] : undefined) ?? emptyPart
}

export function withPart(draft: LogDraft, person: string, change: Partial<PartDraft>): LogDraft {
  const { [unnamed]: _before, ...others } = draft.parts
  const parts = person === unnamed ? draft.parts : others
  return { ...draft, parts: { ...parts, [person]: { ...partOf(draft, person), ...change } } }
}

export function togglePerson(draft: LogDraft, person: string): LogDraft {
  if (draft.people.includes(person))
    return { ...draft, people: draft.people.filter((other) => other !== person) }
  const first = draft.people.length === 0 && draft.parts[unnamed] !== undefined
  const chosen = { ...draft, people: [...draft.people, person] }
  return first ? withPart(chosen, person, {}) : chosen
}

/** The acts as they are shown: what was chosen, else what such a contact is. */
export function shownActs({ acts }: LogDraft, form: FormChoice | undefined): readonly string[] {
  return acts ?? form?.acts ?? []
}

export function toggleAct(draft: LogDraft, form: FormChoice | undefined, act: string): LogDraft {
  const shown = shownActs(draft, form)
  const acts = shown.includes(act) ? shown.filter((other) => other !== act) : [...shown, act]
  return { ...draft, acts }
}

/**
 * Somebody who can no longer be chosen (the pairing has ended, two entries were found to be one human) is left out. The text
 * stays: where nobody is left it waits for whoever is chosen next.
 */
export function withOnly(draft: LogDraft, choosable: ReadonlySet<string>): LogDraft {
  const people = draft.people.filter((person) => choosable.has(person))
  const [gone] = draft.people
  const text = gone === undefined ? undefined : draft.parts[gone]
  if (people.length > 0 || text === undefined || draft.parts[unnamed] !== undefined)
    return { ...draft, people }
  return { ...draft, people, parts: { ...draft.parts, [unnamed]: { ...text, event: null } } }
}

/** The people whose parts are on the screen: those chosen, or nobody yet. */
export function shownPeople({ people }: LogDraft): readonly string[] {
  return people.length === 0 ? [unnamed] : people
}

export function raisedOf(draft: LogDraft): number {
  return shownPeople(draft).filter((person) => partOf(draft, person).raised?.text.trim()).length
}

/** The parts as they are sent. */
export function partsToSend(draft: LogDraft, form: FormChoice | undefined) {
  return draft.people.map((personId) => {
    const { brief, raised: told, promise, spoke, talk, topics, remark, event } = partOf(draft, personId)
    const raised = told?.text.trim() ? { kind: told.kind, text: told.text.trim() } : null
    return {
      personId,
      initiatedBy: draft.initiatedBy,
      brief: brief.trim(),
      topics,
      acts: draft.acts ?? [],
      event: event?.id ?? null,
      raised,
      remark,
      ...partSaid(form?.asks ?? [], { spoke, talk, raised }),
      promise: promise?.text.trim()
        ? { text: promise.text.trim(), dueOn: isDay(promise.dueOn) ? promise.dueOn : null }
        : null,
    }
  })
}
