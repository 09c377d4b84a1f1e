import * as z from 'zod/mini'
import { named } from '../contacts/contact-fields.ts'
import { type AnswerOf, endpoint } from '../endpoint.ts'
import { day, id, optionalProse, word } from '../fields.ts'

export const enterUnitPairing = endpoint({
  id: 'unit-pairings.enter',
  method: 'POST',
  path: '/api/unit-pairings',
  permission: 'pairing.enter',
  summary:
    'Enter a pairing a side of which is a unit, where the document of its first day has such a tier: no list proposes it.',
  body: z.strictObject({
    tier: word,
    /** The units the tier asks for; null: that side is the human named. */
    fromUnitId: z.nullable(id),
    toUnitId: z.nullable(id),
    /** Who stands for either side. */
    cadreId: id,
    personId: id,
    from: day,
    reason: z._default(optionalProse('理由', 200), ''),
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

const side = z.object({
  /** Units the tier means, or of which facts are missing to say; empty where the side is a human. */
  units: z.array(named),
  /** Who may stand for the unit chosen, or be the side; empty until a unit is chosen. */
  people: z.array(named),
})

export const listUnitPairingChoices = endpoint({
  id: 'unit-pairings.choices',
  method: 'GET',
  path: '/api/unit-pairings/choices',
  permission: 'pairing.enter',
  summary:
    'The tiers of units the document of a day has, and of one of them which units and who may stand for them.',
  query: z.object({
    on: z.optional(day),
    tier: z.optional(word),
    fromUnitId: z.optional(id),
    toUnitId: z.optional(id),
  }),
  answer: z.object({
    tiers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        from: z.enum(['cadre', 'unit']),
        to: z.enum(['person', 'post', 'unit']),
      }),
    ),
    cadre: side,
    person: side,
  }),
  refusals: [],
})
export type UnitPairingChoices = AnswerOf<typeof listUnitPairingChoices>
