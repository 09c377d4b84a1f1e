import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { day, id, optionalProse } from '../fields.ts'
import { cite } from './list-step.ts'

/** A pair proposed to a cadre, in a list that asks each leader for a word of their own. */
export const askedLine = z.object({
  id,
  listId: id,
  tierName: z.string(),
  unitName: z.nullable(z.string()),
  academicYear: z.string(),
  round: z.number(),
  personName: z.string(),
  personUnit: z.nullable(z.string()),
  personPost: z.nullable(z.string()),
  /** In force now and kept by the list. */
  continues: z.boolean(),
  reason: z.nullable(z.string()),
  /** Who recommended it, and when. */
  recommendedBy: z.nullable(z.object({ roleName: z.string(), on: day })),
  cites: z.array(cite),
  /** Null while the word is awaited. */
  answer: z.nullable(z.object({ on: day, byName: z.string(), onBehalf: z.boolean() })),
})
export type AskedLine = z.infer<typeof askedLine>

export const listAskedLines = endpoint({
  id: 'pairing.asked-lines',
  method: 'GET',
  path: '/api/list-lines/asked',
  permission: 'list.confirm',
  summary: 'The pairs of open lists that the cadre asking is to confirm, and those already confirmed.',
  answer: z.object({ rows: z.array(askedLine) }),
  refusals: [],
})

export const confirmLine = endpoint({
  id: 'pairing.confirm-line',
  method: 'POST',
  path: '/api/lists/:id/lines/:lineId/confirmation',
  permission: 'list.confirm',
  summary:
    'The cadre of a line confirms it, or declines with the reason: then the list goes back for a new recommendation and keeps what others confirmed.',
  params: z.object({ id, lineId: id }),
  body: z.strictObject({ outcome: z.enum(['done', 'no']), reason: optionalProse('原因', 500) }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'step-not-open',
    'step-settled',
    'step-not-yours',
    'step-needs',
    'step-day-too-early',
    'step-day-too-late',
    'outcome-not-possible',
  ],
})
