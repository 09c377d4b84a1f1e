import type { Role } from '../account/role.ts'
import { isUnitRole } from '../policy/unit-role.ts'

/**
 * In which of a document's roles an account may mark steps. A unit's own roles are marked by its secretary; the
 * office marks its own and enters, with body and minutes number, what committees and leaders decided; leaders mark
 * what leaders do. Role ids are those of policy files; one we do not know is left to the office.
 */
export function policyRolesOf(held: readonly Role[], asked: readonly string[]): readonly string[] {
  return asked.filter((role) => held.some((account) => actsAs(account, role)))
}

function actsAs(account: Role, policyRole: string): boolean {
  if (account === 'office') return policyRole !== 'cadre'
  if (account === 'unit-secretary') return isUnitRole(policyRole)
  if (account === 'leader') return policyRole !== 'ufwd' && policyRole !== 'cadre' && !isUnitRole(policyRole)
  return account === 'cadre' && policyRole === 'cadre'
}
