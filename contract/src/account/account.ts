import { roles } from '@tongxin/core/account/role'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id, line, moment, search } from '../fields.ts'

const role = z.enum(roles)

export const heldGrant = z.object({
  id,
  role,
  unitId: z.nullable(id),
  unitName: z.nullable(z.string()),
  cadreId: z.nullable(id),
  cadreName: z.nullable(z.string()),
  from: day,
  to: z.nullable(day),
})

/** Who is signed in and what the shell of every page needs to know. */
export const me = z.object({
  accountId: id,
  humanId: z.nullable(id),
  displayName: z.string(),
  signInName: z.string(),
  hasPassword: z.boolean(),
  school: z.object({ name: z.string(), demo: z.boolean() }),
  grants: z.array(heldGrant),
  today: day,
})
export type Me = z.infer<typeof me>

export const showSignInMethods = endpoint({
  id: 'account.sign-in-methods',
  method: 'GET',
  path: '/api/sign-in-methods',
  permission: 'public',
  summary: 'The school and the ways to sign in that are configured.',
  answer: z.object({ school: z.string(), demo: z.boolean(), methods: z.array(z.enum(['password'])) }),
  refusals: [],
})

export const signIn = endpoint({
  id: 'account.sign-in',
  method: 'POST',
  path: '/api/session',
  permission: 'public',
  summary: 'Sign in with a name and a password; never says whether the name exists.',
  body: z.strictObject({ name: line('工号', 64), password: line('密码', 200) }),
  answer: me,
  refusals: ['sign-in-failed', 'too-many-requests'],
})

export const redeemCode = endpoint({
  id: 'account.redeem-code',
  method: 'POST',
  path: '/api/session/code',
  permission: 'public',
  summary: 'Sign in with a one-time code.',
  body: z.strictObject({ code: line('登录码', 200) }),
  answer: me,
  refusals: ['code-expired', 'code-unknown', 'too-many-requests'],
})

export const showMe = endpoint({
  id: 'account.me',
  method: 'GET',
  path: '/api/me',
  // A visitor is no mistake: every page asks this first, and a 401 would stand in every browser's console.
  permission: 'public',
  summary: 'Who is signed in, with grants; null for a visitor.',
  answer: z.nullable(me),
  refusals: [],
})

export const signOut = endpoint({
  id: 'account.sign-out',
  method: 'DELETE',
  path: '/api/session',
  permission: 'signed-in',
  summary: 'End this session.',
  answer: 'nothing',
  refusals: [],
})

export const signOutEverywhere = endpoint({
  id: 'account.sign-out-everywhere',
  method: 'DELETE',
  path: '/api/sessions',
  permission: 'signed-in',
  summary: 'End every session of this account.',
  answer: 'nothing',
  refusals: [],
})

export const setPassword = endpoint({
  id: 'account.set-password',
  method: 'PUT',
  path: '/api/me/password',
  permission: 'signed-in',
  summary: 'Set or change the password; other sessions end.',
  body: z.strictObject({ current: z.nullable(z.string()), next: line('新密码', 200) }),
  answer: 'nothing',
  refusals: ['password-weak', 'password-wrong'],
})

export const accountRow = z.object({
  id,
  signInName: z.string(),
  displayName: z.string(),
  humanId: z.nullable(id),
  hasPassword: z.boolean(),
  suspendedAt: z.nullable(moment),
  version: z.number(),
  grants: z.array(heldGrant),
})

export type AccountRow = z.infer<typeof accountRow>

export const listAccounts = endpoint({
  id: 'account.list',
  method: 'GET',
  path: '/api/accounts',
  permission: 'account.read',
  summary: 'The accounts with their grants.',
  query: z.object({ search }),
  answer: z.object({
    rows: z.array(accountRow),
    can: z.object({ open: z.boolean(), issueCode: z.boolean(), suspend: z.boolean(), grant: z.boolean() }),
  }),
  refusals: [],
})

export const openAccount = endpoint({
  id: 'account.open',
  method: 'POST',
  path: '/api/accounts',
  permission: 'account.open',
  summary: 'Open an account, of a human of the roster (by staff number) or of an administrator.',
  body: z.strictObject({
    signInName: line('登录名', 64),
    displayName: line('姓名', 50),
    staffNo: z.nullable(z.string()),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: ['sign-in-name-taken', 'not-found'],
})

export const issueCode = endpoint({
  id: 'account.issue-code',
  method: 'POST',
  path: '/api/accounts/:id/codes',
  permission: 'account.code',
  summary: 'A one-time sign-in code, shown once and good for a day.',
  params: byId,
  answer: z.object({ code: z.string(), expiresAt: moment }),
  refusals: ['not-found'],
})

export const giveGrant = endpoint({
  id: 'account.give-grant',
  method: 'POST',
  path: '/api/accounts/:id/grants',
  permission: 'grant.give',
  summary: 'Give an account a role over a scope from a day on.',
  params: byId,
  body: z.strictObject({
    role,
    unitId: z.nullable(id),
    cadreId: z.nullable(id),
    from: day,
    to: z.nullable(day),
  }),
  answer: z.object({ id }),
  creates: true,
  refusals: ['not-found', 'roles-never-combined', 'grant-needs-scope', 'own-grant', 'dates-reversed'],
})

export const endGrant = endpoint({
  id: 'account.end-grant',
  method: 'POST',
  path: '/api/grants/:id/end',
  permission: 'grant.give',
  summary: 'End a grant from today on.',
  params: byId,
  answer: 'nothing',
  refusals: ['not-found', 'own-grant'],
})

export const suspendAccount = endpoint({
  id: 'account.suspend',
  method: 'PUT',
  path: '/api/accounts/:id/suspension',
  permission: 'account.suspend',
  summary: 'Suspend an account or let it in again; its sessions end at once.',
  params: byId,
  body: z.strictObject({ suspended: z.boolean() }),
  answer: z.object({ version: z.number() }),
  versioned: true,
  refusals: ['not-found', 'stale-version', 'own-grant'],
})
