import { decideGrant, type NewGrant } from '@tongxin/core/account/grant-rules'
import { refuseWeakPassword } from '@tongxin/core/account/password'
import { isRole } from '@tongxin/core/account/role'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import { digestOf, newToken } from '../../http/session.ts'
import type { Work } from '../../platform/work.ts'
import { findHumanByStaffNo } from '../roster/queries.ts'
import { hashPassword, passwordMatches } from './sign-in.ts'
import {
  endSessions,
  findAccount,
  findGrant,
  heldRoles,
  insertAccount,
  insertCode,
  insertGrant,
  setPasswordHash,
  setSuspension,
  supersedeGrant,
} from './store.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused
const codeHours = 24

/** Sets the first password, or changes it after checking the current one; every other session ends. */
export async function setOwnPassword(
  work: Work,
  input: { readonly current: string | null; readonly next: string; readonly keepSession: string },
): Promise<Done<undefined>> {
  const account = await findAccount(work, work.actor.accountId)
  if (!account) return refuse({ code: 'not-found' })
  if (
    account.password_hash !== null &&
    !(await passwordMatches(account.password_hash, input.current ?? ''))
  ) {
    return refuse({ code: 'password-wrong' })
  }
  const weak = refuseWeakPassword(input.next, account.sign_in_name)
  if (weak) return weak
  await setPasswordHash(work, account.id, await hashPassword(input.next))
  await endSessions(work, account.id, { except: input.keepSession })
  await work.record([{ act: 'account.password-set', subjectKind: 'account', subjectIds: [account.id] }])
  return done(undefined)
}

/** Ends the session in use, or every session of the account. */
export async function signOut(work: Work, which: { readonly only: string } | 'everywhere'): Promise<void> {
  const { accountId } = work.actor
  await endSessions(work, accountId, which === 'everywhere' ? {} : which)
  const act = which === 'everywhere' ? 'account.signed-out-everywhere' : 'account.signed-out'
  await work.record([{ act, subjectKind: 'account', subjectIds: [accountId] }])
}

/** Opens an account; with a staff number it is the way in of that human. */
export async function openAccount(
  work: Work,
  input: {
    readonly id: string
    readonly signInName: string
    readonly displayName: string
    readonly staffNo: string | null
  },
): Promise<Done<{ readonly id: string }>> {
  const human = input.staffNo ? await findHumanByStaffNo(work, input.staffNo) : undefined
  if (input.staffNo && !human) return refuse({ code: 'not-found' })
  const recorded = await work.record([
    { act: 'account.opened', subjectKind: 'account', subjectIds: [input.id] },
  ])
  const inserted = await insertAccount(work, { ...input, humanId: human?.id ?? null }, recorded)
  return inserted ? done({ id: input.id }) : refuse({ code: 'sign-in-name-taken', name: input.signInName })
}

/** A one-time code for somebody else's account; the text is shown once and only its digest kept. */
export async function issueCode(
  work: Work,
  accountId: string,
): Promise<Done<{ readonly code: string; readonly expiresAt: string }>> {
  if (!(await findAccount(work, accountId))) return refuse({ code: 'not-found' })
  const code = newToken()
  const expiresAt = new Date(work.now.getTime() + codeHours * 3_600_000)
  const recorded = await work.record([
    { act: 'account.code-issued', subjectKind: 'account', subjectIds: [accountId] },
  ])
  await insertCode(work, { accountId, codeDigest: digestOf(code), expiresAt }, recorded)
  return done({ code, expiresAt: expiresAt.toISOString() })
}

export async function giveGrant(work: Work, grant: NewGrant): Promise<Done<{ readonly id: string }>> {
  if (!(await findAccount(work, grant.accountId))) return refuse({ code: 'not-found' })
  const held = (await heldRoles(work, grant.accountId, work.today)).map((row) => row.role).filter(isRole)
  const decision = decideGrant(grant, { held, givenBy: work.actor.accountId })
  if (!decision.ok) return decision
  await insertGrant(work, decision.changes, await work.record(decision.events))
  return done({ id: grant.id })
}

/** Ends a grant from today on: the row that said otherwise is superseded, not changed. */
export async function endGrant(work: Work, id: string): Promise<Done<undefined>> {
  const grant = await findGrant(work, id)
  if (!grant) return refuse({ code: 'not-found' })
  if (grant.account_id === work.actor.accountId) return refuse({ code: 'own-grant' })
  const recorded = await work.record([
    { act: 'account.grant-ended', subjectKind: 'account', subjectIds: [grant.account_id, id] },
  ])
  await supersedeGrant(work, id, recorded)
  if (grant.valid_from < work.today && isRole(grant.role)) {
    const ended = {
      id: work.ids.next(),
      accountId: grant.account_id,
      role: grant.role,
      unitId: grant.unit_id,
      cadreId: grant.cadre_id,
      from: grant.valid_from,
      to: work.today,
    }
    await insertGrant(work, ended, recorded)
  }
  return done(undefined)
}

export async function suspendAccount(
  work: Work,
  input: { readonly id: string; readonly suspended: boolean; readonly version: number },
): Promise<Done<{ readonly version: number }>> {
  const account = await findAccount(work, input.id)
  if (!account) return refuse({ code: 'not-found' })
  if (account.id === work.actor.accountId) return refuse({ code: 'own-grant' })
  const suspendedAt = input.suspended ? work.now.toISOString() : null
  const changed = await setSuspension(work, { id: account.id, version: input.version, suspendedAt })
  if (!changed) return refuse({ code: 'stale-version', current: account.version })
  if (input.suspended) await endSessions(work, account.id)
  const act = input.suspended ? 'account.suspended' : 'account.resumed'
  await work.record([{ act, subjectKind: 'account', subjectIds: [account.id] }])
  return done({ version: changed.version })
}

function done<T>(value: T): Done<T> {
  return { ok: true, value }
}
