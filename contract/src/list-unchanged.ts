import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { day, id, line, text } from './fields.ts'

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
    academicYear: line('学年', 9),
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
    'unit-unknown',
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
