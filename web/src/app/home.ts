import type { Me } from '@tongxin/contract/account/account'
import type { Role } from '@tongxin/core/account/role'
import { paths, phonePaths } from './paths.ts'

const phoneRoles: readonly Role[] = ['cadre', 'delegate', 'person']

/** Cadres, their delegates and representatives work on the phone entry; only others have places on the desk. */
export function hasDesk(me: Me): boolean {
  return me.grants.some((grant) => !phoneRoles.includes(grant.role))
}

export function hasPhone(me: Me): boolean {
  return me.grants.some((grant) => phoneRoles.includes(grant.role))
}

/** Where an account lands: who has both entries gets the phone one on a narrow screen. */
export function homeOf(me: Me, narrow: boolean): string {
  if (!hasPhone(me)) return paths.home
  return narrow || !hasDesk(me) ? phonePaths.home : paths.home
}
