import type { Day } from '../calendar/day.ts'
import { accept, type Decision, refuse } from '../decision/decision.ts'
import { findForbiddenCombination, type Role, scopeNeededBy } from './role.ts'

export type NewGrant = {
  readonly id: string
  readonly accountId: string
  readonly role: Role
  readonly unitId: string | null
  readonly cadreId: string | null
  readonly from: Day
  readonly to: Day | null
}

/**
 * Who may get which role: nobody grants to themselves, an administrator holds nothing else, and a role that works
 * over a unit or for a cadre must say which.
 */
export function decideGrant(
  grant: NewGrant,
  facts: { readonly held: readonly Role[]; readonly givenBy: string },
): Decision<NewGrant> {
  if (facts.givenBy === grant.accountId) return refuse({ code: 'own-grant' })
  const clash = findForbiddenCombination([...facts.held, grant.role])
  if (clash) return refuse({ code: 'roles-never-combined', roles: clash })
  if (grant.to !== null && grant.to <= grant.from) return refuse({ code: 'dates-reversed', field: 'to' })
  const needed = scopeNeededBy(grant.role)
  if (needed === 'unit' && !grant.unitId) return refuse({ code: 'grant-needs-scope', role: grant.role })
  if (needed === 'cadre' && !grant.cadreId) return refuse({ code: 'grant-needs-scope', role: grant.role })
  // A scope the role has no use for would be read by nobody and mislead everybody.
  const scoped = {
    ...grant,
    unitId: needed === 'unit' ? grant.unitId : null,
    cadreId: needed === 'cadre' ? grant.cadreId : null,
  }
  return accept(scoped, {
    act: 'account.granted',
    subjectKind: 'account',
    subjectIds: [grant.accountId, grant.id],
    fields: ['role', 'unitId', 'cadreId', 'from', 'to'],
  })
}
