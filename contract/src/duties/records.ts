import { extensionGrounds } from '@tongxin/core/records/decide-extension'
import { urgingKinds } from '@tongxin/core/urging/urging'
import * as z from 'zod/mini'
import { cite } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment, page, prose, word } from '../fields.ts'

/** What is entered beside contacts; `explanation`: that falling short of a 一般 or 原则上 was explained. */
export const recordKinds = [
  'document',
  'activity',
  'inspection',
  'appointment',
  'step',
  'event',
  'explanation',
] as const
const kind = z.enum(recordKinds)
export type RecordKind = (typeof recordKinds)[number]

export const recordNeeds = ['unit', 'human', 'pairing', 'participants', 'subject', 'until'] as const
export type RecordNeed = (typeof recordNeeds)[number]

const ground = z.enum(extensionGrounds)

const choice = z.object({ id: z.string(), name: z.string() })

/** One small form of the document in force: what its requirements can count, in its words. */
const recordForm = z.object({
  id: z.string(),
  kind,
  requirements: z.array(z.string()),
  label: z.nullable(z.string()),
  /** Kinds, acts or events to choose from; empty where the document names none. */
  words: z.array(choice),
  /** Who makes it, by the document's name. */
  roles: z.array(choice),
  to: z.array(z.string()),
  tiers: z.array(choice),
  needs: z.array(z.enum(recordNeeds)),
  /** An event of a person may be one of an organisation instead. */
  orUnit: z.boolean(),
  restricted: z.boolean(),
  cite: z.nullable(cite),
})
export type RecordForm = z.infer<typeof recordForm>

export const listRecordForms = endpoint({
  id: 'records.forms',
  method: 'GET',
  path: '/api/record-forms',
  permission: 'record.enter',
  summary:
    'What may be entered beside contacts on a day: the forms the document in force asks for, and the units.',
  query: z.object({ on: z.optional(day) }),
  answer: z.object({ forms: z.array(recordForm), units: z.array(choice) }),
  refusals: ['no-policy-in-force'],
})

