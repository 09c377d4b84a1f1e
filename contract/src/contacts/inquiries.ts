import { inquiryStates } from '@tongxin/core/inquiries/inquiry'
import { occasionKinds } from '@tongxin/core/inquiries/occasion'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment, page, prose } from '../fields.ts'

// 登记核实: questions about record-keeping. Days and names, never a word of what was said; no rule, list or figure reads them.

const kind = z.enum(occasionKinds)
const term = z.string().check(z.maxLength(40))

/** A contact asked about: whom it was with, and where its record opens. */
const contact = z.object({ contactId: id, rootId: id, heldOn: day, personName: z.string() })

const asked = {
  kind,
  /** The question as it stands, in Chinese. */
  text: z.string(),
  contacts: z.array(contact),
}

const row = z.object({
  ...asked,
  /** null: nobody took it up yet. */
  id: z.nullable(id),
  state: z.enum(inquiryStates),
  cadreId: id,
  cadreName: z.string(),
  unitName: z.nullable(z.string()),
  /** null: not asked, or set aside without asking. */
  question: z.nullable(z.object({ byName: z.string(), at: moment })),
  answer: z.nullable(z.object({ text: z.string(), at: moment })),
})
export type InquiryRow = z.infer<typeof row>

export const listInquiries = endpoint({
  id: 'inquiry.list',
  method: 'GET',
  path: '/api/inquiries',
  permission: 'inquiry.keep',
  summary:
    'What gives occasion to ask about the records of a term within reach, and what was asked; by day, page by page. No text of a record.',
  query: z.object({ term: z.optional(term), unitId: z.optional(id), ...page }),
  answer: z.object({
    /** null: the calendar has none. */
    term: z.nullable(z.object({ id: z.string(), from: day, lastDay: day })),
    rows: z.array(row),
    total: z.number(),
  }),
  refusals: [],
})

export const takeUpInquiry = endpoint({
  id: 'inquiry.take-up',
  method: 'POST',
  path: '/api/inquiries',
  permission: 'inquiry.keep',
  summary:
    'Put a question to the cadre, or set it aside without asking; for these contacts it does not come again.',
  body: z.strictObject({
    term,
    kind,
    cadreId: id,
    contactIds: z.array(id).check(z.minLength(1), z.maxLength(500)),
    ask: z.boolean(),
  }),
  answer: 'nothing',
  refusals: ['inquiry-gone'],
})

export const settleInquiry = endpoint({
  id: 'inquiry.settle',
  method: 'POST',
  path: '/api/inquiries/:id/settlement',
  permission: 'inquiry.keep',
  summary: 'Close a question (已了), answered or not. Nothing follows from it.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found', 'inquiry-settled'],
})

const own = z.object({
  ...asked,
  id,
  byName: z.string(),
  at: moment,
  /** null: waits for a reply. */
  answer: z.nullable(z.string()),
})
export type OwnInquiry = z.infer<typeof own>

export const listOwnInquiries = endpoint({
  id: 'inquiry.list-own',
  method: 'GET',
  path: '/api/own-inquiries',
  permission: 'inquiry.answer',
  summary: 'What the cadre was asked about records of their own and is not settled, by day.',
  answer: z.object({ rows: z.array(own) }),
  refusals: [],
})

export const answerInquiry = endpoint({
  id: 'inquiry.answer',
  method: 'POST',
  path: '/api/inquiries/:id/answer',
  permission: 'inquiry.answer',
  summary: 'Reply to a question about one’s own records, once.',
  params: byId,
  body: z.strictObject({ text: prose('说明', 300) }),
  answer: 'nothing',
  refusals: ['not-found', 'inquiry-answered', 'inquiry-settled'],
})
