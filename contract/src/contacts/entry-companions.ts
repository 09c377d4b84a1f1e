import * as z from 'zod/mini'
import { type AnswerOf, endpoint } from '../endpoint.ts'
import { day, id } from '../fields.ts'
import { toBePicked } from './contact-fields.ts'

export const listEntryCompanions = endpoint({
  id: 'contacts.entry-companions',
  method: 'GET',
  path: '/api/contact-entry/companions',
  permission: 'contact.log',
  summary:
    'The other cadres paired on a day with somebody a cadre is paired with: who may be named as having been there.',
  query: z.object({ cadreId: id, on: z.optional(day) }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...toBePicked,
        /** Whom of the persons they are paired with. */
        personIds: z.array(id),
      }),
    ),
  }),
  refusals: ['not-found'],
})
export type EntryCompanion = AnswerOf<typeof listEntryCompanions>['rows'][number]
