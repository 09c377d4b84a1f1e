import { findingStates } from '@tongxin/core/duties/findings/state-of'
import * as z from 'zod/mini'
import { cite } from '../contacts/contact-fields.ts'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, page } from '../fields.ts'

/** Why, in one sentence, and the clause it rests on; without clause or grounds where the reader may not see them. */
const reason = z.object({ text: z.string(), cites: z.array(cite) })
export type Reason = z.infer<typeof reason>

/** What a standing rule about numbers says of somebody on the day: a quota, or being covered. */
const number = z.object({
  state: z.enum(findingStates),
  text: z.string(),
  cites: z.array(cite),
  /** The document that set what the clause leaves open, as a unit's own; null: nothing left open was set. */
  setBy: z.nullable(z.object({ title: z.string(), cites: z.array(cite) })),
})
export type StandingNumber = z.infer<typeof number>

const cadreOf = z.object({ id, name: z.string(), unitName: z.nullable(z.string()), paired: z.boolean() })

const tierScope = z.object({
  tier: z.string(),
  tierName: z.string(),
  /** Cadres who may be paired with the person, as far as the reader may see them. */
  cadres: z.array(cadreOf),
  /** Further ones, out of the reader's reach. */
  hidden: z.number(),
  /** Cadres of whom missing facts or a reading not adopted leave it open. */
  open: z.number(),
  /** Under which targets the person comes. */
  targets: z.array(z.object({ label: z.string(), cites: z.array(cite) })),
  /** In nobody's scope: the rules that stand in the way. */
  reasons: z.array(reason),
  /** Left open: what is missing. */
  missing: z.array(reason),
  hasCadres: z.boolean(),
})
export type TierScopeView = z.infer<typeof tierScope>

const onDay = { on: z.optional(day) }

export const showScope = endpoint({
  id: 'pairing.scope-of-person',
  method: 'GET',
  path: '/api/humans/:id/scope',
  permission: 'human.read',
  summary: 'In whose scope a person is on a day, tier by tier, by which clause; if in nobody’s, why.',
  params: byId,
  query: z.object(onDay),
  answer: z.object({ on: day, tiers: z.array(tierScope), numbers: z.array(number) }),
  refusals: ['not-found', 'no-policy-in-force'],
})

const eligiblePerson = z.object({
  id,
  name: z.string(),
  unitName: z.nullable(z.string()),
  target: z.nullable(z.object({ label: z.string(), cites: z.array(cite) })),
  /** Outside what is usual (一般, 原则上): a reason has to be written down. */
  needsReason: z.boolean(),
  paired: z.boolean(),
})
export type EligiblePersonView = z.infer<typeof eligiblePerson>

const tierPersons = z.object({
  tier: z.string(),
  tierName: z.string(),
  isCadre: z.enum(['true', 'false', 'unknown']),
  reason,
  /** One page of them, by unit and name. */
  persons: z.array(eligiblePerson),
  /** Within the reader's reach. */
  total: z.number(),
  hidden: z.number(),
  /** Persons of whom it is left open, and what is missing, each once. */
  open: z.number(),
  missing: z.array(z.string()),
})
export type TierPersonsView = z.infer<typeof tierPersons>

export const showEligible = endpoint({
  id: 'pairing.persons-of-cadre',
  method: 'GET',
  path: '/api/humans/:id/eligible',
  permission: 'human.read',
  summary:
    'Which tiers a cadre belongs to on a day and why, whom the cadre may be paired with, and the quota.',
  params: byId,
  query: z.object({ ...onDay, ...page }),
  answer: z.object({ on: day, tiers: z.array(tierPersons), numbers: z.array(number) }),
  refusals: ['not-found', 'no-policy-in-force'],
})
