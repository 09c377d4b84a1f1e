import { fitKinds } from '@tongxin/core/duties/findings/fit-kind'
import { findingStates } from '@tongxin/core/duties/findings/state-of'
import * as z from 'zod/mini'
import { cite } from './contacts/contact-fields.ts'
import { endpoint } from './endpoint.ts'
import { day, id, page } from './fields.ts'

/** A pair that stands in a tier whose document says who may be paired, as its finding of `eligible.<tier>` has it. */
const pairFit = z.object({
  pairingId: z.string(),
  cadreId: z.nullable(id),
  cadreName: z.string(),
  personId: z.nullable(id),
  /** Masked where the reader may not read it. */
  personName: z.string(),
  tierName: z.string(),
  unitName: z.nullable(z.string()),
  from: z.nullable(day),
  state: z.enum(findingStates),
  kind: z.enum(fitKinds),
  /** Why, each with its clause; without what would tell a field the reader does not see. */
  grounds: z.array(z.object({ text: z.string(), cites: z.array(cite) })),
  /** What to do about it, as sentences. */
  remedies: z.array(z.string()),
  /** Whether the pair has a card: one the document itself makes has none. */
  hasCard: z.boolean(),
})
export type PairFit = z.infer<typeof pairFit>

/** 文件未规定: what a document in force leaves open. */
const silence = z.object({ title: z.string(), documentTitle: z.string() })

export const listFits = endpoint({
  id: 'duties.fits',
  method: 'GET',
  path: '/api/board/fits',
  permission: 'board.read',
  summary:
    'Standing pairs as of a day by whether they still fit the document, those of one kind a page at a time, and what the documents are silent on.',
  query: z.object({
    on: z.optional(day),
    knownAt: z.optional(day),
    kind: z.optional(z.enum(fitKinds)),
    unitId: z.optional(id),
    ...page,
  }),
  answer: z.object({
    on: day,
    knownAt: day,
    /** Every kind, with none as 0; of the pairs within reach, and of one unit where asked. */
    counts: z.array(z.object({ kind: z.enum(fitKinds), count: z.number() })),
    /** Of the kind asked for; empty without one. */
    rows: z.array(pairFit),
    silent: z.array(silence),
  }),
  refusals: ['day-in-future'],
})
