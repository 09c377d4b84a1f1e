import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { day, id } from '../fields.ts'

/** An event that calls for a contact with one person. */
const entryEvent = z.object({
  id: z.string(),
  personId: id,
  /** In the document's words. */
  name: z.string(),
  on: day,
  /** What the document asks for after it, and the last day in time. */
  asks: z.string(),
  dueOn: z.nullable(day),
  isOpen: z.boolean(),
})
export type EntryEvent = z.infer<typeof entryEvent>

export const listEntryEvents = endpoint({
  id: 'contacts.entry-events',
  method: 'GET',
  path: '/api/contact-entry/events',
  permission: 'contact.log',
  summary:
    'The events up to a day that call for a contact of a cadre with those paired then, as far as one may know of them.',
  query: z.object({ cadreId: id, on: z.optional(day) }),
  answer: z.object({ rows: z.array(entryEvent) }),
  refusals: ['not-found'],
})
