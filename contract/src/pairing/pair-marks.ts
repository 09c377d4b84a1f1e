import { exclusionReasons } from '@tongxin/core/pairing/lists/pair-marks'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id, moment } from '../fields.ts'

const pair = { cadreId: id, personId: id }
const mark = { kind: z.enum(['lock', 'exclude']), ...pair, reason: z.nullable(z.enum(exclusionReasons)) }

/** A lock or exclusion kept with a draft, and who made it when. */
export const pairMark = z.object({ ...mark, byName: z.string(), at: moment })
export type KeptPairMark = z.infer<typeof pairMark>

export const changePairMarks = endpoint({
  id: 'pairing.change-pair-marks',
  method: 'POST',
  path: '/api/lists/:id/pair-marks',
  permission: 'list.edit',
  summary:
    'Lock or exclude pairs for the proposals of a draft, or lift that; kept with the draft, for whoever opens it next.',
  params: byId,
  body: z.strictObject({
    marked: z.array(z.strictObject(mark)).check(z.maxLength(3000, { error: '一次最多锁定或排除 3000 对' })),
    /** So many above the document's number are let be in this run, as its settings say. */
    over: z._default(z.int().check(z.minimum(0), z.maximum(99)), 0),
    lifted: z.array(z.strictObject(pair)).check(z.maxLength(3000, { error: '一次最多解除 3000 对' })),
  }),
  answer: z.object({ pairMarks: z.array(pairMark) }),
  refusals: ['not-found', 'pair-refused', 'locks-above-quota', 'list-closed'],
})
