import type { Excuse, ExcuseChoices } from '@tongxin/contract/duties/excuses'
import { type AccessFacts, may } from '@tongxin/core/account/may'
import { addDays } from '@tongxin/core/calendar/day'
import { type Excused, excuseHeadings } from '@tongxin/core/duties/decide-excuse'
import { outlineNames } from '@tongxin/core/policy/outline/names'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Work } from '../../platform/work.ts'
import type { ExcuseRow } from './excuse-store.ts'
import type { PairRow } from './pair-row.ts'

/** A unit excuses its own pairings; all pairings of somebody reach beyond it, and are the school's to excuse. */
export function excuseAccess(whom: Excused, { unit_id, cadre_id }: PairRow): AccessFacts {
  return whom === 'pairing' ? { unitId: unit_id, ownerIds: [cadre_id] } : { unitId: null }
}

/** What the person asking may choose, null when nothing. */
export function excuseChoicesFor(
  { actor }: Work,
  pair: PairRow,
  policy: Policy | undefined,
): ExcuseChoices | null {
  const whom = (['pairing', 'cadre', 'person'] as const).filter(
    (each) => may(actor, 'duty.excuse', excuseAccess(each, pair)).allowed,
  )
  if (whom.length === 0 || policy === undefined || pair.ended_on !== null) return null
  const roles = Object.entries(policy.roles).map(([id, name]) => ({ id, name }))
  return { whom, headings: [...excuseHeadings(policy)], roles }
}

export function shownExcuse(row: ExcuseRow, pair: PairRow, policy: Policy | undefined): Excuse {
  return {
    id: row.id,
    whom: row.pairing_id !== null ? 'pairing' : row.human_id === pair.cadre_id ? 'cadre' : 'person',
    from: row.from_on,
    lastDay: addDays(row.to_on, -1),
    heading: row.heading,
    roleName: policy === undefined ? row.role : outlineNames(policy).role(row.role),
    approver: row.approver,
    recordedAt: row.recorded_at,
  }
}
