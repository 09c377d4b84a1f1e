import { may } from '@tongxin/core/account/may'
import { capacityIn, markerOf } from '@tongxin/core/pairing/lists/step-roles'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import { isExtensionOffer } from '@tongxin/core/records/step-offers'
import type { Work } from '../../../platform/work.ts'
import type { FoundRecord } from './store.ts'

/**
 * What only those who act on it read is entered by those who may read it; more time is given by who acts in the role the document
 * names, or by the office on their behalf, as on lists.
 */
export function mayEnter({ actor }: Work, offer: RecordOffer, unitId: string | null): boolean {
  if (offer.restricted && !may(actor, 'record.read-restricted', { unitId }).allowed) return false
  const [role] = offer.roles
  if (!isExtensionOffer(offer) || role === undefined) return true
  return capacityIn(markerOf(actor), role, unitId !== null) !== null
}

/** Of a restricted kind by those who may read it. */
export function mayWithdraw(
  { actor }: Work,
  { scope_unit_id, restricted }: Pick<FoundRecord, 'scope_unit_id' | 'restricted'>,
): boolean {
  const access = { unitId: scope_unit_id }
  if (restricted && !may(actor, 'record.read-restricted', access).allowed) return false
  return may(actor, 'record.withdraw', access).allowed
}
