import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { day, line } from '../fields.ts'
import { ledgerFilter, ledgerLines, ledgerPlace, ledgerShows } from './ledger.ts'

const { knownAt: _knownAt, ...filter } = ledgerFilter

/** Asked in a body, as an address is kept by browsers and by servers on the way. */
export const searchTexts = endpoint({
  id: 'contacts.search',
  method: 'POST',
  path: '/api/contact-search',
  permission: 'contact.read',
  summary:
    'The lines of the ledger in whose texts all the words stand, of those one may read, over some days; facts only. Audited without the words.',
  body: z.strictObject({
    ...filter,
    ...ledgerPlace,
    ...ledgerShows,
    words: line('要查找的词', 100),
    from: day,
    to: day,
  }),
  answer: z.extend(ledgerLines, { total: z.number() }),
  refusals: [
    'search-word-too-short',
    'search-words-too-many',
    'search-period-too-long',
    'dates-reversed',
    'clause-needs-days',
  ],
})
