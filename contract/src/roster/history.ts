import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id, moment } from '../fields.ts'

// 变更记录: what changed in the books, readable.

const recordedChange = z.object({
  /** The audit event it was made in. */
  id,
  at: moment,
  /** null: the system itself. */
  by: z.nullable(z.string()),
  /** By hand, or by which table or merge, in a sentence. */
  why: z.string(),
  changes: z.array(
    z.object({ part: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  ),
})
export type RecordedChange = z.infer<typeof recordedChange>

const history = z.object({
  rows: z.array(recordedChange),
  /** Changes of what the asker does not see are left out. */
  hides: z.boolean(),
})

export const showHumanHistory = endpoint({
  id: 'history.human',
  method: 'GET',
  path: '/api/humans/:id/history',
  permission: 'human.history',
  summary: 'Every change of a sheet, newest first: who, when, what from and to, and why.',
  params: byId,
  answer: history,
  refusals: ['not-found'],
})

export const showUnitHistory = endpoint({
  id: 'history.unit',
  method: 'GET',
  path: '/api/units/:id/history',
  permission: 'unit.read',
  summary: 'Every change of a unit, newest first.',
  params: byId,
  answer: history,
  refusals: ['not-found'],
})
