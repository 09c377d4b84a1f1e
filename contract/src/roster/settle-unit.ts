import { humanRoles, portfolioKinds } from '@tongxin/core/roster/human-sheet'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line } from '../fields.ts'

/** Somebody whose sheet still says a unit that ended: on its roster, employed in it, in charge of it, or holding a post in it. */
const unsettledPerson = z.object({
  humanId: id,
  version: z.number(),
  name: z.string(),
  roles: z.array(z.enum(humanRoles)),
  isEmployed: z.boolean(),
  portfolios: z.array(z.enum(portfolioKinds)),
  posts: z.array(z.object({ id, title: z.string(), body: z.nullable(z.string()) })),
})
export type UnsettledPerson = z.infer<typeof unsettledPerson>

export const listUnsettled = endpoint({
  id: 'roster.unsettled',
  method: 'GET',
  path: '/api/units/:id/unsettled',
  permission: 'unit.write',
  summary: 'Who still stands in a unit that ended: to be settled in the units it went into, or in others.',
  params: byId,
  answer: z.object({
    name: z.string(),
    /** The first day without it. */
    on: day,
    /** The units it went into that stand today. */
    into: z.array(z.object({ id, name: z.string() })),
    rows: z.array(unsettledPerson),
  }),
  refusals: ['not-found', 'unit-stands'],
})

/** More are settled in two goes. */
export const mostSettled = 500

export const settleUnit = endpoint({
  id: 'roster.settle-unit',
  method: 'POST',
  path: '/api/units/:id/settling',
  permission: 'unit.write',
  summary:
    'Settle people of a unit that ended, many at once: to which unit each goes from that day, and which of the posts are held there or ended. All or none.',
  params: byId,
  body: z.strictObject({
    people: z
      .array(
        z.strictObject({
          humanId: id,
          /** As the sheet was seen. */
          version: z
            .int({ error: '人员记录的版本请重新读取' })
            .check(
              z.gte(1, { error: '人员记录的版本请重新读取' }),
              z.lte(999_999_999, { error: '人员记录的版本请重新读取' }),
            ),
          unitId: id,
          posts: z
            .array(z.strictObject({ id, title: z.nullable(line('职务', 100)) }))
            .check(z.maxLength(50, { error: '一人最多 50 个职务' })),
        }),
      )
      .check(
        z.minLength(1, { error: '请至少选一人' }),
        z.maxLength(mostSettled, { error: `一次最多安排 ${mostSettled} 人，请分几次` }),
      ),
  }),
  answer: z.object({ settled: z.number() }),
  refusals: [
    'not-found',
    'unit-stands',
    'unit-unknown',
    'unit-into-itself',
    'sheets-changed',
    'vocabulary-refused',
    'dates-reversed',
    'dates-overlap',
  ],
})
