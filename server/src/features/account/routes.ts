import * as contract from '@tongxin/contract/account/account'
import * as cadres from '@tongxin/contract/account/cadre-accounts'
import type { Actor } from '@tongxin/core/account/actor'
import { may } from '@tongxin/core/account/may'
import type { Permission } from '@tongxin/core/account/permission'
import type { FastifyReply } from 'fastify'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { sessionCookie } from '../../http/session.ts'
import { giveCadreGrants, grantScopes, openCadreAccounts } from './cadre-accounts.ts'
import {
  endGrant,
  giveGrant,
  issueCode,
  openAccount,
  setOwnPassword,
  signOut,
  suspendAccount,
} from './commands.ts'
import { getSchool, listAccounts, readMe } from './queries.ts'
import { type SignedIn, signInWithCode, signInWithPassword } from './sign-in.ts'

export const accountRoutes: readonly Route[] = [
  route(contract.showSignInMethods, async (ask) => {
    const school = await getSchool(ask)
    return answer({ school: school.name, demo: school.demo, methods: ['password' as const] })
  }),

  route(contract.signIn, async (ask) => {
    const signedIn = await signInWithPassword(ask, { ...ask.body, device: ask.device, apart: ask.apart })
    if (!signedIn.ok) return signedIn
    setCookie(ask.reply, signedIn)
    return answer(await readMe(ask, signedIn.accountId))
  }),

  route(contract.redeemCode, async (ask) => {
    const signedIn = await signInWithCode(ask, { code: ask.body.code, device: ask.device })
    if (!signedIn.ok) return signedIn
    setCookie(ask.reply, signedIn)
    return answer(await readMe(ask, signedIn.accountId))
  }),

  route(contract.showMe, async (ask) =>
    answer(ask.session ? await readMe(ask, ask.session.actor.accountId) : null),
  ),

  route(contract.signOut, async (ask) => {
    await signOut(ask, { only: ask.session?.id ?? '' })
    ask.reply.clearCookie(sessionCookie)
    return nothing()
  }),

  route(contract.signOutEverywhere, async (ask) => {
    await signOut(ask, 'everywhere')
    ask.reply.clearCookie(sessionCookie)
    return nothing()
  }),

  route(contract.setPassword, async (ask) =>
    setOwnPassword(ask, { ...ask.body, keepSession: ask.session?.id ?? '' }),
  ),

  route(contract.listAccounts, async (ask) =>
    answer({ rows: await listAccounts(ask, ask.query.search), can: abilities(ask.actor) }),
  ),

  route(contract.openAccount, async (ask) =>
    ask.repeated ? answer({ id: ask.newId }) : openAccount(ask, { ...ask.body, id: ask.newId }),
  ),

  route(contract.issueCode, async (ask) => issueCode(ask, ask.params.id)),

  route(contract.giveGrant, async (ask) =>
    ask.repeated
      ? answer({ id: ask.newId })
      : giveGrant(ask, { ...ask.body, id: ask.newId, accountId: ask.params.id }),
  ),

  route(contract.endGrant, async (ask) => endGrant(ask, ask.params.id)),

  route(cadres.showGrantScopes, async (ask) => answer(await grantScopes(ask))),

  route(cadres.openCadreAccounts, async (ask) => answer(await openCadreAccounts(ask))),

  route(cadres.giveCadreGrants, async (ask) => answer(await giveCadreGrants(ask))),

  route(contract.suspendAccount, async (ask) => {
    const done = await suspendAccount(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? answer(done.value, done.value.version) : done
  }),
]

function abilities(actor: Actor) {
  const can = (permission: Permission) => may(actor, permission, {}).allowed
  return {
    open: can('account.open'),
    issueCode: can('account.code'),
    suspend: can('account.suspend'),
    grant: can('grant.give'),
  }
}

function setCookie(reply: FastifyReply, signedIn: SignedIn): void {
  reply.setCookie(sessionCookie, signedIn.token, { expires: signedIn.expiresAt })
}
