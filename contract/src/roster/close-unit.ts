import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id } from '../fields.ts'

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

export const closedUnit = z.object({
  id,
  version: z.number(),
  name: z.string(),
  kind: z.string(),
  /** The first day without it. */
  on: day,
  /** What the units it went into are called, or were called last. */
  into: z.array(z.string()),
  /** How many people's sheets still say it. */
  unsettled: z.number(),
})
export type ClosedUnit = z.infer<typeof closedUnit>

export const listClosedUnits = endpoint({
  id: 'roster.closed-units',
  method: 'GET',
  path: '/api/units/closed',
  permission: 'unit.read',
  summary: 'Units that are no more today, the last first, with what they went into.',
  answer: z.object({ rows: z.array(closedUnit), can: z.object({ reopen: z.boolean() }) }),
  refusals: [],
})

export const reopenUnit = endpoint({
  id: 'roster.reopen-unit',
  method: 'POST',
  path: '/api/units/:id/reopening',
  permission: 'unit.write',
  summary:
    'Take back the end of a unit: it stands as before, and the people who moved along are its own again. Refused over what was done since.',
  params: byId,
  answer: z.object({ id, version: z.number(), moved: z.number() }),
  versioned: true,
  refusals: ['not-found', 'stale-version', 'unit-built-on', 'unit-stands'],
})
