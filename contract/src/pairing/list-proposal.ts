import type { SentNetwork } from '@tongxin/core/pairing/network/sent-network'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, id } from '../fields.ts'
import type { KeptPairMark } from './pair-marks.ts'
import { listPage } from './pairing.ts'

export const showListNetwork = endpoint({
  id: 'pairing.network',
  method: 'GET',
  path: '/api/lists/:id/network',
  permission: 'list.edit',
  summary:
    'What a proposal for a list is made from: who may contact whom, quotas, classes, the list in force, notes.',
  params: byId,
  answer: z.custom<SentNetwork & { readonly pairMarks: readonly KeptPairMark[] }>(),
  refusals: ['not-found'],
})

export const adoptProposal = endpoint({
  id: 'pairing.adopt-proposal',
  method: 'POST',
  path: '/api/lists/:id/proposal',
  permission: 'list.edit',
  summary: 'Make a draft what a proposal says: every pair of it, all or none.',
  params: byId,
  body: z.strictObject({
    pairs: z.array(z.strictObject({ cadreId: id, personId: id })).check(z.maxLength(20_000)),
    /** Ids of the lines the proposal was made from: whoever changed the list meanwhile is not written over. */
    seen: z.array(id).check(z.maxLength(20_000)),
  }),
  answer: z.object({ page: listPage }),
  versioned: true,
  refusals: ['not-found', 'pair-refused', 'stale-version', 'list-closed'],
})
