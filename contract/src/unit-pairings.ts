import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { day, id, text } from './fields.ts'

export const enterUnitPairing = endpoint({
  id: 'unit-pairings.enter',
  method: 'POST',
  path: '/api/unit-pairings',
  permission: 'pairing.enter',
  summary:
    'Enter a pairing a side of which is a unit, where the document of its first day has such a tier: no list proposes it.',
  body: z.strictObject({
    tier: z.string(),
    /** The units the tier asks for; null: that side is the human named. */
    fromUnitId: z.nullable(id),
    toUnitId: z.nullable(id),
    /** Who stands for either side. */
    cadreId: id,
    personId: id,
    from: day,
    reason: z._default(text('理由', 200), ''),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'no-policy-in-force',
    'day-in-future',
    'tier-unknown',
    'tier-pairs-humans',
    'unit-side-missing',
    'unit-side-not-asked',
    'pair-of-oneself',
    'unit-not-standing',
    'sides-not-eligible',
    'not-of-unit',
    'units-paired-already',
    'step-needs',
  ],
})
