import { may } from '@tongxin/core/account/may'
import { academicYearsOf } from '@tongxin/core/calendar/academic-year'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { markerOf } from '@tongxin/core/pairing/lists/step-roles'
import { decideUnchanged, unchangedRole } from '@tongxin/core/pairing/lists/unchanged-list'
import { unitPolicies } from '@tongxin/core/policy/unit-own/unit-policies'
import type { Work } from '../../../platform/work.ts'
import { policyInForce } from '../../policy/queries.ts'
import { loadListGround } from './list-ground.ts'
import { insertUnchanged, loadYearBooks } from './unchanged-store.ts'

export type Statement = {
  readonly id: string
  readonly tier: string
  readonly unitId: string | null
  readonly academicYear: string
  readonly on: Day
  readonly body: string
  readonly minutesNo: string
}

/** States 本学年不调整, in the role that the document in force names for it. */
export async function stateUnchanged(
  work: Work,
  statement: Statement,
): Promise<{ readonly ok: true; readonly value: { readonly id: string } } | Refused> {
  const { tier, unitId, academicYear } = statement
  if (!may(work.actor, 'list.step', { unitId }).allowed) return refuse({ code: 'not-found' })
  const inForce = await policyInForce(work, work.today)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on: work.today })
  const { unitExists, ...books } = await loadYearBooks(work, { tier, unitId, academicYear })
  if (!unitExists) return refuse({ code: 'not-found' })
  const { filledIn, calendar } = await loadListGround(work, [])
  const policy = unitPolicies(inForce.policy, filledIn(inForce.policy), work.today)(unitId)
  const decision = decideUnchanged(
    { ...statement, role: unchangedRole(policy, tier) },
    {
      policy,
      today: work.today,
      marker: markerOf(work.actor),
      year: academicYearsOf(calendar).find(({ id }) => id === academicYear) ?? null,
      ...books,
    },
  )
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  await insertUnchanged(work, { ...decision.changes, policyVersionId: inForce.id }, recorded)
  return { ok: true, value: { id: statement.id } }
}
