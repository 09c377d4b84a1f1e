import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import { decisionHistory } from '@tongxin/core/policy/editing/decision-history'
import type { Policy } from '@tongxin/core/policy/policy'
import { withBeside } from '@tongxin/core/policy/policy-chain'
import { readPolicy } from '@tongxin/core/policy/read-policy'
import { type RawBuilder, sql } from 'kysely'
import type { Kept } from '../../platform/kept.ts'
import type { Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>
export type PolicyInForce = {
  readonly id: string
  readonly effectiveOn: Day
  readonly recordedAt: string
  readonly key: string
  readonly policy: Policy
  /** The policy as its file writes it. */
  readonly raw: unknown
}

/**
 * The school's own document in force on a day: of the versions that have taken force the one that did so last. One that
 * stands beside another, filling or adding to it, takes nobody's place.
 */
export async function policyInForce(work: Anyone, on: Day): Promise<PolicyInForce | undefined> {
  const row = await currentVersions(work)
    .select('policy_version.document')
    .where('effective_on', '<=', on)
    .where('policy.unit_id', 'is', null)
    .where(sql<boolean>`policy_version.document -> 'relation' is null`)
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    key: row.key,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    policy: keptPolicy(work.kept, row.id, row.document),
    raw: row.document,
  }
}

/** The school's own document by the day: the version in force on it, undefined before the first. */
export async function schoolPolicies(work: Anyone): Promise<(on: Day) => Policy | undefined> {
  const rows = await currentVersions(work)
    .select('policy_version.document')
    .where('policy.unit_id', 'is', null)
    .where(sql<boolean>`policy_version.document -> 'relation' is null`)
    .execute()
  return (on) => {
    const row = rows.find(({ effective_on }) => effective_on <= on)
    return row && keptPolicy(work.kept, row.id, row.document)
  }
}

/** The day the first of the school's own documents took force; undefined without any. */
export async function firstPolicyDay(work: Anyone): Promise<Day | undefined> {
  const versions = await currentVersions(work)
    .where('policy.unit_id', 'is', null)
    .where(sql<boolean>`policy_version.document -> 'relation' is null`)
    .execute()
  return versions.map(({ effective_on }) => effective_on).sort()[0]
}

/** The documents a school has, each in the version stored for the latest day. */
export async function loadedPolicies(work: Work): Promise<readonly Policy[]> {
  const rows = await currentVersions(work).select('policy_version.document').execute()
  const latest = rows.filter(({ key }, index) => rows.findIndex((row) => row.key === key) === index)
  return latest.map((row) => keptPolicy(work.kept, row.id, row.document))
}

