import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, optionalProse, prose } from '../fields.ts'

/** 协助人: who assists with a pairing, from when until (not including) when. */
export const assistant = z.object({
  id,
  name: z.string(),
  from: day,
  to: z.nullable(day),
  reason: z.nullable(z.string()),
  endReason: z.nullable(z.string()),
  can: z.object({ end: z.boolean() }),
})
export type Assistant = z.infer<typeof assistant>

export const listAssistants = endpoint({
  id: 'assistants.list',
  method: 'GET',
  path: '/api/pairings/:id/assistants',
  permission: 'pairing.read',
  summary:
    'Who assists or assisted with a pairing, as known by the end of a day, and whether the document has assistants.',
  params: byId,
  query: z.object({ knownAt: z.optional(day) }),
  answer: z.object({
    /** Of the document in force today; null: it has no assistants in this tier. */
    whoseContactCounts: z.nullable(z.enum(['lead', 'either', 'both'])),
    atMost: z.nullable(z.number()),
    rows: z.array(assistant),
    can: z.object({ add: z.boolean() }),
  }),
  refusals: ['not-found'],
})

export const listAssistantChoices = endpoint({
  id: 'assistants.choices',
  method: 'GET',
  path: '/api/pairings/:id/assistant-choices',
  permission: 'pairing.assist',
  summary:
    'Who may assist with a pairing on a day: such as the document asks for, or facts are missing to say.',
  params: byId,
  query: z.object({ on: z.optional(day) }),
  answer: z.object({
    rows: z.array(
      z.object({
        id,
        name: z.string(),
        unitName: z.nullable(z.string()),
        /** Facts are missing to say whether the document means them: for a reason only. */
        unclear: z.boolean(),
      }),
    ),
  }),
  refusals: ['not-found', 'tier-without-assistants'],
})

export const addAssistant = endpoint({
  id: 'assistants.add',
  method: 'POST',
  path: '/api/pairings/:id/assistants',
  permission: 'pairing.assist',
  summary: 'Somebody assists with a pairing from a day on, where the document of its tier has assistants.',
  params: byId,
  body: z.strictObject({ humanId: id, from: day, reason: z._default(optionalProse('理由', 200), '') }),
  answer: z.object({ id }),
  creates: true,
  refusals: [
    'not-found',
    'pairing-ended',
    'day-in-future',
    'day-too-early',
    'tier-without-assistants',
    'assistant-is-a-side',
    'assistant-already',
    'assistants-full',
    'assistant-not-eligible',
    'step-needs',
  ],
})

export const endAssistant = endpoint({
  id: 'assistants.end',
  method: 'POST',
  path: '/api/pairings/:id/assistants/:assistantId/end',
  permission: 'pairing.assist',
  summary: 'Assisting is over from a day on, with the reason; on its first day, as if it had never been.',
  params: z.object({ id, assistantId: id }),
  body: z.strictObject({ on: day, reason: prose('结束原因', 100) }),
  answer: z.object({ id }),
  creates: true,
  refusals: ['not-found', 'assistant-ended', 'day-too-early', 'day-in-future'],
})
