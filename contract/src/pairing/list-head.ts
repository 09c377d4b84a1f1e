import * as z from 'zod/mini'
import { day, id, moment } from '../fields.ts'
import { cite, deadline } from './list-step.ts'

export const listHead = z.object({
  id,
  tier: z.string(),
  tierName: z.string(),
  unitId: z.nullable(id),
  unitName: z.nullable(z.string()),
  academicYear: z.string(),
  number: z.number(),
  state: z.string(),
  round: z.number(),
  effectiveOn: z.nullable(day),
  decidedNotFiled: z.boolean(),
  /** What asks that the list be filed; empty where the document does not. */
  filingCites: z.array(cite),
  nobodyDecides: z.boolean(),
  /** The deadline of the step to be done next, by the document the list was begun under; null where it sets none. */
  deadline: z.nullable(deadline),
  /** When an adjustment carries out what the document foresees: what gave rise to it. */
  adjustment: z.nullable(
    z.object({ when: z.string(), occasion: z.nullable(z.string()), cites: z.array(cite) }),
  ),
  lines: z.number(),
  version: z.number(),
})
export type ListHead = z.infer<typeof listHead>

/** 本学年不调整, as it was stated. */
export const unchangedRow = z.object({
  id,
  tier: z.string(),
  tierName: z.string(),
  unitId: z.nullable(id),
  unitName: z.nullable(z.string()),
  academicYear: z.string(),
  statedOn: day,
  roleName: z.string(),
  byName: z.string(),
  onBehalf: z.boolean(),
  body: z.nullable(z.string()),
  minutesNo: z.nullable(z.string()),
  /** Who took it back, when and why; null while it stands. */
  withdrawn: z.nullable(z.object({ byName: z.string(), at: moment, reason: z.string() })),
  can: z.object({ withdraw: z.boolean() }),
})
export type UnchangedRow = z.infer<typeof unchangedRow>

/** A tier, and a unit where units make their own lists. */
export const listPlace = z.object({
  tier: z.string(),
  tierName: z.string(),
  unitId: z.nullable(id),
  unitName: z.nullable(z.string()),
})
