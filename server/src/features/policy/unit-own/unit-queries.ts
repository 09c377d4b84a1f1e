import { reachOf } from '@tongxin/core/account/may'
import type { Refused } from '@tongxin/core/decision/decision'
import type { Policy } from '@tongxin/core/policy/policy'
import { filledWords } from '@tongxin/core/policy/unit-own/filled-words'
import type { Work } from '../../../platform/work.ts'
import { loadUnits } from '../../roster/queries.ts'
import { keptPolicy, policyInForce } from '../queries.ts'
import { findOwnDocument, notBefore } from './own-document.ts'

/** A unit's own document as its page shows it, and how many versions it has. */
export async function showUnitDocument(work: Work, unitId: string) {
  const found = await findOwnDocument(work, unitId)
  if (!found.ok) return found satisfies Refused
  const { unit, base, versions } = found.value
  return {
    ok: true as const,
    count: versions.length,
    value: {
      unitName: unit.name,
      base: base.policy,
      notBefore: notBefore(found.value),
      versions: versions.map(({ id, effectiveOn, recordedAt, recordedBy, policy }) => ({
        id,
        effectiveOn,
        recordedAt,
        recordedBy,
        ...saidOf(policy, base.policy),
      })),
    },
  }
}

/** What every unit within reach has set, by the version of its document that holds today. */
export async function listUnitValues(work: Work) {
  const reach = reachOf(work.actor, 'policy.unit-value')
  const base = (await policyInForce(work, work.today))?.policy
  if (base === undefined) return []
  const names = new Map((await loadUnits(work)).map(({ unitId, name }) => [unitId, name]))
  return (await holdingToday(work)).flatMap(({ unit_id, id, effective_on, document }) => {
    const policy = keptPolicy(work.kept, id, document)
    const within = unit_id !== null && (reach.all || reach.unitIds.includes(unit_id))
    if (!within || policy.relation?.to !== base.id) return []
    const unitName = names.get(unit_id) ?? ''
    return [{ unitId: unit_id, unitName, effectiveOn: effective_on, ...saidOf(policy, base) }]
  })
}

function holdingToday(work: Work) {
  return work.tx
    .selectFrom('policy_version')
    .innerJoin('policy', 'policy.id', 'policy_version.policy_id')
    .distinctOn('policy.key')
    .select(['policy.unit_id', 'policy_version.id', 'policy_version.effective_on', 'policy_version.document'])
    .where('policy.unit_id', 'is not', null)
    .where('policy_version.superseded_at', 'is', null)
    .where('policy_version.effective_on', '<=', work.today)
    .orderBy('policy.key')
    .orderBy('policy_version.effective_on', 'desc')
    .orderBy('policy_version.recorded_at', 'desc')
    .execute()
}

function saidOf(policy: Policy, base: Policy) {
  const { adoptedBy = null, adoptedOn = null, docNo = null } = policy
  return { adoptedBy, adoptedOn, docNo, values: [...filledWords(policy, base)] }
}
