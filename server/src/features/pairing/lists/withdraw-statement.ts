import { may } from '@tongxin/core/account/may'
import { academicYearsOf } from '@tongxin/core/calendar/academic-year'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { markerOf } from '@tongxin/core/pairing/lists/step-roles'
import { decideStatementWithdrawal } from '@tongxin/core/pairing/lists/withdraw-statement'
import type { Work } from '../../../platform/work.ts'
import { loadSchoolCalendar } from '../../calendar/facts.ts'
import { unitExists } from '../../roster/queries.ts'
import { findStatement, supersedeStatement } from './unchanged-store.ts'

type Asked = {
  readonly tier: string
  readonly unitId: string | null
  readonly academicYear: string
  readonly reason: string
}

/** Takes back 本学年不调整; it stays among the statements with who did so and why. */
export async function withdrawStatement(
  work: Work,
  { reason, ...place }: Asked,
): Promise<{ readonly ok: true; readonly value: { readonly id: string } } | Refused> {
  if (!may(work.actor, 'list.step', { unitId: place.unitId }).allowed) return refuse({ code: 'not-found' })
  if (place.unitId !== null && !(await unitExists(work, place.unitId))) return refuse({ code: 'not-found' })
  const stored = await findStatement(work, place)
  const years = academicYearsOf(await loadSchoolCalendar(work))
  const yearEnds = years.find(({ id }) => id === place.academicYear)?.to ?? null
  const decision = decideStatementWithdrawal(stored && { ...stored, unitId: place.unitId, yearEnds }, {
    marker: markerOf(work.actor),
    today: work.today,
  })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await supersedeStatement(work, decision.changes.id, { reason, recorded })
  return { ok: true, value: { id: decision.changes.id } }
}
