import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, ordinal } from '../fields.ts'
import { cite } from './list-step.ts'

const side = z.object({ cadreId: id, cadreName: z.string() })

export const comparedRow = z.object({
  kind: z.enum(['new', 'gone', 'moved']),
  personId: id,
  personName: z.string(),
  personUnit: z.string(),
  before: z.array(side),
  after: z.array(side),
  /** Units that were merged into the list's, whose pairs it carries on. */
  mergedFrom: z.array(z.string()),
  /** Written down at the lines of this list. */
  reasons: z.array(z.string()),
  /** A leader of before who declined the person in an earlier round of this list. */
  declined: z.array(z.object({ round: z.number(), cadreName: z.string(), reason: z.string() })),
  /** What forbids a pair that is gone, by the document and the facts of today; empty where nothing does. */
  forbidden: z.array(z.object({ text: z.string(), cites: z.array(cite) })),
})
export type ComparedRow = z.infer<typeof comparedRow>

/** A round that a "no" ended: the list can be compared as it stood then. */
const comparedRound = z.object({
  round: z.number(),
  endedOn: day,
  act: z.string(),
  reason: z.nullable(z.string()),
})

const round = z.optional(ordinal)

export const compareList = endpoint({
  id: 'pairing.compare',
  method: 'GET',
  path: '/api/lists/:id/comparison',
  permission: 'list.read',
  summary:
    'What is new, gone or changed in a list, or in one of its earlier rounds, against the pairs in force or against any other version or round, with reasons.',
  params: byId,
  query: z.object({
    /** This list as it stood when an earlier round ended; without it as it stands. */
    round,
    /** This or another list of the same tier and unit; without it the pairs in force. */
    with: z.optional(id),
    /** That list as it stood when an earlier round of it ended. */
    withRound: round,
  }),
  answer: z.object({
    /** The earlier rounds of this list, oldest first. */
    rounds: z.array(comparedRound),
    /** Other lists of the same tier and unit, newest first. */
    versions: z.array(
      z.object({
        id,
        academicYear: z.string(),
        number: z.number(),
        effectiveOn: z.nullable(day),
        rounds: z.array(comparedRound),
      }),
    ),
    rows: z.array(comparedRow),
    /** Persons with the very cadres they had. */
    same: z.number(),
  }),
  refusals: ['not-found'],
})
