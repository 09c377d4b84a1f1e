import type { Policy } from '@tongxin/core/policy/policy'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, moment } from '../fields.ts'

/** One mistake of a policy file: where it stands, why it is one, and what to write instead. */
export const policyMistake = z.object({
  line: z.nullable(z.number()),
  column: z.nullable(z.number()),
  path: z.string(),
  /** Stable, for programs: unknown-field, at-least-above-at-most … */
  code: z.string(),
  reason: z.string(),
  suggestion: z.string(),
})
export type PolicyMistake = z.infer<typeof policyMistake>

export const policyVersion = z.object({
  id,
  key: z.string(),
  title: z.string(),
  docNo: z.nullable(z.string()),
  effectiveOn: day,
  recordedAt: moment,
  inForce: z.boolean(),
  /** Who stored it; told only to who may load one. */
  recordedBy: z.optional(z.string()),
})

export type PolicyVersion = z.infer<typeof policyVersion>

// Not trimmed: a message's line must be the line of the file.
export const policySource = z.string().check(z.maxLength(400_000, { error: '制度文件不能超过 40 万字' }))

export const showPolicy = endpoint({
  id: 'policy.show',
  method: 'GET',
  path: '/api/policy',
  permission: 'policy.read',
  summary: 'The document in force on a day (today), as data with its citations.',
  query: z.object({ on: z.optional(day) }),
  answer: z.object({ version: policyVersion, document: z.custom<Policy>() }),
  refusals: ['no-policy-in-force'],
})

export const listPolicyVersions = endpoint({
  id: 'policy.versions',
  method: 'GET',
  path: '/api/policies',
  permission: 'policy.read',
  summary: 'Every version of every document the school has loaded, newest first.',
  answer: z.object({ rows: z.array(policyVersion), can: z.object({ load: z.boolean() }) }),
  refusals: [],
})

export const showPolicyVersion = endpoint({
  id: 'policy.version',
  method: 'GET',
  path: '/api/policies/:id',
  permission: 'policy.read',
  summary: 'One stored version, as data with its citations, for comparing it with another.',
  params: byId,
  answer: z.object({ version: policyVersion, document: z.custom<Policy>() }),
  refusals: ['not-found'],
})

/** A reading adopted or taken back, or a value filled in or opened again, as the versions of a document show it. */
export const policyDecision = z.object({
  versionId: id,
  effectiveOn: day,
  kind: z.enum(['adopted', 'taken-back', 'filled', 'opened']),
  label: z.string(),
  about: z.string(),
  /** What was decided, in words; null where a decision was taken back. */
  words: z.nullable(z.string()),
  sections: z.array(z.string()),
  by: z.nullable(z.string()),
  since: z.nullable(z.string()),
  body: z.nullable(z.string()),
  minutesNo: z.nullable(z.string()),
})

export type PolicyDecision = z.infer<typeof policyDecision>

export const listPolicyDecisions = endpoint({
  id: 'policy.decisions',
  method: 'GET',
  path: '/api/policy-decisions',
  permission: 'policy.read',
  summary: 'What was decided of what the documents leave open: by whom, since when, newest first.',
  answer: z.object({ rows: z.array(policyDecision) }),
  refusals: [],
})

export const checkPolicy = endpoint({
  id: 'policy.check',
  method: 'POST',
  path: '/api/policies/check',
  permission: 'policy.write',
  summary: 'Every mistake of a policy file at once, without storing anything.',
  body: z.strictObject({ source: policySource }),
  answer: z.object({
    title: z.nullable(z.string()),
    mistakes: z.array(policyMistake),
    advice: z.array(policyMistake),
  }),
  refusals: [],
})

export const loadPolicy = endpoint({
  id: 'policy.load',
  method: 'POST',
  path: '/api/policies',
  permission: 'policy.write',
  summary: 'Load a policy file as a new version; refused whole when it has one mistake.',
  body: z.strictObject({ source: policySource, effectiveOn: z.nullable(day) }),
  answer: z.object({ id }),
  creates: true,
  refusals: ['policy-has-mistakes'],
})
