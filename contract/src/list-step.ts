import * as z from 'zod/mini'
import { day, id, moment } from './fields.ts'

/** The words of a document that a value rests on. */
export const cite = z.object({ section: z.string(), phrase: z.string(), occurrence: z.number() })

/** A step of the list as its document has it, and where it stands. */
export const listStep = z.object({
  index: z.number(),
  act: z.string(),
  by: z.nullable(z.string()),
  byName: z.nullable(z.string()),
  with: z.array(z.string()),
  body: z.nullable(z.string()),
  force: z.enum(['must', 'should', 'may']),
  cites: z.array(cite),
  status: z.enum(['done', 'passed', 'closed', 'open', 'waiting']),
  /** The roles that still have to mark it; `mine` where the person asking may do so. */
  awaits: z.array(z.object({ role: z.string(), name: z.string(), mine: z.boolean() })),
  awaitsLines: z.array(id),
  /** How it may be marked, and what must be written down each time: body, minutesNo, reason, or a name of its own. */
  outcomes: z.array(z.object({ outcome: z.enum(['done', 'passed', 'no']), needs: z.array(z.string()) })),
  marks: z.array(
    z.object({
      outcome: z.enum(['done', 'passed', 'no']),
      role: z.string(),
      roleName: z.string(),
      byName: z.string(),
      on: day,
      body: z.nullable(z.string()),
      minutesNo: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      recordedAt: moment,
    }),
  ),
  can: z.object({ mark: z.boolean() }),
})
export type ListStep = z.infer<typeof listStep>
