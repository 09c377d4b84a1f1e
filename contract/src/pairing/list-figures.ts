import type { Finding } from '@tongxin/core/duties/findings/finding'
import * as z from 'zod/mini'
import { id } from '../fields.ts'

/** What a cadre's number of persons is, and what the rule says of it. */
export const cadreQuota = z.object({
  load: z.number(),
  /** Pairs of other lists that the rule counts with these. */
  elsewhere: z.number(),
  /** The numbers of the rule, null where the document or the unit has not set one. */
  atLeast: z.nullable(z.number()),
  atMost: z.nullable(z.number()),
  finding: z.nullable(z.custom<Finding>()),
})

/** Whom a line names, though they are not, or not any more, of the list's cadres. */
export const outsideCadre = z.object({ id, name: z.string(), post: z.string(), unitName: z.string() })
export type OutsideCadre = z.infer<typeof outsideCadre>

/** What the lines of a list come to. */
export const listFigures = {
  coverage: z.object({
    required: z.boolean(),
    covered: z.number(),
    uncovered: z.number(),
    unknown: z.number(),
    of: z.number(),
  }),
  quota: z.object({ kept: z.number(), short: z.number(), over: z.number(), of: z.number() }),
  kept: z.object({ kept: z.number(), of: z.number() }),
}
