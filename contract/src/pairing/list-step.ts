import { stepOutcomes } from '@tongxin/core/pairing/lists/step-mark'
import * as z from 'zod/mini'
import { day, id, moment } from '../fields.ts'

/** The words of a document that a value rests on. */
export const cite = z.object({ section: z.string(), phrase: z.string(), occurrence: z.number() })

/** By when a step is to be done; `unknown` where the working days of `missingYear` are not entered. */
export const deadline = z.object({
  act: z.string(),
  state: z.enum(['running', 'overdue', 'in-time', 'late', 'unknown']),
  dueOn: z.nullable(day),
  missingYear: z.nullable(z.number()),
  isExtended: z.boolean(),
})
export type Deadline = z.infer<typeof deadline>

const outcome = z.enum(stepOutcomes)

/** Who marked a step, in which role, and what was written down. */
export const stepMark = z.object({
  id,
  outcome,
  role: z.string(),
  roleName: z.string(),
  byName: z.string(),
  /** Entered for whoever holds the role: both names are shown (代录). */
  onBehalf: z.boolean(),
  on: day,
  body: z.nullable(z.string()),
  minutesNo: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** The new last day, where more time was given. */
  until: z.nullable(day),
  /** The pair, where a step is done pair by pair. */
  pair: z.nullable(z.object({ cadreId: id, personId: id, cadreName: z.string(), personName: z.string() })),
  recordedAt: moment,
  can: z.object({ withdraw: z.boolean() }),
})
export type StepMark = z.infer<typeof stepMark>

/** A step of the list as its document has it, and where it stands. */
export const listStep = z.object({
  index: z.number(),
  act: z.string(),
  by: z.nullable(z.string()),
  byName: z.nullable(z.string()),
  with: z.array(z.string()),
  body: z.nullable(z.string()),
  /** The condition on which the step is taken at all. */
  only: z.nullable(z.string()),
  force: z.enum(['must', 'should', 'may']),
  cites: z.array(cite),
  status: z.enum(['done', 'passed', 'closed', 'open', 'waiting']),
  deadline: z.nullable(deadline),
  /** The roles that still have to mark it; `mine` where the person asking may do so. */
  awaits: z.array(z.object({ role: z.string(), name: z.string(), mine: z.boolean() })),
  awaitsLines: z.array(id),
  /** How it may be marked now, and what must be written down each time: body, minutesNo, reason, until, or a name of its own. */
  outcomes: z.array(
    z.object({
      outcome,
      /** The one role that may, where it is not one of those the step waits for. */
      role: z.nullable(z.string()),
      needs: z.array(z.string()),
    }),
  ),
  /** What counts in this round; earlier rounds stand beside. */
  marks: z.array(stepMark),
  can: z.object({ mark: z.boolean() }),
})
export type ListStep = z.infer<typeof listStep>

/** A round that a "no" ended: all that was marked in it, the "no" among it. */
export const endedRound = z.object({
  round: z.number(),
  marks: z.array(z.intersection(stepMark, z.object({ act: z.string() }))),
})
export type EndedRound = z.infer<typeof endedRound>

/** A mark that was taken back: what it said, who took it back when, and why. */
export const withdrawnMark = z.intersection(
  stepMark,
  z.object({ act: z.string(), withdrawnBy: z.string(), withdrawnAt: moment, withdrawnReason: z.string() }),
)
export type WithdrawnMark = z.infer<typeof withdrawnMark>

/** A new last day is given with more time, and with nothing else. */
export function untilExtends({
  outcome,
  until,
}: {
  readonly outcome: string
  readonly until: unknown
}): boolean {
  return until === null || outcome === 'extended'
}
