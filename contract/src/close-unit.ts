import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { byId, day, id } from './fields.ts'

export const closeUnit = endpoint({
  id: 'roster.close-unit',
  method: 'POST',
  path: '/api/units/:id/closing',
  permission: 'unit.write',
  summary:
    'End a unit with a day: dissolved, merged into another unit, or split up into several. Of a merged one the people of its roster may move along, with who is in charge of it and whose contact point it is; posts do not.',
  params: byId,
  body: z.strictObject({
    on: day,
    into: z.array(id).check(z.maxLength(20, { error: '最多分为 20 个单位' })),
    movePeople: z.boolean(),
  }),
  answer: z.object({ id, version: z.number(), moved: z.number() }),
  versioned: true,
  refusals: [
    'not-found',
    'stale-version',
    'unit-unknown',
    'unit-into-itself',
    'unit-has-below',
    'unit-is-school',
    'dates-reversed',
  ],
})
