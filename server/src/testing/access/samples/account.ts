import * as account from '@tongxin/contract/account/account'
import * as cadres from '@tongxin/contract/account/cadre-accounts'
import * as audit from '@tongxin/contract/audit'
import { any, at, one, type Sample } from './sample.ts'

const password = '同心同德-2026-明湖'

export const accountSamples: readonly Sample[] = [
  any(account.showSignInMethods),
  any(account.signIn, () => ({ body: { name: 'nobody', password } })),
  any(account.redeemCode, ({ loginCode }) => ({ body: { code: loginCode } })),
  any(account.showMe),
  any(account.signOut),
  any(account.signOutEverywhere),
  any(account.setPassword, () => ({ body: { current: null, next: password } })),
  any(account.listAccounts),
  any(account.openAccount, () => ({ body: { signInName: 'new', displayName: '宿雨清', staffNo: null } })),
  one(account.issueCode, 'account'),
  one(account.giveGrant, 'account', (target) => ({
    ...at(target),
    body: { role: 'office', unitId: null, cadreId: null, from: '2026-11-20', to: null },
  })),
  one(account.endGrant, 'grant'),
  one(account.suspendAccount, 'account', (target) => ({
    ...at(target),
    body: { suspended: true },
    version: 1,
  })),

  any(cadres.showGrantScopes),
  any(cadres.openCadreAccounts),
  any(cadres.giveCadreGrants),

  any(audit.listAuditEvents),
  any(audit.showAuditChain),
  any(audit.verifyAuditChain),
]
