import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { unitsNamed } from '@tongxin/core/policy/documents/named-units'
import { inForceFrom } from '@tongxin/core/policy/in-force'
import { decideUnitValue, type NewUnitValue } from '@tongxin/core/policy/unit-value-rules'
import { isMap } from '@tongxin/core/reading/reader'
import { readPolicyTextAgainst } from '../../intake/policy-texts.ts'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'
import { loadUnits, unitExists } from '../roster/queries.ts'
import { loadedPolicies, policyInForce } from './queries.ts'
import { ensurePolicy, holdVersions, insertVersion } from './store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** Stores a policy file as a new version of its document; one mistake and nothing is stored. */
export async function loadPolicy(
  work: Work,
  input: { readonly id: string; readonly source: string; readonly effectiveOn: Day | null },
): Promise<Done<{ readonly id: string }>> {
  const reading = readPolicyTextAgainst(input.source, await loadedPolicies(work))
  if (!reading.ok) {
    return refuse({ code: 'policy-has-mistakes', count: reading.mistakes.length, mistakes: reading.mistakes })
  }
  const { policy } = reading
  const named = unitsNamed(policy, policy.relation ? await loadUnits(work) : [])
  if (named.mistakes.length > 0) {
    const mistakes = reading.place(named.mistakes)
    return refuse({ code: 'policy-has-mistakes', count: mistakes.length, mistakes })
  }
  const value = withUnitIds(reading.value, named.ids)
  await holdVersions(work)
  const effectiveOn = input.effectiveOn ?? inForceFrom(policy)?.from ?? work.today
  const recorded = await work.record([
    { act: 'policy.recorded', subjectKind: 'policy', subjectIds: [input.id] },
  ])
  const policyId = await ensurePolicy(work, policy.id, recorded)
  await insertVersion(work, { id: input.id, policyId, source: input.source, value, effectiveOn }, recorded)
  return { ok: true, value: { id: input.id } }
}

/** The text keeps the names; what rules read has the ids, which stay when a unit is renamed. */
function withUnitIds(value: unknown, units: readonly string[]): unknown {
  if (units.length === 0 || !isMap(value) || !isMap(value['relation'])) return value
  return { ...value, relation: { ...value['relation'], units } }
}

/** Sets what the document delegates to a unit, from today on; the value before it keeps its days. */
export async function setUnitValue(
  work: Work,
  input: NewUnitValue & { readonly decidedOn: Day | null; readonly minutesNo: string },
): Promise<Done<{ readonly id: string }>> {
  if (!may(work.actor, 'policy.unit-value', { unitId: input.unitId }).allowed)
    return refuse({ code: 'not-found' })
  if (!(await unitExists(work, input.unitId))) return refuse({ code: 'not-found' })
  const inForce = await policyInForce(work, work.today)
  if (!inForce) return refuse({ code: 'no-policy-in-force', on: work.today })
  const decision = decideUnitValue(input, inForce.policy)
  if (!decision.ok) return decision
  const recorded = await work.record(decision.events)
  const policy = await work.tx
    .selectFrom('policy_version')
    .select('policy_id')
    .where('id', '=', inForce.id)
    .executeTakeFirstOrThrow()
  await endEarlierValue(work, input, recorded)
  await work.tx
    .insertInto('unit_value')
    .values({
      school_id: work.schoolId,
      id: input.id,
      unit_id: input.unitId,
      policy_id: policy.policy_id,
      requirement: input.requirement,
      at_least: input.atLeast,
      at_most: input.atMost,
      decided_on: input.decidedOn,
      minutes_no: input.minutesNo === '' ? null : input.minutesNo,
      valid_from: work.today,
      ...recorded,
    })
    .execute()
  return { ok: true, value: { id: input.id } }
}

async function endEarlierValue(work: Work, value: NewUnitValue, recorded: Recorded): Promise<void> {
  const earlier = await work.tx
    .selectFrom('unit_value')
    .selectAll()
    .where('unit_id', '=', value.unitId)
    .where('requirement', '=', value.requirement)
    .where('superseded_at', 'is', null)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', work.today)]))
    .executeTakeFirst()
  if (!earlier) return
  await work.tx.updateTable('unit_value').set(superseding(recorded)).where('id', '=', earlier.id).execute()
  if (earlier.valid_from >= work.today) return
  const ended = {
    ...earlier,
    id: work.ids.next(),
    valid_to: work.today,
    ...recorded,
    superseded_at: null,
    superseded_in: null,
  }
  await work.tx.insertInto('unit_value').values(ended).execute()
}
