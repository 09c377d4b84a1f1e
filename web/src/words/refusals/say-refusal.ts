import { accountRefusals } from './account.ts'
import { anyCallRefusals } from './any-call.ts'
import { contactRefusals } from './contacts.ts'
import { dutyRefusals } from './duties.ts'
import { fileRefusals } from './files.ts'
import { ledgerRefusals } from './ledger.ts'
import { listRefusals } from './lists.ts'
import { pairingRefusals } from './pairings.ts'
import { policyRefusals } from './policy.ts'
import { rosterRefusals } from './roster.ts'
import type { Code, Sayings, Told } from './sayings.ts'

// The one place where a refusal becomes a sentence: every code has one, whichever room it stands in.

const sayings: Sayings = {
  ...anyCallRefusals,
  ...accountRefusals,
  ...rosterRefusals,
  ...fileRefusals,
  ...policyRefusals,
  ...listRefusals,
  ...pairingRefusals,
  ...dutyRefusals,
  ...contactRefusals,
  ...ledgerRefusals,
}

/** The sentence for a refusal. */
export function sayRefusal<C extends Code>(refusal: Told<C>): string {
  // A page older than the server may meet a code it does not know.
  if (!(refusal.code in sayings))
    return '没有办成，您填写的内容还在。请刷新页面后再试，仍不行请联系系统管理员。'
  return sayings[refusal.code](refusal)
}
