import type { Actor } from '../../account/actor.ts'
import type { Role } from '../../account/role.ts'
import type { Step } from '../../policy/step.ts'
import { isUnitRole } from '../../policy/unit-role.ts'
import { unnamedRole } from './step-outcomes.ts'

/** Whether somebody acts for themselves at a step, or enters what another did (代录, shown with both names). */
export type Capacity = 'own' | 'on-behalf'

/** Who is at the screen: the roles of their account and whose account it is. */
export type Marker = { readonly roles: readonly Role[]; readonly humanId: string | null }

export function markerOf({ grants, humanId }: Actor): Marker {
  return { roles: grants.map(({ role }) => role), humanId }
}

export type Place = {
  readonly step: Step
  /** The document's role the step is marked in. */
  readonly role: string
  readonly isUnitList: boolean
  /** The cadre of the line, where the step is done line by line. */
  readonly cadreId: string | null
}

/**
 * In which capacity somebody may mark a step in one of its document's roles, or null. A leader confirms own lines; a
 * unit's secretary takes the unit's steps on the unit's lists; leaders take what committees and leaders do; the office
 * takes its own and enters, on their behalf, what all the others did on paper. Role ids are those of policy files; one we
 * do not know is left to the office.
 */
export function capacityAt(marker: Marker, place: Place): Capacity | null {
  if (marker.roles.some((role) => isOwn(role, marker, place))) return 'own'
  return marker.roles.includes('office') ? 'on-behalf' : null
}

/** The same for what is not a step of a list: a statement, an adjustment. */
export function capacityIn(marker: Marker, role: string, isUnitList: boolean): Capacity | null {
  if (marker.roles.some((account) => isRoleOf(account, role, isUnitList))) return 'own'
  return marker.roles.includes('office') ? 'on-behalf' : null
}

const officeRoles = ['ufwd', 'office', unnamedRole]
function isOwn(account: Role, { humanId }: Marker, { step, role, isUnitList, cadreId }: Place): boolean {
  const isSelf = step.act === 'confirm-self' && role === (step.by ?? unnamedRole)
  return isSelf
    ? account === 'cadre' && humanId !== null && humanId === cadreId
    : isRoleOf(account, role, isUnitList)
}

function isRoleOf(account: Role, role: string, isUnitList: boolean): boolean {
  if (account === 'office') return officeRoles.includes(role)
  if (account === 'unit-secretary') return isUnitList && (isUnitRole(role) || role === unnamedRole)
  if (account !== 'leader') return false
  return role !== 'cadre' && !officeRoles.includes(role) && !isUnitRole(role)
}
