import { may } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { rowRules } from '@tongxin/core/duties/row-rule'
import { rowStates } from '@tongxin/core/duties/row-states'
import { decideExplanation } from '@tongxin/core/records/decide-explanation'
import type { Work } from '../../../platform/work.ts'
import type { DutyGround } from '../ground.ts'
import { loadCounts } from '../store.ts'
import { asColumns } from '../stored-count.ts'
import { insertExplanation } from './store.ts'
import type { Touched } from './touched.ts'

export type Shortfall = {
  readonly id: string
  readonly requirement: string
  readonly bearerId: string
  readonly period: string
}

/** Judged by the count as it is kept: only what is fallen short of and only advised can be explained. */
export async function explainShortfall(
  work: Work,
  { policies, calendar }: DutyGround,
  shortfall: Shortfall,
): Promise<{ readonly ok: true; readonly value: Touched } | Refused> {
  const { id, requirement, bearerId, period } = shortfall
  const on = work.today
  const ruleOf = rowRules(policies, on)
  const counts = await loadCounts(work, { requirements: null, bearerIds: [bearerId] })
  const rows = counts.filter(
    (each) => each.period === period && ruleOf(asColumns(each, on))?.rule.key === requirement,
  )
  const [row] = rows
  const found = row && ruleOf(asColumns(row, on))
  if (!row || !found || !may(work.actor, 'record.enter', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  const stateOf = rowStates(policies, { calendar, asOf: { on, knownAt: on } })
  const states = rows.map((each) => {
    const siblings = rows.filter((other) => other !== each).map((other) => asColumns(other, on))
    return stateOf(asColumns(each, on), siblings) ?? 'unknown'
  })
  const decision = decideExplanation(id, { states, periodFrom: row.period_from, today: on })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const { id: explains } = found.rule.requirement
  const explanation = {
    id,
    requirement: explains,
    bearerId,
    period,
    scopeUnitId: row.unit_id,
    ...decision.changes,
  }
  await insertExplanation(work, explanation, recorded)
  return { ok: true, value: { record: { counts: null, events: [], explains }, humanIds: null } }
}
