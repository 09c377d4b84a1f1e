import { humanRoles } from '@tongxin/core/roster/human-sheet'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { id } from '../fields.ts'

export const orderPeople = endpoint({
  id: 'roster.order',
  method: 'PUT',
  path: '/api/roster/order',
  permission: 'human.write',
  summary: 'Give people of a role their numbers of 手工顺序 (班子排序); 0 takes a number away.',
  body: z.strictObject({
    role: z.enum(humanRoles),
    places: z
      .array(
        z.strictObject({
          id,
          number: z.int({ error: '排序请填整数' }).check(z.minimum(0), z.maximum(99_999)),
        }),
      )
      .check(z.minLength(1, { error: '没有要改的排序' }), z.maxLength(1000, { error: '一次最多改 1000 人' })),
  }),
  answer: z.object({ changed: z.number() }),
  refusals: ['not-found'],
})
