// 催办 from 登记事项: what is due or short of a unit, or of its cadres because of an event. What only the office may know of is never asked
// for: the unit would be told that there is something.
import { may } from '@tongxin/core/account/may'
import type { FindingState } from '@tongxin/core/duties/findings/state-of'
import type { RowRule } from '@tongxin/core/duties/row-rule'
import type { RecordOffer } from '@tongxin/core/records/record-offer'
import { mayUrge } from '@tongxin/core/urging/may-urge'
import type { UrgingKind } from '@tongxin/core/urging/urging'
import type { Work } from '../../../platform/work.ts'
import type { StoredCount } from '../stored-count.ts'

export type UrgedUnit = {
  readonly kind: UrgingKind
  readonly unit: { readonly id: string; readonly name: string }
}

type Row = Pick<StoredCount, 'unit_id' | 'cadre_id'> & {
  readonly unit_name: string | null
  readonly event_word: string | null
  /** Of what a step of a list began: the unit whose list it is. */
  readonly list_unit_id: string | null
  readonly list_unit: string | null
}

type Found = {
  readonly found: RowRule
  readonly state: FindingState
  readonly offers: readonly RecordOffer[]
}

const urgentStates: readonly FindingState[] = ['due', 'overdue', 'short']

/** null: nobody is asked for it, or not by this account. */
export function urgedOf({ actor }: Work, row: Row, about: Found): UrgedUnit | null {
  const asked = urgentStates.includes(about.state) ? askedOf(row, about) : null
  if (asked === null || !mayUrge(actor, asked.kind)) return null
  return may(actor, 'duty.urge', { unitId: asked.unit.id }).allowed ? asked : null
}

function askedOf(row: Row, { found: { rule, way }, offers }: Found): UrgedUnit | null {
  const event = offers.find((offer) => offer.id === `event:${row.event_word}`)
  if (rule.requirement.restricted || event?.restricted) return null
  if (row.list_unit_id !== null && row.list_unit !== null) {
    const isFiling = way.counts.where?.act?.includes('file') === true
    return isFiling ? { kind: 'list', unit: { id: row.list_unit_id, name: row.list_unit } } : null
  }
  // Handovers are urged where they stand, under 交接.
  if (row.unit_id === null || row.unit_name === null || way.counts.kind === 'handover') return null
  return {
    kind: row.cadre_id === null ? 'record' : 'event',
    unit: { id: row.unit_id, name: row.unit_name },
  }
}
