import { may } from '@tongxin/core/account/may'
import { refuse } from '@tongxin/core/decision/decision'
import { toldStates } from '@tongxin/core/duties/drawn-states'
import { isEligibility } from '@tongxin/core/duties/findings/eligible-requirement'
import { rowRules } from '@tongxin/core/duties/row-rule'
import { decideExplanation } from '@tongxin/core/records/decide-explanation'
import type { Work } from '../../../platform/work.ts'
import type { DutyGround } from '../ground.ts'
import { loadCounts } from '../store.ts'
import { asColumns } from '../stored-count.ts'
import { explainFit } from './explain-fit.ts'
import type { Explained, Shortfall } from './shortfall.ts'
import { insertExplanation } from './store.ts'

/** Judged by the count as it is kept: only what is fallen short of and only advised can be explained. */
export async function explainShortfall(
  work: Work,
  ground: DutyGround,
  shortfall: Shortfall,
): Promise<Explained> {
  const { id, requirement, bearerId, period } = shortfall
  if (isEligibility(shortfall)) return explainFit(work, ground, shortfall)
  const { policies, calendar } = ground
  const on = work.today
  const ruleOf = rowRules(policies, on)
  const counts = await loadCounts(work, { requirements: null, bearerIds: [bearerId] })
  const rows = counts.filter((each) => ruleOf(asColumns(each, on))?.rule.key === requirement)
  const row = rows.find((each) => each.period === period)
  const found = row && ruleOf(asColumns(row, on))
  if (!row || !found || !may(work.actor, 'record.enter', { unitId: row.unit_id }).allowed)
    return refuse({ code: 'not-found' })
  const stateOf = toldStates(policies, { calendar, asOf: { on, knownAt: on } })
  const others = rows.filter((each) => each !== row).map((each) => asColumns(each, on))
  const state = stateOf(asColumns(row, on), others) ?? 'unknown'
  const decision = decideExplanation(id, { states: [state], periodFrom: row.period_from, today: on })
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
