import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { byId, day, id } from './fields.ts'
import { cite } from './list-step.ts'

const side = z.object({ cadreId: id, cadreName: z.string() })

export const comparedRow = z.object({
  kind: z.enum(['new', 'gone', 'moved']),
  personId: id,
  personName: z.string(),
  personUnit: z.string(),
  before: z.array(side),
  after: z.array(side),
  /** Written down at the lines of this list. */
  reasons: z.array(z.string()),
  /** What forbids a pair that is gone, by the document and the facts of today; empty where nothing does. */
  forbidden: z.array(z.object({ text: z.string(), cites: z.array(cite) })),
})
export type ComparedRow = z.infer<typeof comparedRow>

export const compareList = endpoint({
  id: 'pairing.compare',
  method: 'GET',
  path: '/api/lists/:id/comparison',
  permission: 'list.read',
  summary:
    'What is new, gone or changed in a list against the pairs in force, or against another version, with reasons.',
  params: byId,
  query: z.object({
    /** Another list of the same tier and unit; without it the pairs in force. */
    with: z.optional(id),
  }),
  answer: z.object({
    /** Other lists of the same tier and unit, newest first. */
    versions: z.array(
      z.object({ id, academicYear: z.string(), number: z.number(), effectiveOn: z.nullable(day) }),
    ),
    rows: z.array(comparedRow),
    /** Persons with the very cadres they had. */
    same: z.number(),
  }),
  refusals: ['not-found'],
})
