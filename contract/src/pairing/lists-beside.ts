import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { id, page, search } from '../fields.ts'

/** stands: in force, and kept where a list is being made · leaving: in force, not named by the list being made · proposed: new in it. */
export const besideStates = ['stands', 'leaving', 'proposed'] as const

export const besideRow = z.object({
  personId: id,
  personName: z.string(),
  unitName: z.nullable(z.string()),
  pairs: z.array(
    z.object({
      tier: z.string(),
      cadreId: id,
      cadreName: z.string(),
      state: z.enum(besideStates),
      /** The list being made, else the one in force; null where no list made the pair. */
      listId: z.nullable(id),
    }),
  ),
})
export type BesideRow = z.infer<typeof besideRow>

export const besideFilters = ['all', 'several', 'changing'] as const

export const listBeside = endpoint({
  id: 'pairing.lists-beside',
  method: 'GET',
  path: '/api/lists-beside',
  permission: 'list.read',
  summary:
    'The lists of all tiers side by side, person by person: pairs in force and what lists being made would change. Audited.',
  query: z.object({
    search,
    /** several: with cadres of more than one tier · changing: with a pair that is proposed or would end. */
    show: z._default(z.enum(besideFilters), 'all'),
    ...page,
  }),
  answer: z.object({
    tiers: z.array(z.object({ id: z.string(), name: z.string() })),
    rows: z.array(besideRow),
    total: z.number(),
    counts: z.object({ all: z.number(), several: z.number(), changing: z.number() }),
  }),
  refusals: [],
})
