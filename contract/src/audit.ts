import { auditActs } from '@tongxin/core/audit/audit-act'
import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { day, id, moment, page, text } from './fields.ts'

/** One event of the audit: who did what to which rows and fields, when. Never a value or a text. */
export const auditEvent = z.object({
  id,
  at: moment,
  /** null: the system itself, or somebody without a session. */
  actorName: z.nullable(z.string()),
  actorRole: z.nullable(z.string()),
  act: z.string(),
  outcome: z.enum(['done', 'refused']),
  subjectKind: z.string(),
  /** The first few; `subjectCount` says how many there are. */
  subjectIds: z.array(id),
  subjectCount: z.number(),
  fields: z.array(z.string()),
  purpose: z.nullable(z.string()),
})
export type AuditEventRow = z.infer<typeof auditEvent>

export const listAuditEvents = endpoint({
  id: 'audit.events',
  method: 'GET',
  path: '/api/audit-events',
  permission: 'audit.read',
  summary: 'The audit, newest first, by day, act and actor; reading it is audited too.',
  query: z.object({
    from: z.optional(day),
    to: z.optional(day),
    act: z.optional(z.enum(auditActs, { error: '没有这种操作' })),
    outcome: z.optional(z.enum(['done', 'refused'])),
    /** Part of the actor's name, or the sign-in name. */
    actor: z.optional(text('姓名', 50)),
    ...page,
  }),
  answer: z.object({ rows: z.array(auditEvent), more: z.boolean() }),
  refusals: [],
})

export const showAuditChain = endpoint({
  id: 'audit.chain',
  method: 'GET',
  path: '/api/audit-chain',
  permission: 'audit.read',
  summary:
    'How far the audit is sealed, what waits for its seal, and the last checkpoint outside the database.',
  answer: z.object({
    position: z.number(),
    sealedAt: z.nullable(moment),
    waiting: z.number(),
    checkpoint: z.nullable(z.object({ position: z.number(), at: moment })),
  }),
  refusals: [],
})

const problemKinds = [
  'position-missing',
  'event-missing',
  'event-changed',
  'seal-changed',
  'tail-cut',
  'checkpoint-differs',
  'checkpoint-changed',
  'unsealed-event-changed',
  'unsealed-too-long',
] as const
export type AuditProblemKind = (typeof problemKinds)[number]

export const verifyAuditChain = endpoint({
  id: 'audit.verify',
  method: 'POST',
  path: '/api/audit-chain/verification',
  permission: 'audit.read',
  summary: 'Proves the latest part of the chain now; `tongxin audit verify` proves all of it.',
  answer: z.object({
    /** The positions that were proven, both included; equal to zero where there are none. */
    from: z.number(),
    to: z.number(),
    problems: z.array(z.object({ kind: z.enum(problemKinds), position: z.nullable(z.number()) })),
  }),
  refusals: [],
})
