import { absences, handoverEndings, handoverSides } from '@tongxin/core/pairing/handover/handover'
import * as z from 'zod/mini'
import { raisedKind } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, prose } from '../fields.ts'
import { cite } from './list-step.ts'

export const renderHandover = endpoint({
  id: 'contacts.handover-sheet',
  method: 'GET',
  path: '/api/pairings/:id/handover-sheet',
  permission: 'form.render',
  summary:
    'The handover sheet of a pair as Word: days and forms of its contacts and open promises, never what was said; to be signed by both. Audited.',
  params: byId,
  answer: 'file',
  refusals: ['not-found'],
})

/**
 * A side's word; `signedBy` where it was given on paper, entered by `byName`. With `statedFor` it is the word of `byName`, in the stead
 * of a predecessor who has died or left.
 */
const handoverWord = z.object({
  on: day,
  signedBy: z.nullable(z.string()),
  statedFor: z.nullable(z.enum(absences)),
  byName: z.string(),
})
export type HandoverWordShown = z.infer<typeof handoverWord>

const handedPair = z.object({
  pairingId: id,
  tierName: z.string(),
  unitName: z.nullable(z.string()),
  predecessorName: z.string(),
  personName: z.string(),
  from: day,
  endedOn: z.nullable(day),
})

export const handoverRow = z.extend(handedPair, {
  id,
  successorName: z.string(),
  openedOn: day,
  /** When the successor's own pair with the person begins; null: no list has made one yet. */
  successorFrom: z.nullable(day),
  /** The warning about days on which nobody has the person; null where there are none. */
  blank: z.nullable(z.string()),
  words: z.object({ predecessor: z.nullable(handoverWord), successor: z.nullable(handoverWord) }),
  /** Why the predecessor cannot speak any more, while that word is awaited. */
  absence: z.nullable(z.enum(absences)),
  /** Whose death has ended it before both had confirmed; it asks nobody any more. */
  ending: z.nullable(z.enum(handoverEndings)),
  /** The side the reader may confirm for, while its word is awaited. */
  mine: z.nullable(z.enum(handoverSides)),
  /** The unit that is urged while a word is awaited, for whoever may. */
  urged: z.nullable(z.object({ id, name: z.string() })),
  /** `beginAnew`: with another successor, which takes this one's place. */
  can: z.object({ keep: z.boolean(), withdraw: z.boolean(), beginAnew: z.boolean() }),
})
export type HandoverRow = z.infer<typeof handoverRow>

/** As the list tells it. */
const listedHandover = z.extend(handoverRow, {
  /** The last day by which the document asks for it; null: it names none, or asks for none yet. */
  dueOn: z.nullable(day),
})
export type ListedHandover = z.infer<typeof listedHandover>

/** A pair that ended and whose person has another cadre now, without a handover. */
const unhandedPair = z.extend(handedPair, { successorId: id, successorName: z.string(), successorFrom: day })
export type UnhandedPair = z.infer<typeof unhandedPair>

export const listHandovers = endpoint({
  id: 'handover.list',
  method: 'GET',
  path: '/api/handovers',
  permission: 'handover.read',
  summary:
    'Handovers within reach, those still to be confirmed first; and, where the document asks for handovers, pairs replaced without one.',
  answer: z.object({
    rows: z.array(listedHandover),
    missing: z.array(unhandedPair),
    /** What the document in force asks; null where it is silent. */
    asked: z.nullable(z.object({ force: z.enum(['must', 'should', 'may']), cites: z.array(cite) })),
  }),
  refusals: [],
})

export const handoverPage = z.object({
  handover: handoverRow,
  predecessorPost: z.nullable(z.string()),
  personPost: z.nullable(z.string()),
  personUnit: z.nullable(z.string()),
  /** Until when the pair stood and who takes over, in a sentence. */
  passing: z.string(),
  contacts: z.array(
    z.object({
      id,
      heldOn: day,
      form: z.string(),
      /** What was said; null unless the predecessor reads it or gave it along. */
      brief: z.nullable(z.string()),
      shared: z.boolean(),
      raised: z.nullable(z.object({ kind: raisedKind, text: z.nullable(z.string()) })),
    }),
  ),
  promises: z.array(z.object({ id, text: z.string(), dueOn: z.nullable(day) })),
  dates: z.array(z.object({ on: day, text: z.string() })),
})
export type HandoverPage = z.infer<typeof handoverPage>

export const showHandover = endpoint({
  id: 'handover.show',
  method: 'GET',
  path: '/api/handovers/:id',
  permission: 'handover.read',
  summary:
    'One handover: days and forms of the contacts, what was raised, open promises, important days; of what was said only what the predecessor gave along. Audited.',
  params: byId,
  answer: handoverPage,
  refusals: ['not-found'],
})

export const openHandover = endpoint({
  id: 'handover.open',
  method: 'POST',
  path: '/api/pairings/:id/handover',
  permission: 'handover.keep',
  summary: 'Begin the handover of a pair to the cadre who takes the person over.',
  params: byId,
  body: z.strictObject({ successorId: id }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'handover-exists',
    'units-not-handed-over',
    'handover-to-oneself',
    'successor-no-cadre',
    'person-died',
  ],
})

export const confirmHandover = endpoint({
  id: 'handover.confirm',
  method: 'POST',
  path: '/api/handovers/:id/confirmation',
  permission: 'handover.confirm',
  summary:
    'The predecessor or the successor confirms, electronically; the predecessor may give the texts of some talks along.',
  params: byId,
  body: z.strictObject({ shares: z.array(id).check(z.maxLength(200, { error: '一次最多移交 200 次谈话' })) }),
  answer: z.object({ handover: handoverRow }),
  refusals: [
    'not-found',
    'handover-confirmed',
    'person-died',
    'successor-died',
    'day-too-early',
    'texts-not-yours',
  ],
})

export const recordHandoverPaper = endpoint({
  id: 'handover.record-paper',
  method: 'POST',
  path: '/api/handovers/:id/paper',
  permission: 'handover.keep',
  summary: 'Record that a side confirmed on paper: which, on which day, signed by whom.',
  params: byId,
  body: z.strictObject({
    side: z.enum(handoverSides),
    on: day,
    signedBy: line('签名人', 40),
  }),
  answer: z.object({ handover: handoverRow }),
  refusals: [
    'not-found',
    'handover-confirmed',
    'person-died',
    'successor-died',
    'day-in-future',
    'day-too-early',
    'predecessor-died',
  ],
})

export const stateHandover = endpoint({
  id: 'handover.state',
  method: 'POST',
  path: '/api/handovers/:id/statement',
  permission: 'handover.keep',
  summary:
    'Of a predecessor who has died or left the office or the unit states what was passed on: kept as its word, with who, when and why.',
  params: byId,
  body: z.strictObject({ reason: z.enum(absences) }),
  answer: z.object({ handover: handoverRow }),
  refusals: [
    'not-found',
    'handover-confirmed',
    'person-died',
    'successor-died',
    'day-too-early',
    'predecessor-can-speak',
  ],
})

export const withdrawHandover = endpoint({
  id: 'handover.withdraw',
  method: 'POST',
  path: '/api/handovers/:id/withdrawal',
  permission: 'handover.keep',
  summary: 'Take back a handover opened in error, with the reason, while it is not confirmed by both.',
  params: byId,
  body: z.strictObject({ reason: prose('撤回的原因', 200) }),
  answer: 'nothing',
  refusals: ['not-found', 'handover-completed'],
})
