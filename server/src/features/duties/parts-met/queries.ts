// What the lines of the ledger counted for, and the requirements there are: an opened record says the same. Nothing is stored.
import type { CountedClause, MetClause } from '@tongxin/contract/contacts/ledger'
import { may, mayEver } from '@tongxin/core/account/may'
import { asksWhatItAnswers } from '@tongxin/core/duties/answerable-events'
import { isRestricted } from '@tongxin/core/duties/contact-rules'
import type { Work } from '../../../platform/work.ts'
import { type DutyGround, loadGround } from '../ground.ts'
import { type LinesAsked, recallLines } from './judged-lines.ts'
import { metClause, rulesMet } from './rules-met.ts'

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

export type LineMet = {
  readonly partId: string
  /** Empty: it counted for nothing, as far as one may know. */
  readonly clauses: readonly CountedClause[]
}

/** The lines of these cadres on these days, each with what it counted for. */
export async function findLinesMet(work: Work, asked: LinesAsked): Promise<readonly LineMet[]> {
  if (asked.cadreIds.length === 0) return []
  return (await recallLines(work, asked)).map(({ partId, cadreId, unitId, told }) => {
    const knowsAll = told.all === told.open || mayKnowAll(work, cadreId, unitId)
    return { partId, clauses: knowsAll ? told.all : told.open }
  })
}

function mayKnowAll({ actor }: Work, cadreId: string, unitId: string | null): boolean {
  return may(actor, 'record.read-restricted', { ownerIds: [cadreId], unitId }).allowed
}