/** One stored version with its text, whichever day it holds. */
export async function findVersion(work: Anyone, id: string) {
  const row = await currentVersions(work)
    .select(['policy_version.document', 'policy_version.source', 'policy_version.policy_id'])
    .where('policy_version.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, policy: keptPolicy(work.kept, row.id, row.document) }
}

/** How many versions of its documents the school has stored, those of units aside: what a page has seen when it sends a change. */
export async function countVersions(work: Anyone): Promise<number> {
  const { count } = await work.tx
    .selectFrom('policy_version')
    .innerJoin('policy', 'policy.id', 'policy_version.policy_id')
    .where('policy.unit_id', 'is', null)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The policy of one version; a list keeps the version it was begun under. */
export async function policyOfVersion(work: Anyone, versionId: string): Promise<Policy> {
  const row = await work.tx
    .selectFrom('policy_version')
    .select('document')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return keptPolicy(work.kept, versionId, row.document)
}

/** The policy of a version as somebody names it, also one that another has superseded. */
export async function findPolicyOfVersion(work: Anyone, versionId: string): Promise<Policy | undefined> {
  const row = await work.tx
    .selectFrom('policy_version')
    .select('document')
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row && keptPolicy(work.kept, versionId, row.document)
}

export async function listVersions(work: Work) {
  const rows = await versionsOfSchool(work)
  const inForce = rows.find(
    (row) =>
      row.effective_on <= work.today && keptPolicy(work.kept, row.id, row.document).relation === undefined,
  )
  const load = may(work.actor, 'policy.write', {}).allowed
  const recordedBy = load ? await recordersOf(work) : new Map<string, string>()
  return {
    rows: rows.map((row) => {
      const by = recordedBy.get(row.id)
      const version = wireVersion(row, keptPolicy(work.kept, row.id, row.document), row.id === inForce?.id)
      return by === undefined ? version : { ...version, recordedBy: by }
    }),
    can: { load },
  }
}

/** Those of units are shown with their unit. */
function versionsOfSchool(work: Work) {
  return currentVersions(work).select('policy_version.document').where('policy.unit_id', 'is', null).execute()
}

async function recordersOf(work: Work): Promise<ReadonlyMap<string, string>> {
  const rows = await work.tx
    .selectFrom('policy_version')
    .innerJoin('audit_event', 'audit_event.id', 'policy_version.recorded_in')
    .innerJoin('account', 'account.id', 'audit_event.actor_id')
    .select(['policy_version.id', 'account.display_name'])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

/** Documents that fill in what another leaves open, in the order of their days: as a piece of SQL, for a statement that asks for more. */
export const fillingVersions: RawBuilder<readonly FillingVersion[]> = sql`(
  select coalesce(json_agg(json_build_object('id', v.id, 'effectiveOn', v.effective_on, 'document', v.document)
    order by v.effective_on, v.recorded_at, v.id), '[]')
  from policy_version v where v.school_id = current_school() and v.superseded_at is null
    and v.document -> 'relation' ->> 'as' = 'fills')`

export type FillingVersion = { readonly id: string; readonly effectiveOn: Day; readonly document: unknown }

/** One version of a document with what fills it in. */
export function filledIn(
  { kept }: Pick<Anyone, 'kept'>,
  policy: Policy,
  versions: readonly FillingVersion[],
): readonly [Policy, ...Policy[]] {
  const loaded = versions.map(({ id, effectiveOn, document }) => ({
    id,
    effectiveOn,
    policy: keptPolicy(kept, id, document),
  }))
  return withBeside(policy, loaded)
}

/** Every decision on what the documents leave open, newest first. */
export async function listDecisions(work: Work) {
  const rows = await versionsOfSchool(work)
  const versions = rows.map((row) => ({
    id: row.id,
    effectiveOn: row.effective_on,
    policy: keptPolicy(work.kept, row.id, row.document),
  }))
  return decisionHistory(versions.reverse()).map(({ sections, ...decision }) => ({
    ...decision,
    sections: [...sections],
  }))
}

export function wireVersion(
  row: {
    readonly id: string
    readonly key: string
    readonly effective_on: Day
    readonly recorded_at: string
  },
  policy: Policy,
  inForce: boolean,
) {
  return {
    id: row.id,
    key: row.key,
    title: policy.title,
    docNo: policy.docNo ?? null,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    inForce,
  }
}

function currentVersions(work: Anyone) {
  return work.tx
    .selectFrom('policy_version')
    .innerJoin('policy', (join) =>
      join
        .onRef('policy.school_id', '=', 'policy_version.school_id')
        .onRef('policy.id', '=', 'policy_version.policy_id'),
    )
    .select(['policy_version.id', 'policy.key', 'effective_on', 'policy_version.recorded_at'])
    .where('superseded_at', 'is', null)
    .orderBy('effective_on', 'desc')
    .orderBy('policy_version.recorded_at', 'desc')
}

/** The policy of a stored version: a version never changes, so it is read once. */
export function keptPolicy(kept: Kept, versionId: string, document: unknown): Policy {
  return kept(`policy ${versionId}`, () => asPolicy(document))
}

/** Stored documents were read once before they were stored; one that no longer reads is a fault, not a refusal. */
function asPolicy(document: unknown): Policy {
  const reading = readPolicy(document)
  if (reading.ok) return reading.policy
  throw new Error(`a stored policy no longer reads: ${reading.mistakes[0]?.path.join('.')}`)
}
