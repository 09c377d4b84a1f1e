import type { Finding } from '@tongxin/core/duties/findings/finding'
import * as z from 'zod/mini'

/** What a cadre's number of persons is, and what the rule says of it. */
export const cadreQuota = z.object({
  load: z.number(),
  /** The numbers of the rule, null where the document or the unit has not set one. */
  atLeast: z.nullable(z.number()),
  atMost: z.nullable(z.number()),
  finding: z.nullable(z.custom<Finding>()),
})

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
