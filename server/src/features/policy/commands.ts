import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { unitsNamed } from '@tongxin/core/policy/documents/named-units'
import { inForceFrom } from '@tongxin/core/policy/in-force'
import { isMap } from '@tongxin/core/reading/reader'
import { readPolicyTextAgainst } from '../../intake/policy-text/policy-texts.ts'
import type { Work } from '../../platform/work.ts'
import { loadUnits } from '../roster/queries.ts'
import { loadedPolicies } from './queries.ts'
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
  // What fills for one unit alone is that unit's own document, which its secretary goes on with.
  const unitId = policy.relation?.as === 'fills' && named.ids.length === 1 ? (named.ids[0] ?? null) : null
  const policyId = await ensurePolicy(work, { key: policy.id, unitId }, recorded)
  await insertVersion(work, { id: input.id, policyId, source: input.source, value, effectiveOn }, recorded)
  return { ok: true, value: { id: input.id } }
}

/** The text keeps the names; what rules read has the ids, which stay when a unit is renamed. */
export function withUnitIds(value: unknown, units: readonly string[]): unknown {
  if (units.length === 0 || !isMap(value) || !isMap(value['relation'])) return value
  return { ...value, relation: { ...value['relation'], units } }
}
