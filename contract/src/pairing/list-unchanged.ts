import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { academicYear, day, id, line, prose, text } from '../fields.ts'

export const stateUnchanged = endpoint({
  id: 'pairing.state-unchanged',
  method: 'POST',
  path: '/api/list-statements',
  permission: 'list.step',
  summary:
    'State that the list in force of a tier (of a unit) stands unchanged for an academic year (本学年不调整).',
  body: z.strictObject({
    tier: line('层级', 60),
    unitId: z.nullable(id),
    academicYear,
    on: day,
    body: text('会议', 100),
    minutesNo: text('纪要编号', 100),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'no-policy-in-force',
    'tier-unknown',
    'list-made-by',
    'step-not-yours',
    'day-in-future',
    'day-too-early',
    'no-term-on-day',
    'unchanged-already-stated',
    'list-already-open',
    'list-of-year-in-force',
    'no-list-in-force',
  ],
})

export const withdrawStatement = endpoint({
  id: 'pairing.withdraw-statement',
  method: 'POST',
  path: '/api/list-statements/withdrawal',
  permission: 'list.step',
  summary: 'Take back 本学年不调整 of a tier (of a unit) and academic year, with the reason.',
  body: z.strictObject({
    tier: line('层级', 60),
    unitId: z.nullable(id),
    academicYear,
    reason: prose('撤回的原因', 200),
  }),
  answer: z.object({ id }),
  refusals: ['not-found', 'statement-not-standing', 'step-not-yours', 'statement-year-over'],
})
