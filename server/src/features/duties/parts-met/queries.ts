// What the lines of the ledger counted for: judged anew from the facts known by then, as an opened record is, so that both say
// the same. Nothing is stored.
import { setImmediate } from 'node:timers/promises'
import type { CountedClause, MetClause } from '@tongxin/contract/ledger'
import { may, mayEver } from '@tongxin/core/account/may'
import type { Day } from '@tongxin/core/calendar/day'
import type { ContactPartFact } from '@tongxin/core/contacts/contact-fact'
import { asksWhatItAnswers } from '@tongxin/core/duties/answerable-events'
import { contactsAskedSince } from '@tongxin/core/duties/asked-since'
import { isMetByContacts, isRestricted } from '@tongxin/core/duties/contact-rules'
import { findingsIn } from '@tongxin/core/duties/evaluate'
import type { CountedFor } from '@tongxin/core/duties/findings/counted-for'
import type { Finding } from '@tongxin/core/duties/findings/finding'
import { titleOf } from '@tongxin/core/duties/findings/finding-title'
import { partsMet } from '@tongxin/core/duties/findings/parts-met'
import { type Rule, rulesOf, versionsKnownAt } from '@tongxin/core/duties/rule'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Work } from '../../../platform/work.ts'
import { loadCadreFacts } from '../cadre-facts.ts'
import { type DutyGround, loadGround } from '../ground.ts'

/** The requirements of all documents known that a contact can count for, as far as one may know of them. */
export async function findMetClauses(work: Work): Promise<MetClause[]> {
  return metClauses(work, await loadGround(work))
}

/** The same, and whether a rule asks which event a contact answers: the documents are read once. */
export async function findLedgerRules(work: Work) {
  const ground = await loadGround(work)
  return { clauses: metClauses(work, ground), asksEvents: asksWhatItAnswers(ground.policies, work.today) }
}

function metClauses(work: Work, ground: DutyGround): MetClause[] {
  if (!mayEver(work.actor, 'contact.read')) return []
  const rules = rulesMet(ground, work.today)
  const known = mayEver(work.actor, 'record.read-restricted')
    ? rules
    : rules.filter((rule) => !isRestricted(rule))
  // Versions of one requirement share its key: it is called as the last of them calls it.
  return [...new Map(known.map((rule) => [rule.key, metClause(rule)])).values()]
}

export type PartsAsked = {
  readonly cadreIds: readonly string[]
  /** Days of the talk, both included. */
  readonly from: Day
  readonly to: Day
  /** A requirement by its key; null: every one. */
  readonly requirement: string | null
  /** As it was known by the end of this day. */
  readonly knownAt: Day | undefined
}

export type LineMet = {
  readonly contactId: string
  readonly cadreId: string
  readonly personId: string
  /** Empty: it counted for nothing, as far as one may know. */
  readonly clauses: readonly CountedClause[]
}

/** The lines of these cadres on these days, each with what it counted for. */
export async function findLinesMet(work: Work, asked: PartsAsked): Promise<readonly LineMet[]> {
  const { cadreIds, from, to, requirement } = asked
  if (cadreIds.length === 0) return []
  const on = asked.knownAt ?? work.today
  const knownAt = on < work.today ? on : null
  const ground = await loadGround(work, knownAt)
  const rules = rulesMet(ground, on).filter(({ key }) => requirement === null || key === requirement)
  const settingFor = (facts: Facts) =>
    settingOf(ground.policies, { calendar: ground.calendar, facts, asOf: { on, knownAt: on } })
  let since: Day | null = null
  const sinceOf = (facts: Facts) => {
    since = contactsAskedSince(rules, settingFor(facts), from)
    return since
  }
  const facts = await loadCadreFacts(work, cadreIds, { rules, sinceOf, knownAt })
  const findings = await judge(settingFor(facts), { rules, since })
  const contacts = facts.contacts.filter((contact) => from <= contact.on && contact.on <= to)
  const clauses = new Map(rules.map((rule) => [nameOf(rule.key, rule.version.policy.id), metClause(rule)]))
  const restricted = new Set(rules.filter(isRestricted).map(({ key }) => key))
  return partsMet(findings, contacts).map(({ contact, part, met }) => {
    const isHidden = ({ finding }: CountedFor) =>
      restricted.has(finding.requirement) && !mayKnowAll(work, part)
    const told = met.flatMap((one) => {
      const clause = clauses.get(nameOf(one.finding.requirement, one.finding.version))
      return clause === undefined || isHidden(one) ? [] : [{ ...clause, late: one.as === 'late' }]
    })
    return { contactId: contact.id, cadreId: part.cadre, personId: part.person, clauses: onceEach(told) }
  })
}

/** Requirement by requirement: the server answers others in between. */
async function judge(
  setting: Setting,
  { rules, since }: { readonly rules: readonly Rule[]; readonly since: Day | null },
): Promise<readonly Finding[]> {
  const found: (readonly Finding[])[] = []
  for (const key of new Set(rules.map((rule) => rule.key))) {
    await setImmediate()
    found.push(findingsIn(setting, { bearers: null, rules: new Set([key]), since }))
  }
  return found.flat()
}

/** All versions known by then: the earlier ones judge the periods that were theirs. */
function rulesMet({ policies }: DutyGround, on: Day): readonly Rule[] {
  return rulesOf(versionsKnownAt(policies, on)).filter(isMetByContacts)
}

function nameOf(requirement: string, version: string): string {
  return `${requirement}\n${version}`
}

function metClause({ key, version, requirement, ways }: Rule): MetClause {
  const { label = null, cite } = requirement
  const [way] = ways
  const titled = { label, cites: cite, counts: way?.counts ?? nothingCounted }
  return { requirement: key, title: titleOf(titled, version.words), section: cite[0]?.section ?? null }
}

const nothingCounted = { kind: 'contact', where: null, distinct: null, anyOf: null } as const

function mayKnowAll({ actor }: Work, { cadre, unit }: ContactPartFact): boolean {
  return may(actor, 'record.read-restricted', { ownerIds: [cadre], unitId: unit ?? null }).allowed
}

/** Two events of one kind, or the pair and its cadre, may be served by one contact: the requirement is named once, in time before late. */
function onceEach(told: readonly CountedClause[]): readonly CountedClause[] {
  return told.filter(({ requirement }, at) => told.findIndex((one) => one.requirement === requirement) === at)
}
