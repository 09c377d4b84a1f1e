import type { Actor } from '@tongxin/core/account/actor'
import type { NewGrant } from '@tongxin/core/account/grant-rules'
import type { Day } from '@tongxin/core/calendar/day'
import { type Recorded, superseding, type Work } from '../../platform/work.ts'

type Anyone = Work<Actor | null>

export async function findAccountByName(work: Anyone, signInName: string) {
  return work.tx
    .selectFrom('account')
    .select(['id', 'password_hash', 'suspended_at'])
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
}

export async function findAccount(work: Anyone, id: string) {
  return work.tx
    .selectFrom('account')
    .select(['id', 'human_id', 'sign_in_name', 'password_hash', 'suspended_at', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertAccount(
  work: Anyone,
  account: {
    readonly id: string
    readonly humanId: string | null
    readonly signInName: string
    readonly displayName: string
  },
  recorded: Recorded,
) {
  return work.tx
    .insertInto('account')
    .values({
      school_id: work.schoolId,
      id: account.id,
      human_id: account.humanId,
      sign_in_name: account.signInName,
      display_name: account.displayName,
      ...recorded,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'sign_in_name']).doNothing())
    .returning('id')
    .executeTakeFirst()
}

export async function insertGrant(work: Anyone, grant: NewGrant, recorded: Recorded) {
  await work.tx
    .insertInto('account_grant')
    .values({
      school_id: work.schoolId,
      id: grant.id,
      account_id: grant.accountId,
      role: grant.role,
      unit_id: grant.unitId,
      cadre_id: grant.cadreId,
      valid_from: grant.from,
      valid_to: grant.to,
      ...recorded,
    })
    .execute()
}

export async function findGrant(work: Anyone, id: string) {
  return work.tx
    .selectFrom('account_grant')
    .selectAll()
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
}

export async function supersedeGrant(work: Anyone, id: string, recorded: Recorded) {
  await work.tx.updateTable('account_grant').set(superseding(recorded)).where('id', '=', id).execute()
}

/** Rows of the grants an account holds today. */
export async function heldRoles(work: Anyone, accountId: string, today: Day) {
  return work.tx
    .selectFrom('account_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('superseded_at', 'is', null)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', today)]))
    .execute()
}

export async function insertSession(
  work: Anyone,
  session: {
    readonly accountId: string
    readonly tokenDigest: Buffer
    readonly expiresAt: Date
    readonly device: string
  },
) {
  await work.tx
    .insertInto('session')
    .values({
      school_id: work.schoolId,
      id: work.ids.next(),
      account_id: session.accountId,
      token_digest: session.tokenDigest,
      created_at: work.now.toISOString(),
      last_seen_at: work.now.toISOString(),
      expires_at: session.expiresAt.toISOString(),
      device: session.device,
    })
    .execute()
}

/** Ends the sessions of an account: all of them, or all but or only one. */
export async function endSessions(
  work: Anyone,
  accountId: string,
  which: { readonly only?: string; readonly except?: string } = {},
) {
  let ending = work.tx
    .updateTable('session')
    .set({ ended_at: work.now.toISOString() })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
  if (which.only) ending = ending.where('id', '=', which.only)
  if (which.except) ending = ending.where('id', '!=', which.except)
  await ending.execute()
}

export async function setPasswordHash(work: Anyone, accountId: string, passwordHash: string) {
  await work.tx
    .updateTable('account')
    .set({ password_hash: passwordHash })
    .where('id', '=', accountId)
    .execute()
}

/** One success for each version: undefined when somebody else changed the account first. */
export async function setSuspension(
  work: Anyone,
  account: { readonly id: string; readonly version: number; readonly suspendedAt: string | null },
) {
  return work.tx
    .updateTable('account')
    .set({ suspended_at: account.suspendedAt, version: account.version + 1 })
    .where('id', '=', account.id)
    .where('version', '=', account.version)
    .returning('version')
    .executeTakeFirst()
}

export async function insertCode(
  work: Anyone,
  code: { readonly accountId: string; readonly codeDigest: Buffer; readonly expiresAt: Date },
  recorded: Recorded,
) {
  await work.tx
    .insertInto('sign_in_code')
    .values({
      school_id: work.schoolId,
      id: work.ids.next(),
      account_id: code.accountId,
      code_digest: code.codeDigest,
      created_at: work.now.toISOString(),
      expires_at: code.expiresAt.toISOString(),
      recorded_in: recorded.recorded_in,
    })
    .execute()
}

export async function findCode(work: Anyone, codeDigest: Buffer) {
  return work.tx
    .selectFrom('sign_in_code')
    .innerJoin('account', (join) =>
      join
        .onRef('account.school_id', '=', 'sign_in_code.school_id')
        .onRef('account.id', '=', 'sign_in_code.account_id'),
    )
    .select(['sign_in_code.id', 'account_id', 'expires_at', 'used_at', 'suspended_at'])
    .where('code_digest', '=', codeDigest)
    .executeTakeFirst()
}

/** Marks a code as used; undefined when another request used it a moment before. */
export async function useCode(work: Anyone, id: string) {
  return work.tx
    .updateTable('sign_in_code')
    .set({ used_at: work.now.toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
}
