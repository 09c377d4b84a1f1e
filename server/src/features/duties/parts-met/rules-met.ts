import type { MetClause } from '@tongxin/contract/contacts/ledger'
import type { Day } from '@tongxin/core/calendar/day'
import { isMetByContacts } from '@tongxin/core/duties/contact-rules'
import { titleOf } from '@tongxin/core/duties/findings/finding-title'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import type { DutyGround } from '../ground.ts'

/** All versions known by then: the earlier ones judge the periods that were theirs. */
export function rulesMet({ policies }: DutyGround, on: Day): readonly Rule[] {
  return rulesOf(versionsKnownAt(policies, on)).filter(isMetByContacts)
}

export function metClause({ key, version, requirement, ways }: Rule): MetClause {
  const { label = null, cite } = requirement
  const [way] = ways
  const titled = { label, cites: cite, counts: way?.counts ?? nothingCounted }
  return { requirement: key, title: titleOf(titled, version.words), section: cite[0]?.section ?? null }
}

const nothingCounted = { kind: 'contact', where: null, distinct: null, anyOf: null } as const
