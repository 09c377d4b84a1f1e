import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'

/** The unit on the cadre's side, which is asked for what is due of a pair, for whoever may: under it the pair is counted. */
export function urgedUnit(
  actor: Actor,
  {
    due_unit_id: id,
    due_unit: name,
  }: { readonly due_unit_id: string | null; readonly due_unit: string | null },
) {
  if (id === null || name === null || !may(actor, 'duty.urge', { unitId: id }).allowed) return null
  return { id, name }
}
