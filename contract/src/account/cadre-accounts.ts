import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { id } from '../fields.ts'

const named = z.object({ id, name: z.string() })

/** What a grant can be given over: names and ids, nothing else of the roster. */
export const showGrantScopes = endpoint({
  id: 'account.grant-scopes',
  method: 'GET',
  path: '/api/grant-scopes',
  permission: 'grant.give',
  summary: 'The units and cadres of today by name, for giving a role over one of them.',
  answer: z.object({ units: z.array(named), cadres: z.array(named) }),
  refusals: [],
})

/** A whole roster at once: one account for each cadre of today who has none, with the staff number to sign in. */
export const openCadreAccounts = endpoint({
  id: 'account.open-for-cadres',
  method: 'POST',
  path: '/api/cadre-accounts',
  permission: 'account.open',
  summary: 'Open accounts for all cadres of today who have none; roles are given apart.',
  answer: z.object({
    opened: z.number(),
    /** Cadres left out because the roster has no staff number of them. */
    withoutStaffNo: z.number(),
    /** Cadres left out because an account of somebody else has their staff number. */
    nameTaken: z.number(),
  }),
  refusals: [],
})

export const giveCadreGrants = endpoint({
  id: 'account.give-cadre-grants',
  method: 'POST',
  path: '/api/cadre-grants',
  permission: 'grant.give',
  summary: 'Give the role cadre, from today on, to all accounts of cadres of today who do not hold it.',
  answer: z.object({ given: z.number() }),
  refusals: [],
})
