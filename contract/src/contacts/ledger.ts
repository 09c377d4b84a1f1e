import { ledgerOrders } from '@tongxin/core/contacts/ledger-order'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, lineMark, moment, optionalProse, page, text, word } from '../fields.ts'
import { dutyLine, initiator, named, raisedKind } from './contact-fields.ts'

/** The filter of the ledger; the same for the list, its count, its export and its forms. */
export const ledgerFilter = {
  unitId: z.optional(id),
  cadreId: z.optional(id),
  personId: z.optional(id),
  /** A name on either side, or its pinyin or initials from the beginning. */
  name: z.optional(text('姓名', 50)),
  form: z.optional(word),
  initiatedBy: z.optional(initiator),
  /** Days of the talk, both included. */
  from: z.optional(day),
  to: z.optional(day),
  confirmed: z.optional(z.enum(['yes', 'no'])),
  /** A requirement it counted for, or `metNothing`; over some days, as it is judged anew. */
  met: z.optional(z.string().check(z.maxLength(200))),
  /** As the ledger stood at the end of this day; today where absent. */
  knownAt: z.optional(day),
}

/**
 * A stretch of the ledger: the lines after or before a line, from the first where neither is named. Nothing is counted off, so that a
 * page far down costs what the first does.
 */
export const ledgerPlace = {
  order: z._default(z.enum(ledgerOrders), 'newest'),
  after: z.optional(lineMark),
  before: z.optional(lineMark),
  size: page.size,
}

/** What lines may show beside what always stands in them: it is judged for them only where it is asked for. */
export const ledgerShows = { shows: z.optional(z.enum(['met'])) }

/** A requirement of a document that a contact can count for, in the document's own words. */
const metClause = z.object({ requirement: z.string(), title: z.string(), section: z.nullable(z.string()) })
export type MetClause = z.infer<typeof metClause>

/** What a line counted for, and whether after its time. */
const countedClause = z.extend(metClause, { late: z.boolean() })
export type CountedClause = z.infer<typeof countedClause>

/** One line of the ledger: a cadre with a person, facts only. */
export const ledgerRow = z.object({
  partId: id,
  contactId: id,
  version: z.number(),
  heldOn: day,
  form: z.string(),
  cadre: named,
  /** The other cadres of the same meeting, by name; each has lines of their own. */
  companions: z.array(z.string()),
  unitName: z.nullable(z.string()),
  person: named,
  personUnitName: z.nullable(z.string()),
  initiatedBy: initiator,
  topics: z.array(z.string()),
  raisedKind: z.nullable(raisedKind),
  promised: z.boolean(),
  /** 事由: the event it answers, for who may know of it. */
  event: z.nullable(z.object({ name: z.string(), on: day })),
  enteredAt: moment,
  recorderName: z.string(),
  /** 补录: entered after the closing of a period it was held in. */
  late: z.boolean(),
  confirmed: z.boolean(),
  /** What it counted for; null: not asked, or not to be read by this reader. */
  met: z.nullable(z.array(countedClause)),
  /** What is due of the pair next, as of today; null: it is no pair any more, or nothing is judged. */
  nextDue: z.nullable(dutyLine),
  /** The unit that is urged for it, for whoever may. */
  urged: z.nullable(named),
  can: z.object({ read: z.boolean(), amend: z.boolean(), form: z.boolean() }),
})
export type LedgerRow = z.infer<typeof ledgerRow>

/** Lines in their order, and the marks to go on from: null where nothing follows. */
export const ledgerLines = z.object({
  rows: z.array(ledgerRow),
  previous: z.nullable(z.string()),
  next: z.nullable(z.string()),
})

export const listContacts = endpoint({
  id: 'contacts.list',
  method: 'GET',
  path: '/api/contacts',
  permission: 'contact.list',
  summary: 'The ledger within reach, newest first: who, when, form, topics; texts open one record at a time.',
  query: z.object({ ...ledgerFilter, ...ledgerPlace, ...ledgerShows }),
  answer: ledgerLines,
  refusals: ['clause-needs-days'],
})

export const countContacts = endpoint({
  id: 'contacts.count',
  method: 'GET',
  path: '/api/contact-count',
  permission: 'contact.list',
  summary: 'How many lines the filter finds; above ten thousand only that it is more.',
  query: z.object(ledgerFilter),
  answer: z.object({ total: z.number(), more: z.boolean() }),
  refusals: ['clause-needs-days'],
})

export const showLedgerFilters = endpoint({
  id: 'contacts.filters',
  method: 'GET',
  path: '/api/contact-filters',
  permission: 'contact.list',
  summary: 'What the ledger can be filtered by: units within reach and forms; and what one may do with it.',
  answer: z.object({
    units: z.array(named),
    forms: z.array(z.string()),
    /** What contacts can count for, of all documents in the books; empty for who reads no record. */
    clauses: z.array(metClause),
    /** Whether a rule asks which event a contact answers: only then is there anything to show of it. */
    asksEvents: z.boolean(),
    can: z.object({ export: z.boolean(), log: z.boolean(), form: z.boolean(), search: z.boolean() }),
  }),
  refusals: [],
})

export const exportContacts = endpoint({
  id: 'contacts.export',
  method: 'GET',
  path: '/api/contact-export',
  permission: 'contact.export',
  summary: 'The filtered ledger as an Excel file; with texts only for a stated purpose. Audited.',
  query: z.object({
    ...ledgerFilter,
    texts: z.optional(z.enum(['yes', 'no'])),
    purpose: z.optional(optionalProse('用途', 100)),
  }),
  answer: 'file',
  refusals: ['purpose-missing', 'export-too-long', 'clause-needs-days'],
})

export const renderForm = endpoint({
  id: 'contacts.form',
  method: 'GET',
  path: '/api/contacts/:id/form',
  permission: 'form.render',
  summary: "The policy's registration form of one contact as a Word file, one sheet a person. Audited.",
  params: byId,
  query: z.object({ personId: z.optional(id) }),
  answer: 'file',
  refusals: [
    'not-found',
    'contact-withdrawn',
    'no-policy-in-force',
    'no-registration-form',
    'template-not-filled',
  ],
})

export const renderPairForm = endpoint({
  id: 'contacts.pair-form',
  method: 'GET',
  path: '/api/registration-forms',
  permission: 'form.render',
  summary: 'The registration form of a pair over some days: one sheet with all its contacts. Audited.',
  query: z.object({ cadreId: id, personId: id, from: day, to: day }),
  answer: 'file',
  refusals: ['not-found', 'no-policy-in-force', 'no-registration-form', 'template-not-filled'],
})
