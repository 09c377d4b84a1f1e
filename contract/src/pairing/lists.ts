import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { academicYear, id, line, text } from '../fields.ts'
import { listHead, listPlace, unchangedRow } from './list-head.ts'
import { cite } from './list-step.ts'

export const listLists = endpoint({
  id: 'pairing.lists',
  method: 'GET',
  path: '/api/lists',
  permission: 'list.read',
  summary: 'Pairing lists within reach, newest first, and the tiers and units a new one can be begun for.',
  answer: z.object({
    rows: z.array(listHead),
    academicYear: z.nullable(z.string()),
    beginnable: z.array(
      z.extend(listPlace, {
        /** Adjustments the document foresees for the tier, by their place in it. */
        adjustments: z.array(z.object({ index: z.number(), when: z.string(), cites: z.array(cite) })),
      }),
    ),
    /** 本学年不调整, of this and earlier years. */
    unchanged: z.array(unchangedRow),
    /** Where that may be stated for this academic year; `asked` where the document adjusts yearly, by which clause. */
    statable: z.array(
      z.extend(listPlace, { roleName: z.string(), asked: z.boolean(), cites: z.array(cite) }),
    ),
  }),
  refusals: [],
})

export const beginList = endpoint({
  id: 'pairing.begin-list',
  method: 'POST',
  path: '/api/lists',
  permission: 'list.edit',
  summary: 'Begin a list of a tier (of a unit), with the pairs in force as its first lines.',
  body: z.strictObject({
    tier: line('层级', 60),
    unitId: z.nullable(id),
    academicYear,
    adjusts: z._default(z.nullable(z.int({ error: '请选择调整依据' }).check(z.gte(0), z.lte(999))), null),
    occasion: z._default(text('事由', 200), ''),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'no-policy-in-force',
    'tier-unknown',
    'list-made-by',
    'unit-spoken-for',
    'list-already-open',
    'adjustment-unknown',
    'step-not-yours',
    'step-needs',
  ],
})
