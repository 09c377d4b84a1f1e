// A unit's own document as it is stored, and the school's document it fills.
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { Policy } from '@tongxin/core/policy/policy'
import { refuseUnspoken } from '@tongxin/core/policy/unit-own/speaking-units'
import { emptyUnitDocument, type OwnUnit, unitDocumentId } from '@tongxin/core/policy/unit-own/unit-document'
import { stringify } from 'yaml'
import { editPolicyText } from '../../../intake/policy-text/edit-policy-text.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit } from '../../roster/queries.ts'
import { keptPolicy, type PolicyInForce, policyInForce } from '../queries.ts'

export type OwnVersion = {
  readonly id: string
  readonly key: string
  readonly effectiveOn: Day
  readonly recordedAt: string
  readonly recordedBy: string | null
  readonly source: string
  readonly policy: Policy
}

export type OwnDocument = {
  readonly unit: OwnUnit
  readonly base: PolicyInForce
  /** Newest first. */
  readonly versions: readonly OwnVersion[]
  /** The id its file bears. */
  readonly ownId: string
}

type Found = { readonly ok: true; readonly value: OwnDocument } | Refused

/** Not found for whoever may not set what is left to this unit. */
export async function findOwnDocument(work: Work, unitId: string): Promise<Found> {
  if (!may(work.actor, 'policy.unit-value', { unitId }).allowed) return refuse({ code: 'not-found' })
  const unit = await findUnit(work, unitId)
  if (!unit) return refuse({ code: 'not-found' })
  const unspoken = refuseUnspoken(unit)
  if (unspoken) return unspoken
  const base = await policyInForce(work, work.today)
  if (!base) return refuse({ code: 'no-policy-in-force', on: work.today })
  const versions = (await versionsOf(work, unitId)).filter(
    ({ policy: { relation } }) => relation?.as === 'fills' && relation.to === base.policy.id,
  )
  const ownId = versions[0]?.key ?? unitDocumentId(base.policy, unit)
  return { ok: true, value: { unit: { unitId, name: unit.name }, base, versions, ownId } }
}

async function versionsOf(work: Work, unitId: string): Promise<readonly OwnVersion[]> {
  const rows = await work.tx
    .selectFrom('policy_version')
    .innerJoin('policy', 'policy.id', 'policy_version.policy_id')
    .innerJoin('audit_event', 'audit_event.id', 'policy_version.recorded_in')
    .leftJoin('account', 'account.id', 'audit_event.actor_id')
    .select([
      'policy_version.id',
      'policy.key',
      'policy_version.effective_on',
      'policy_version.recorded_at',
      'policy_version.source',
      'policy_version.document',
      'account.display_name',
    ])
    .where('policy.unit_id', '=', unitId)
    .where('policy_version.superseded_at', 'is', null)
    .orderBy('policy_version.effective_on', 'desc')
    .orderBy('policy_version.recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    recordedBy: row.display_name,
    source: row.source,
    policy: keptPolicy(work.kept, row.id, row.document),
  }))
}

/** The text stored last under the unit's name of today, else one that says nothing yet. */
export function ownText({ unit, base, versions }: OwnDocument): string {
  const [latest] = versions
  if (!latest) return stringify(emptyUnitDocument(base.policy, unit))
  if (latest.policy.relation?.units.length === 1 && latest.source.includes(unit.name)) return latest.source
  return (
    editPolicyText(latest.source, [{ place: ['relation', 'units'], value: [unit.name] }]) ?? latest.source
  )
}

/** The first day a version may hold: of the one before it, else of the school's document. */
export function notBefore({ base, versions }: OwnDocument): Day {
  return versions[0]?.effectiveOn ?? base.effectiveOn
}
