// A unit and a term whose 汇总表 is asked for, as far as it is within reach.
import { may, reachOf } from '@tongxin/core/account/may'
import type { Permission } from '@tongxin/core/account/permission'
import { addDays } from '@tongxin/core/calendar/day'
import { dayWithin } from '@tongxin/core/calendar/period'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { LastSubmission } from '@tongxin/core/reports/decide-submission'
import type { SummarySheet } from '@tongxin/core/reports/summary-sheet'
import type { Work } from '../../platform/work.ts'
import { loadContactTotals } from '../contacts/unit-totals/facts.ts'
import { loadSummaryGround, loadUnitFindings, type SummaryGround } from '../duties/unit-counts/facts.ts'
import { findUnitSubmissions, type UnitSubmissions } from './submission-store.ts'

export type SummarySubject = SummaryGround & { readonly unit: UnitSubmissions }

type Done<T> = { readonly ok: true; readonly value: T } | Refused

export async function findSummarySubject(
  work: Work,
  { unitId, term, permission }: { unitId: string; term: string | undefined; permission: Permission },
): Promise<Done<SummarySubject>> {
  if (!may(work.actor, permission, { unitId }).allowed) return refuse({ code: 'not-found' })
  const found = await loadSummaryGround(work, term)
  if (found === 'no-term') return refuse({ code: 'no-term-on-day', on: term ?? work.today })
  if (found === 'no-policy') return refuse({ code: 'no-policy-in-force', on: work.today })
  const [unit] = await findUnitSubmissions(work, {
    ...found,
    reach: reachOf(work.actor, permission),
    unitId,
  })
  if (!unit) return refuse({ code: 'not-found' })
  return { ok: true, value: { ...found, unit } }
}

/** The last version; null: none was handed in. */
export function lastOf({ versions }: Pick<UnitSubmissions, 'versions'>): LastSubmission | null {
  const last = versions.at(-1)
  if (last === undefined) return null
  return { id: last.id, number: last.number, state: last.answer?.kind ?? 'submitted' }
}

/** The sheet as it stands now. Three statements. */
export async function makeSheet(work: Work, subject: SummarySubject): Promise<SummarySheet> {
  const { term, policy, unit } = subject
  const { requirements, settled } = await loadUnitFindings(work, subject, unit.below)
  const totals = await loadContactTotals(work, { unitIds: unit.below, from: term.from, to: term.to })
  return {
    unitName: unit.unitName,
    termId: term.id,
    from: term.from,
    lastDay: addDays(term.to, -1),
    on: dayWithin(term, work.today),
    settled,
    policyTitle: policy.title,
    requirements,
    ...totals,
  }
}
