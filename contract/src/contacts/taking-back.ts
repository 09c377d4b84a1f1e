import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment, prose } from '../fields.ts'
import { dutyLine, named } from './contact-fields.ts'

// A contact that counts no more: withdrawn by who wrote it, or refused by the cadre on whose behalf it was written.

/** What is due once a contact counts no more, person by person. */
export const takenBack = z.object({
  parts: z.array(z.object({ personId: id, duties: z.array(dutyLine) })),
})
export type TakenBack = z.infer<typeof takenBack>

export const withdrawContact = endpoint({
  id: 'contacts.withdraw',
  method: 'POST',
  path: '/api/contacts/:id/withdrawal',
  permission: 'contact.amend',
  summary: 'Take a contact back within some days of its entry, with the reason; it counts no more.',
  params: byId,
  body: z.strictObject({ reason: prose('撤回原因', 200) }),
  answer: takenBack,
  versioned: true,
  refusals: ['not-found', 'contact-withdrawn', 'stale-version', 'withdraw-too-late'],
})

export const refuseEntry = endpoint({
  id: 'contacts.refuse-entry',
  method: 'POST',
  path: '/api/contacts/:id/refusal',
  permission: 'contact.confirm',
  summary:
    'The cadre refuses what was entered on their behalf, with the reason; it counts no more, and who entered it reads why.',
  params: byId,
  body: z.strictObject({ reason: prose('退回原因', 200) }),
  answer: takenBack,
  refusals: ['not-found', 'contact-withdrawn', 'stale-version', 'nothing-to-confirm'],
})

/** An entry of one's own on somebody's behalf that came back. */
export const returnedEntry = z.object({
  contactId: id,
  cadre: named,
  people: z.array(z.string()),
  heldOn: day,
  form: z.string(),
  reason: z.string(),
  refusedAt: moment,
})
export type ReturnedEntry = z.infer<typeof returnedEntry>

export const listReturnedEntries = endpoint({
  id: 'contacts.returned',
  method: 'GET',
  path: '/api/contact-entry/returned',
  permission: 'contact.log',
  summary:
    'What one entered on behalf of cadres within the last sixty days and they refused, the last first, with the reason.',
  answer: z.object({ rows: z.array(returnedEntry) }),
  refusals: [],
})
