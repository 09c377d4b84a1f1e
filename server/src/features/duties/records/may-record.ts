import { may } from '@tongxin/core/account/may'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import type { Work } from '../../../platform/work.ts'
import type { FoundRecord } from './store.ts'

/** What only those who act on it read is entered by those who may read it. */
export function mayEnter({ actor }: Work, { restricted }: RecordOffer, unitId: string | null): boolean {
  return !restricted || may(actor, 'record.read-restricted', { unitId }).allowed
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
