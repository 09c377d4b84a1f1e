import { annexPer } from '@tongxin/core/policy/form'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment, ordinal, prose } from '../fields.ts'
import {
  atLeastOne,
  cite,
  dutyLine,
  entryRefusals,
  initiator,
  named,
  occasion,
  partEntry,
  promiseEntry,
  raised,
  toBePicked,
} from './contact-fields.ts'

/** A form of contact of the policy in force. */
export const formChoice = z.object({
  id: z.string(),
  group: z.boolean(),
  /** What decides for whom it counts, and is asked of each person in a group: who spoke, who had a talk of their own. */
  asks: z.array(z.enum(['spoke', 'talk'])),
  /** What such a contact is, where nothing else is said. */
  acts: z.array(z.string()),
})
export type FormChoice = z.infer<typeof formChoice>

/** What the entry of a contact offers: forms and topics of the policy in force, and whom one may enter for. */
export const entryChoices = z.object({
  term: z.string(),
  forms: z.array(formChoice),
  formsCite: z.nullable(cite),
  topics: z.array(z.string()),
  /** The acts that requirements in force tell contacts apart by; empty: they are not asked for. */
  acts: z.array(z.string()),
  /** Who may be named as having asked: the office only where requirements tell contacts apart by it. */
  initiators: z.array(initiator),
  /** The series that requirements in force tell contacts apart by; empty: not asked for. */
  series: z.array(z.string()),
  /** Whether a duty waits for an event that a contact answers; else nobody is asked which. */
  answersEvents: z.boolean(),
  /** How the document asks cadres to talk: words beside the form, without effect. */
  guidance: z.array(z.object({ text: z.string(), cite: z.nullable(cite) })),
  /** The registration form of the policy, by its title; null where it has none. */
  registrationForm: z.nullable(z.object({ title: z.string(), cite: z.nullable(cite) })),
  /** The first day a contact may carry. */
  earliestOn: day,
})
export type EntryChoices = z.infer<typeof entryChoices>

export const showEntryChoices = endpoint({
  id: 'contacts.entry-choices',
  method: 'GET',
  path: '/api/contact-entry',
  permission: 'contact.log',
  summary: 'The forms, topics, guidance and registration form of the policy in force on a day.',
  query: z.object({ on: z.optional(day) }),
  answer: entryChoices,
  refusals: ['no-policy-in-force'],
})

export const listEntryCadres = endpoint({
  id: 'contacts.entry-cadres',
  method: 'GET',
  path: '/api/contact-entry/cadres',
  permission: 'contact.log',
  summary: 'The cadres one may enter a contact for on a day, each with the persons paired then.',
  query: z.object({ on: z.optional(day) }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...toBePicked,
        people: z.array(z.object(toBePicked)),
      }),
    ),
  }),
  refusals: [],
})

/** What became of a contact just saved. */
export const loggedContact = z.object({
  id,
  version: z.number(),
  cadre: named,
  heldOn: day,
  form: z.string(),
  enteredAt: moment,
  /** False while an entry made by someone else waits for the cadre. */
  confirmed: z.boolean(),
  /** Who is on record as having been there too, each with a contact of their own. */
  companions: z.array(named),
  parts: z.array(
    z.object({
      personId: id,
      personName: z.string(),
      /** How what is due for this person stands now that it is saved. */
      duties: z.array(dutyLine),
      raised: z.nullable(raised),
      promise: z.nullable(z.object({ id, version: z.number(), text: z.string(), dueOn: z.nullable(day) })),
    }),
  ),
})
export type LoggedContact = z.infer<typeof loggedContact>

