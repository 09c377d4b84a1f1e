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
  const found = await requireGround(work, term)
  if (!found.ok) return found
  const [unit] = await findUnitSubmissions(work, {
    ...found.value,
    reach: reachOf(work.actor, permission),
    unitId,
  })
  if (!unit) return refuse({ code: 'not-found' })
  return { ok: true, value: { ...found.value, unit } }
}

/** A term and a document there are. */
export async function requireGround(work: Work, term: string | undefined): Promise<Done<SummaryGround>> {
  const found = await loadSummaryGround(work, term)
  if (found === 'no-term') return refuse({ code: 'no-term-on-day', on: term ?? work.today })
  if (found === 'no-policy') return refuse({ code: 'no-policy-in-force', on: work.today })
  return { ok: true, value: found }
}

/** The last version; null: none was handed in. */
export function lastOf({ versions }: Pick<UnitSubmissions, 'versions'>): LastSubmission | null {
  const last = versions.at(-1)
  if (last === undefined) return null
  return { id: last.id, number: last.number, state: last.answer?.kind ?? 'submitted' }
}

/** The sheet as it stands now. Three statements. */
export async function makeSheet(work: Work, subject: SummarySubject): Promise<SummarySheet> {
  const [sheet] = await makeSheets(work, subject, [subject.unit])
  if (!sheet) throw new Error('one unit has one sheet')
  return sheet
}

/** Of each set of units as it stands now. Three statements for any number of them. */
export async function makeSheets(
  work: Work,
  ground: SummaryGround,
  places: readonly Pick<UnitSubmissions, 'unitName' | 'below'>[],
): Promise<readonly SummarySheet[]> {
  const { term, policy } = ground
  const units = places.map(({ below }) => below)
  const findings = await loadUnitFindings(work, ground, units)
  const totals = await loadContactTotals(work, { places: units, from: term.from, to: term.to })
  return places.flatMap(({ unitName }, at) => {
    const [found, total] = [findings[at], totals[at]]
    if (found === undefined || total === undefined) return []
    return {
      unitName,
      termId: term.id,
      from: term.from,
      lastDay: addDays(term.to, -1),
      on: dayWithin(term, work.today),
      policyTitle: policy.title,
      ...found,
      ...total,
    }
  })
}