export const enterRecord = endpoint({
  id: 'records.enter',
  method: 'POST',
  path: '/api/records',
  permission: 'record.enter',
  summary:
    'Enter a paper, activity, inspection, appointment, step or event that a requirement asks for, or more time given to a step.',
  body: z.strictObject({
    form: word,
    heldOn: day,
    word: z._default(z.nullable(word), null),
    role: z._default(z.nullable(word), null),
    tier: z._default(z.nullable(word), null),
    unitId: z._default(z.nullable(id), null),
    humanId: z._default(z.nullable(id), null),
    pairingId: z._default(z.nullable(id), null),
    participantIds: z._default(
      z.array(id).check(z.maxLength(300, { error: '一次最多登记 300 人，请分次登记' })),
      [],
    ),
    subject: z._default(
      z.nullable(
        z.string().check(
          z.trim(),
          z.regex(/^(?=.*\p{N})[\p{Script=Han}\p{N}A-Za-z〔〕()（）\-—.]{1,30}$/u, {
            error: '编号只填带数字的字号，如 2026-0012，不超过 30 字',
          }),
        ),
      ),
      null,
    ),
    /** The new last day of a step that was given more time, and why. */
    until: z._default(z.nullable(day), null),
    ground: z._default(z.nullable(ground), null),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'no-policy-in-force',
    'day-in-future',
    'day-too-early',
    'no-term-on-day',
    'record-not-asked',
    'record-word-unknown',
    'record-needs',
    'role-unknown',
    'tier-unknown',
    'step-not-awaited',
    'step-settled',
    'step-day-too-early',
    'extension-too-short',
    'extension-too-long',
    'holidays-unknown',
  ],
})

export const withdrawRecord = endpoint({
  id: 'records.withdraw',
  method: 'POST',
  path: '/api/records/:id/withdrawal',
  permission: 'record.withdraw',
  summary: 'Take back a record entered by mistake, with the reason; what it counted for is counted again.',
  params: byId,
  body: z.strictObject({ reason: prose('撤回原因', 100) }),
  answer: 'nothing',
  refusals: ['not-found', 'record-withdrawn', 'record-of-submission'],
})

const recordRow = z.object({
  id,
  kind,
  /** In the document's words; null where it names none. */
  word: z.nullable(z.string()),
  heldOn: day,
  roleName: z.nullable(z.string()),
  to: z.array(z.string()),
  subject: z.nullable(z.string()),
  unitName: z.nullable(z.string()),
  /** Whom it is about: a person's name only to those who may read it. */
  humanName: z.nullable(z.string()),
  pair: z.nullable(z.object({ cadreName: z.string(), personName: z.string() })),
  participants: z.number(),
  /** The new last day of a step that was given more time, and why. */
  until: z.nullable(day),
  ground: z.nullable(ground),
  /** The requirement an explanation is about. */
  requirement: z.nullable(z.string()),
  recorderName: z.string(),
  recordedAt: moment,
  withdrawn: z.nullable(z.object({ at: moment, reason: z.string() })),
  can: z.object({ withdraw: z.boolean() }),
})
export type RecordLine = z.infer<typeof recordRow>

export const listRecords = endpoint({
  id: 'records.list',
  method: 'GET',
  path: '/api/records',
  permission: 'record.read',
  summary:
    'What was entered beside contacts, last entered first, with who and when, and what was withdrawn and why.',
  query: z.object({ ...page }),
  answer: z.object({ rows: z.array(recordRow), total: z.number(), can: z.object({ enter: z.boolean() }) }),
  refusals: [],
})

/** A requirement that is met by records beside contacts, or called for by an event, and how its bearer stands. */
const recordDuty = z.object({
  requirement: z.string(),
  /** What it is called: its own name, the phrase it stands in, or what it counts. */
  title: z.string(),
  cite: z.nullable(cite),
  state: z.string(),
  bearerKind: z.string(),
  bearerId: z.string(),
  /** 党委统战部, 文学院, or both sides of a pair. */
  bearerName: z.string(),
  pairingId: z.nullable(id),
  unitId: z.nullable(id),
  period: z.string(),
  /** The event that calls for it; null: a period, or none. */
  event: z.nullable(z.object({ word: z.string(), on: day })),
  dueOn: z.nullable(day),
  /** The last day before more time was given; null: none was. */
  extendedFrom: z.nullable(day),
  /** The number of the matter, request or report it is about. */
  subject: z.nullable(z.string()),
  counted: z.number(),
  needed: z.nullable(z.number()),
  /** The form that would serve; null: a contact serves it, or it is entered elsewhere. */
  form: z.nullable(z.string()),
  /** The form by which it would be given more time, and until when at most; null: it may not. */
  extension: z.nullable(z.object({ form: z.string(), latest: z.nullable(day) })),
  /** Which unit is urged for it and by what kind of 催办, for whoever may. */
  urged: z.nullable(z.object({ kind: z.enum(urgingKinds), unit: choice })),
  can: z.object({ explain: z.boolean() }),
})
export type RecordDuty = z.infer<typeof recordDuty>

export const listRecordDuties = endpoint({
  id: 'records.duties',
  method: 'GET',
  path: '/api/record-duties',
  permission: 'record.read',
  summary:
    'What is due or was fallen short of and is met by records beside contacts, or was called for by an event.',
  answer: z.object({ rows: z.array(recordDuty) }),
  refusals: [],
})

export const explainShortfall = endpoint({
  id: 'records.explain',
  method: 'POST',
  path: '/api/explanations',
  permission: 'record.enter',
  summary:
    'Record that falling short of an advised requirement was explained; the reason itself is not held.',
  body: z.strictObject({ requirement: word, bearerId: word, period: word }),
  answer: z.object({ id }),
  creates: true,
  refusals: ['not-found', 'nothing-to-explain'],
})