export const logContact = endpoint({
  id: 'contacts.log',
  method: 'POST',
  path: '/api/contacts',
  permission: 'contact.log',
  summary: 'Log one occasion of a cadre with one or several persons; says what it counted for.',
  body: z.strictObject({
    cadreId: id,
    ...occasion,
    /** Other cadres who took part: each gets a contact of their own to confirm. */
    companionIds: z._default(
      z.array(id).check(z.maxLength(10, { error: '一起谈的干部一次最多选 10 位' })),
      [],
    ),
    parts: atLeastOne(z.extend(partEntry, { promise: z.nullable(promiseEntry) })),
  }),
  answer: loggedContact,
  creates: true,
  refusals: [
    ...entryRefusals,
    'promise-before-contact',
    'companion-oneself',
    'companion-no-cadre',
    'companion-not-paired',
  ],
})

export const amendContact = endpoint({
  id: 'contacts.amend',
  method: 'PUT',
  path: '/api/contacts/:id',
  permission: 'contact.amend',
  summary: 'A new revision of a contact with the reason for it; the one before stays readable.',
  params: byId,
  body: z.strictObject({ ...occasion, reason: prose('修改原因', 200), parts: atLeastOne(partEntry) }),
  answer: loggedContact,
  versioned: true,
  refusals: [...entryRefusals, 'contact-withdrawn', 'stale-version'],
})

export const confirmContact = endpoint({
  id: 'contacts.confirm',
  method: 'POST',
  path: '/api/contacts/:id/confirmation',
  permission: 'contact.confirm',
  summary: 'The cadre confirms what was entered on their behalf.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found', 'contact-withdrawn', 'nothing-to-confirm'],
})

/** One contact as far as it is within reach. */
export const contactRecord = z.object({
  id,
  version: z.number(),
  heldOn: day,
  form: z.string(),
  place: z.nullable(z.string()),
  series: z.nullable(z.string()),
  recorderName: z.string(),
  enteredAt: moment,
  /** The other cadres of the same meeting, as far as what they have on record of it stands; their words are theirs. */
  companions: z.array(z.object({ cadre: named, heldOn: day, confirmed: z.boolean() })),
  parts: z.array(
    z.object({
      partId: id,
      cadre: named,
      unitName: z.nullable(z.string()),
      person: named,
      personUnitName: z.nullable(z.string()),
      initiatedBy: initiator,
      spoke: z.boolean(),
      talk: z.boolean(),
      topics: z.array(z.string()),
      acts: z.array(z.string()),
      /** The event it answers; null: none, or one that may not be known. `stands` no more once it was taken back. */
      event: z.nullable(z.object({ id: z.string(), name: z.string(), on: day, stands: z.boolean() })),
      confirmed: z.boolean(),
      /** It was read from a form the cadre had filled in. */
      byForm: z.boolean(),
      /** Texts; null where they may not be read. */
      texts: z.nullable(
        z.object({
          brief: z.string(),
          raised: z.nullable(raised),
          remark: z.nullable(z.string()),
          promises: z.array(
            z.object({
              id,
              version: z.number(),
              text: z.string(),
              dueOn: z.nullable(day),
              keptOn: z.nullable(day),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Earlier and present revisions, oldest first; the first has no reason. */
  revisions: z.array(
    z.object({
      version: z.number(),
      at: moment,
      byName: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
  /** What one sheet of the registration form is for, as the document in force reads; null: it does not say, or it is open. */
  formPer: z.nullable(z.enum(annexPer)),
  /** The last day on which it may be withdrawn. */
  withdrawUntil: day,
  can: z.object({
    amend: z.boolean(),
    withdraw: z.boolean(),
    confirm: z.boolean(),
    form: z.boolean(),
  }),
})
export type ContactRecord = z.infer<typeof contactRecord>

export const showContact = endpoint({
  id: 'contacts.show',
  method: 'GET',
  path: '/api/contacts/:id',
  permission: 'contact.read',
  summary:
    'One contact with its texts, or an earlier revision of it, as far as they may be read; the reading is audited.',
  params: byId,
  query: z.object({ revision: z.optional(ordinal) }),
  answer: contactRecord,
  refusals: ['not-found', 'contact-withdrawn'],
})
