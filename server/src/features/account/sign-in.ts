import { hash, verify } from '@node-rs/argon2'
import type { Actor } from '@tongxin/core/account/actor'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { digestOf, newToken, sessionHours } from '../../http/session.ts'
import type { Work } from '../../platform/work.ts'
import { findAccountByName, findCode, insertSession, useCode } from './store.ts'

type Anyone = Work<Actor | null>
export type SignedIn = {
  readonly ok: true
  readonly accountId: string
  readonly token: string
  readonly expiresAt: Date
}
type Apart = <T>(use: (work: Work<null>) => Promise<T>) => Promise<T>

/** Ten wrong passwords for one name in a quarter of an hour, and that name waits. */
const failuresAllowed = 10
const failureMinutes = 15

/**
 * Signs in with name and password. The answer for an unknown name, a wrong password and a suspended account is the
 * same, and takes the same time: a password is hashed in each case.
 */
export async function signInWithPassword(
  work: Anyone,
  input: { readonly name: string; readonly password: string; readonly device: string; readonly apart: Apart },
): Promise<SignedIn | Refused> {
  const name = nameDigest(work, input.name)
  if ((await recentFailures(work, name)) >= failuresAllowed) {
    return refuse({ code: 'too-many-requests', retryAfterSeconds: failureMinutes * 60 })
  }
  const account = await findAccountByName(work, input.name)
  const matches = await passwordMatches(account?.password_hash ?? null, input.password)
  if (!account || !matches || account.suspended_at !== null) {
    await input.apart((apart) => countFailure(apart, name, account?.id))
    return refuse({ code: 'sign-in-failed' })
  }
  await work.tx.deleteFrom('sign_in_failure').where('name_digest', '=', name).execute()
  return openSession(work, account.id, { device: input.device, by: 'password' })
}

/** Signs in with a one-time code: good once, until it expires. */
export async function signInWithCode(
  work: Anyone,
  input: { readonly code: string; readonly device: string },
): Promise<SignedIn | Refused> {
  const code = await findCode(work, digestOf(input.code))
  if (!code || code.suspended_at !== null) return refuse({ code: 'code-unknown' })
  if (code.used_at !== null || new Date(code.expires_at) <= work.now) return refuse({ code: 'code-expired' })
  if (!(await useCode(work, code.id))) return refuse({ code: 'code-expired' })
  return openSession(work, code.account_id, { device: input.device, by: 'code' })
}

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** Without a stored hash a throw-away one is checked, so that an unknown name takes as long as a wrong password. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, password)
  await hash(password)
  return false
}

async function openSession(
  work: Anyone,
  accountId: string,
  { device, by }: { readonly device: string; readonly by: 'code' | 'password' },
): Promise<SignedIn> {
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + sessionHours * 3_600_000)
  await insertSession(work, { accountId, tokenDigest: digestOf(token), expiresAt, device })
  const about = { subjectKind: 'account', subjectIds: [accountId] }
  const signedIn = { act: 'account.signed-in' as const, ...about }
  await work.record(by === 'code' ? [{ act: 'account.code-redeemed', ...about }, signedIn] : [signedIn])
  return { ok: true, accountId, token, expiresAt }
}

async function recentFailures(work: Anyone, name: Buffer): Promise<number> {
  const since = new Date(work.now.getTime() - failureMinutes * 60_000)
  const { count } = await work.tx
    .selectFrom('sign_in_failure')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('name_digest', '=', name)
    .where('at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return count
}

async function countFailure(work: Work<null>, name: Buffer, accountId: string | undefined): Promise<void> {
  await work.tx
    .insertInto('sign_in_failure')
    .values({ school_id: work.schoolId, id: work.ids.next(), name_digest: name, at: work.now.toISOString() })
    .execute()
  await work.record([
    {
      act: 'account.sign-in-failed',
      subjectKind: 'account',
      subjectIds: accountId ? [accountId] : [],
      outcome: 'refused',
    },
  ])
}

function nameDigest(work: Anyone, name: string): Buffer {
  return work.vault.blindIndex('sign-in-name', name)
}
