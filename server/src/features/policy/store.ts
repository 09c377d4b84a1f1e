import { createHash } from 'node:crypto'
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { sql } from 'kysely'
import type { Recorded, Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

/** One version at a time: who comes second sees what the first stored. Held until the transaction ends. */
export async function holdVersions(work: Anyone): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('policy versions'), hashtext(${work.schoolId}))`.execute(
    work.tx,
  )
}

export interface NewVersion {
  readonly id: string
  readonly policyId: string
  readonly source: string
  /** The source as read. */
  readonly value: unknown
  readonly effectiveOn: Day
}

export async function insertVersion(work: Anyone, version: NewVersion, recorded: Recorded): Promise<void> {
  await work.tx
    .insertInto('policy_version')
    .values({
      school_id: work.schoolId,
      id: version.id,
      policy_id: version.policyId,
      source: version.source,
      document: JSON.stringify(version.value),
      digest: createHash('sha256').update(version.source).digest('hex'),
      effective_on: version.effectiveOn,
      ...recorded,
    })
    .execute()
}

/** The document of this key, new where the school has none of it. */
export async function ensurePolicy(
  work: Anyone,
  { key, unitId }: { readonly key: string; readonly unitId: string | null },
  recorded: Recorded,
): Promise<string> {
  const found = await work.tx.selectFrom('policy').select('id').where('key', '=', key).executeTakeFirst()
  if (found) return found.id
  const id = work.ids.next()
  await work.tx
    .insertInto('policy')
    .values({ school_id: work.schoolId, id, key, unit_id: unitId, ...recorded })
    .execute()
  return id
}
