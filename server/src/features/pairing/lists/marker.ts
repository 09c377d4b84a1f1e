import type { Actor } from '@tongxin/core/account/actor'
import type { Marker } from '@tongxin/core/pairing/lists/step-roles'

/** Who marks a step: the roles of the account, and whose account it is. */
export function markerOf({ grants, humanId }: Actor): Marker {
  return { roles: grants.map(({ role }) => role), humanId }
}
