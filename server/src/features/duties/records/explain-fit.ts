import { id as idField } from '@tongxin/contract/fields'
import { may } from '@tongxin/core/account/may'
import { refuse } from '@tongxin/core/decision/decision'
import { decideExplanation } from '@tongxin/core/records/decide-explanation'
import type { Work } from '../../../platform/work.ts'
import { judgeFitOfPair } from '../fits/pair-fit.ts'
import type { DutyGround } from '../ground.ts'
import { findPair } from '../pair-row.ts'
import type { Explained, Shortfall } from './shortfall.ts'
import { insertExplanation } from './store.ts'

/** Whether a pair fits is counted nowhere, so it is judged here; what is explained is so for every day. */
export async function explainFit(
  work: Work,
  ground: DutyGround,
  { id, requirement, bearerId }: Shortfall,
): Promise<Explained> {
  const on = work.today
  const fits = (await fitsOf(work, ground, bearerId)).filter(
    ({ finding }) => finding.requirement === requirement,
  )
  const [fit] = fits
  const scopeUnitId = fit?.finding.bearer.unit ?? null
  if (!fit || !may(work.actor, 'record.enter', { unitId: scopeUnitId }).allowed)
    return refuse({ code: 'not-found' })
  const states = fits.map(({ finding }) => finding.state)
  const decision = decideExplanation(id, { states, periodFrom: null, today: on })
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const explanation = { id, requirement, bearerId, period: 'standing', scopeUnitId, ...decision.changes }
  await insertExplanation(work, explanation, recorded)
  return { ok: true, value: { record: { counts: null, events: [], explains: requirement }, humanIds: null } }
}

async function fitsOf(work: Work, ground: DutyGround, pairingId: string) {
  const pair = idField.safeParse(pairingId).success ? await findPair(work, pairingId) : undefined
  if (!pair) return []
  const asOf = { on: work.today, knownAt: work.today }
  return judgeFitOfPair(
    work,
    { pairingId, cadreId: pair.cadre_id, personId: pair.person_id },
    { ground, asOf },
  )
}
