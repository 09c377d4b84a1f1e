import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { day, id } from '../fields.ts'
import { cite } from './list-step.ts'

export const affectedPairing = z.object({
  pairingId: id,
  cadreId: id,
  cadreName: z.string(),
  personId: id,
  personName: z.string(),
  tier: z.string(),
  tierName: z.string(),
  unitId: z.nullable(id),
  unitName: z.nullable(z.string()),
  from: day,
  /** When the pair was last considered: it began, or a list or 本学年不调整 kept it. */
  since: day,
  changes: z.array(z.string()),
  /** lapsed: the two could not be paired today · stands: they could · unclear: facts are missing to say. */
  footing: z.enum(['lapsed', 'stands', 'unclear']),
  /** A side's sheet still says a unit that is no more. */
  unsettled: z.boolean(),
  /** The rules that fail, in words, each with its clause. */
  failing: z.array(z.object({ text: z.string(), cites: z.array(cite) })),
  remedies: z.array(z.string()),
  /** What asks for the remedies; empty where the document is silent. */
  cites: z.array(cite),
  /** The day and the reason with which to end a pair of whom a side has died; null otherwise. */
  ending: z.nullable(z.object({ on: day, reason: z.string() })),
  /** Its handover, where one stands. */
  handoverId: z.nullable(id),
  /** `settle`: to say where the people of the unit that is no more go. */
  can: z.object({ end: z.boolean(), settle: z.boolean(), beginHandover: z.boolean() }),
})
export type AffectedPairing = z.infer<typeof affectedPairing>

export const listAffected = endpoint({
  id: 'pairing.affected',
  method: 'GET',
  path: '/api/pairing-changes',
  permission: 'list.read',
  summary:
    'Pairs in force on a side of which something changed since they were last considered, with clause and remedy. Audited.',
  answer: z.object({ rows: z.array(affectedPairing) }),
  refusals: [],
})
