import type { Policy } from '@tongxin/core/policy/policy'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, moment, text } from '../fields.ts'
import { policySource } from './policy.ts'
import { draftJudged, draftSent } from './policy-editing.ts'

// A unit's own document: what it sets of the values the school's document leaves to units. Each change is a new version.

/** What the unit set of one part of the document, in words: 1–3 人; `path`: requirements.quota.unit, forms.座谈会. */
const filled = z.object({ path: z.string(), label: z.string(), words: z.string() })

/** Who adopted a version, when and by which minutes; null where a file loaded by the office does not say. */
const adopted = {
  adoptedBy: z.nullable(z.string()),
  adoptedOn: z.nullable(day),
  docNo: z.nullable(z.string()),
}

const unitVersion = z.object({
  id,
  effectiveOn: day,
  recordedAt: moment,
  recordedBy: z.nullable(z.string()),
  ...adopted,
  values: z.array(filled),
})
export type UnitVersion = z.infer<typeof unitVersion>

export const showUnitDocument = endpoint({
  id: 'policy.unit-document',
  method: 'GET',
  path: '/api/units/:id/policy',
  permission: 'policy.unit-value',
  summary: "A unit's own document: its text, its versions newest first, and what it may set.",
  params: byId,
  answer: z.object({
    unitName: z.string(),
    /** The school's document in force, which says what is left to units. */
    base: z.custom<Policy>(),
    /** The first day a new version may hold. */
    notBefore: day,
    versions: z.array(unitVersion),
  }),
  refusals: ['not-found', 'no-policy-in-force', 'unit-spoken-for'],
})

export const draftUnitDocument = endpoint({
  id: 'policy.draft-unit-document',
  method: 'POST',
  path: '/api/units/:id/policy/draft',
  permission: 'policy.unit-value',
  summary:
    "The text of a unit's document with edits made: its mistakes, and what differs from the version stored last. Stores nothing.",
  params: byId,
  body: draftSent,
  answer: draftJudged,
  refusals: ['not-found', 'no-policy-in-force', 'unit-spoken-for'],
})

export const saveUnitDocument = endpoint({
  id: 'policy.save-unit-document',
  method: 'POST',
  path: '/api/units/:id/policy/versions',
  permission: 'policy.unit-value',
  summary:
    "Store a version of a unit's document, from a day on, with who adopted it and when; refused where it goes beyond what is left to units.",
  params: byId,
  body: z.strictObject({
    source: policySource,
    effectiveOn: day,
    adoptedBy: line('由谁研究确定'),
    adoptedOn: day,
    docNo: text('纪要编号', 100),
  }),
  answer: z.object({ id }),
  creates: true,
  versioned: true,
  refusals: [
    'not-found',
    'no-policy-in-force',
    'unit-spoken-for',
    'policy-has-mistakes',
    'policy-unchanged',
    'version-too-early',
    'version-replaced',
    'adopted-in-the-future',
  ],
})

export const listUnitValues = endpoint({
  id: 'policy.unit-values',
  method: 'GET',
  path: '/api/unit-values',
  permission: 'policy.unit-value',
  summary: 'What the documents of units set today, within reach.',
  answer: z.object({
    rows: z.array(
      z.object({
        unitId: id,
        unitName: z.string(),
        effectiveOn: day,
        ...adopted,
        values: z.array(filled),
      }),
    ),
  }),
  refusals: [],
})
