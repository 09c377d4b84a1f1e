import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { optionalProse } from '../fields.ts'
import { ledgerFilter } from './ledger.ts'

/** One form for each contact of a person, or one for a pair with all its contacts. */
const wanted = { ...ledgerFilter, per: z.enum(['contact', 'pair']) }

export const countForms = endpoint({
  id: 'contacts.form-count',
  method: 'GET',
  path: '/api/registration-form-count',
  permission: 'form.render',
  summary: 'How many registration forms the filter makes, of contacts whose texts one may read.',
  query: z.object(wanted),
  answer: z.object({
    forms: z.number(),
    contacts: z.number(),
    /** The limit they pass: then there is no archive of them, and the counts are of what was looked at. */
    tooMany: z.nullable(z.object({ of: z.enum(['rows', 'forms', 'contacts']), limit: z.number() })),
  }),
  refusals: ['clause-needs-days'],
})

export const exportForms = endpoint({
  id: 'contacts.form-archive',
  method: 'GET',
  path: '/api/registration-form-archive',
  permission: 'form.render',
  summary:
    'Their registration forms as a .zip in folders by unit, sent while it is written; for a stated purpose. Audited.',
  query: z.object({ ...wanted, purpose: z.optional(optionalProse('用途', 100)) }),
  answer: 'file',
  refusals: [
    'purpose-missing',
    'export-too-long',
    'clause-needs-days',
    'not-found',
    'no-policy-in-force',
    'no-registration-form',
    'template-not-filled',
  ],
})

export const blankForm = endpoint({
  id: 'contacts.blank-form',
  method: 'GET',
  path: '/api/blank-registration-form',
  permission: 'form.render',
  summary: 'The registration form with nothing filled in, with lines to write on and to sign.',
  answer: 'file',
  refusals: ['no-policy-in-force', 'no-registration-form', 'template-not-filled'],
})
