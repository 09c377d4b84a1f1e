import type { PolicyDifference } from '@tongxin/core/policy/diff/policy-difference'
import type { Policy } from '@tongxin/core/policy/policy'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, text } from '../fields.ts'
import { policyMistake, policySource } from './policy.ts'

// Changing a stored document. Every change makes a new version and leaves the old one as it was.

const place = z
  .array(z.string().check(z.maxLength(200)))
  .check(z.minLength(1, { error: '请指明修改哪一处' }), z.maxLength(12))

/** What stands at a place of the file from now on; without a value it is taken away. */
export const policyEdit = z.strictObject({ place, value: z.optional(z.unknown()) })

/** A text under way with edits that are not in it yet. */
export const draftSent = z.strictObject({
  /** The text as edited so far; null: as stored last. */
  source: z.nullable(policySource),
  edits: z.array(policyEdit).check(z.maxLength(200)),
})

/** The text with the edits made, what it says if it can be read, and what of it differs from the version stored last. */
export const draftJudged = z.object({
  source: z.string(),
  document: z.nullable(z.custom<Policy>()),
  mistakes: z.array(policyMistake),
  advice: z.array(policyMistake),
  differences: z.array(z.custom<PolicyDifference>()),
})

/** Who decided, from which day on, and by which minutes. */
const decided = {
  by: line('由谁决定'),
  since: day,
  body: text('会议', 100),
  minutesNo: text('纪要编号', 100),
}

export const draftPolicy = endpoint({
  id: 'policy.draft',
  method: 'POST',
  path: '/api/policies/:id/draft',
  permission: 'policy.write',
  summary:
    'The text of a version with edits made: its mistakes, and what differs from the version. Stores nothing.',
  params: byId,
  body: draftSent,
  answer: draftJudged,
  refusals: ['not-found'],
})

const oldOrNext = z.enum(['old', 'next'])

export const savePolicyVersion = endpoint({
  id: 'policy.save-version',
  method: 'POST',
  path: '/api/policies/:id/versions',
  permission: 'policy.write',
  summary:
    'Store an edited text as a new version of its document, from a day on; refused when somebody stored one since.',
  params: byId,
  body: z.strictObject({
    source: policySource,
    effectiveOn: day,
    /** A number of issue of its own; '' keeps the one in the text. */
    docNo: text('文号', 100),
    transition: z.strictObject({
      requirements: z.record(z.string(), oldOrNext),
      pairings: z.enum(['keep', 'end']),
    }),
  }),
  answer: z.object({ id }),
  creates: true,
  versioned: true,
  refusals: [
    'not-found',
    'policy-has-mistakes',
    'policy-unchanged',
    'policy-id-changed',
    'version-too-early',
    'version-replaced',
  ],
})

export const adoptReading = endpoint({
  id: 'policy.adopt-reading',
  method: 'POST',
  path: '/api/policies/:id/adoptions',
  permission: 'policy.write',
  summary:
    'Adopt one reading of a place that has several, from a day on; null takes an adoption back. A new version.',
  params: byId,
  body: z.strictObject({
    place,
    reading: z.nullable(z.int({ error: '请选择一种理解' }).check(z.gte(0), z.lte(999))),
    ...decided,
  }),
  answer: z.object({ id }),
  creates: true,
  versioned: true,
  refusals: [
    'not-found',
    'not-open-to-readings',
    'reading-unknown',
    'policy-unchanged',
    'policy-has-mistakes',
    'version-too-early',
    'version-replaced',
  ],
})

export const fillDelegated = endpoint({
  id: 'policy.fill',
  method: 'POST',
  path: '/api/policies/:id/fillings',
  permission: 'policy.write',
  summary:
    'Set what the document leaves to a role of the whole school, within its bounds, from a day on. A new version.',
  params: byId,
  body: z.strictObject({ place, value: z.unknown(), ...decided }),
  answer: z.object({ id }),
  creates: true,
  versioned: true,
  refusals: [
    'not-found',
    'not-delegated',
    'left-to-each-unit',
    'outside-bounds',
    'policy-has-mistakes',
    'version-too-early',
    'version-replaced',
  ],
})
