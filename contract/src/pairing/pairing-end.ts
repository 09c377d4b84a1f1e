import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, prose } from '../fields.ts'

export const endPairing = endpoint({
  id: 'pairing.end',
  method: 'POST',
  path: '/api/pairings/:id/end',
  permission: 'pairing.end',
  summary:
    'End a pair from a day on, with the reason; asked again first where its successor begins only later.',
  params: byId,
  body: z.strictObject({
    on: day,
    reason: prose('结束原因', 100),
    /** Told that nobody would have the person for some days, the caller ends the pair all the same. */
    blankKnown: z._default(z.boolean(), false),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: ['not-found', 'pairing-ended', 'day-too-early', 'day-in-future', 'leaves-blank-period'],
})
