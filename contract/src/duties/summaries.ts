import { submissionStates } from '@tongxin/core/reports/decide-submission'
import { summaryPlaces } from '@tongxin/core/reports/summary-place'
import * as z from 'zod/mini'
import { cite } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, ordinal, word } from '../fields.ts'

const count = z.number()

/** Counts alone, as they stand or as they were handed in; no name stands in it. */
export const summarySheet = z.object({
  unitName: z.string(),
  termId: z.string(),
  from: day,
  lastDay: day,
  on: day,
  settled: z.boolean(),
  policyTitle: z.string(),
  requirements: z.array(
    z.object({
      requirement: z.string(),
      title: z.string(),
      bearer: z.string(),
      section: z.nullable(z.string()),
      phrase: z.nullable(z.string()),
      counts: z.record(z.enum(summaryPlaces), count),
    }),
  ),
  occasions: count,
  cadres: count,
  persons: count,
  forms: z.array(z.object({ form: z.string(), occasions: count })),
  raised: z.object({ suggestion: count, difficulty: count, question: count }),
  promises: z.object({ made: count, kept: count }),
})

/** The deadline the document sets for handing it in; null: it sets none. */
const deadline = z.object({ title: z.string(), cite: z.nullable(cite), dueOn: z.nullable(day) })
export type SummaryDeadline = z.infer<typeof deadline>

/** One version as handed in, and the office's answer to it. */
const version = z.object({
  id,
  number: z.number(),
  on: day,
  byName: z.string(),
  answer: z.nullable(
    z.object({
      kind: z.enum(['returned', 'received']),
      on: day,
      byName: z.string(),
      reason: z.nullable(z.string()),
    }),
  ),
})
export type SummaryVersion = z.infer<typeof version>

const unitRow = z.object({
  unitId: id,
  unitName: z.string(),
  state: z.enum(submissionStates),
  last: z.nullable(version),
  /** By the document, for this unit; null: it sets none. */
  deadline: z.nullable(deadline),
})
export type SummaryRow = z.infer<typeof unitRow>

const ofTerm = z.object({ term: z.optional(word) })

export const listSummaries = endpoint({
  id: 'reports.summaries',
  method: 'GET',
  path: '/api/summaries',
  permission: 'summary.read',
  summary:
    'Units within reach and how their 汇总表 of a term stands: missing, submitted, returned, received.',
  query: ofTerm,
  answer: z.object({
    term: z.nullable(z.object({ id: z.string(), from: day, lastDay: day })),
    rows: z.array(unitRow),
  }),
  refusals: [],
})

export const showSummary = endpoint({
  id: 'reports.summary',
  method: 'GET',
  path: '/api/units/:id/summary',
  permission: 'summary.read',
  summary:
    'The 汇总表 of a unit for a term: as handed in where a version is named, else as it stands now; with all versions.',
  params: byId,
  query: z.object({ term: z.optional(word), number: z.optional(ordinal) }),
  answer: z.object({
    sheet: summarySheet,
    /** The version shown; null: as it stands now. */
    shown: z.nullable(z.number()),
    state: z.enum(submissionStates),
    versions: z.array(version),
    deadline: z.nullable(deadline),
    can: z.object({ submit: z.boolean(), answer: z.boolean() }),
  }),
  refusals: ['not-found', 'no-term-on-day', 'no-policy-in-force'],
})

export const exportSummary = endpoint({
  id: 'reports.export-summary',
  method: 'GET',
  path: '/api/units/:id/summary-file',
  permission: 'summary.read',
  summary: 'The same as Excel under an official head, with each count’s clause. Audited.',
  params: byId,
  query: z.object({ term: z.optional(word), number: z.optional(ordinal) }),
  answer: 'file',
  refusals: ['not-found', 'no-term-on-day', 'no-policy-in-force'],
})

export const exportSummaries = endpoint({
  id: 'reports.export-summaries',
  method: 'GET',
  path: '/api/summaries-file',
  permission: 'summary.read',
  summary:
    'The 汇总表 of every unit within reach for a term, as they stand on one day, in one table of an Excel with what all come to. Audited.',
  query: ofTerm,
  answer: 'file',
  refusals: ['not-found', 'no-term-on-day', 'no-policy-in-force'],
})

export const submitSummary = endpoint({
  id: 'reports.submit-summary',
  method: 'POST',
  path: '/api/units/:id/summary',
  permission: 'summary.submit',
  summary:
    'Hand in the 汇总表 of a unit for a term as it stands now; it stays as a version, and is the paper the document asks of the unit.',
  params: byId,
  body: z.strictObject({ term: word }),
  answer: z.object({ id, number: z.number() }),
  creates: true,
  refusals: [
    'not-found',
    'no-term-on-day',
    'no-policy-in-force',
    'term-not-begun',
    'submission-out-of-order',
    'record-not-asked',
    'day-too-early',
  ],
})

export const returnSummary = endpoint({
  id: 'reports.return-summary',
  method: 'POST',
  path: '/api/summaries/:id/return',
  permission: 'summary.answer',
  summary: 'Return a version to the unit with the reason; the paper it was is taken back.',
  params: byId,
  body: z.strictObject({ reason: line('退回原因', 200) }),
  answer: 'nothing',
  refusals: ['not-found', 'submission-out-of-order', 'submission-superseded', 'identity-number-in-text'],
})

export const receiveSummary = endpoint({
  id: 'reports.receive-summary',
  method: 'POST',
  path: '/api/summaries/:id/receipt',
  permission: 'summary.answer',
  summary: 'Receive a version; nothing more can be handed in for the term.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found', 'submission-out-of-order', 'submission-superseded'],
})
