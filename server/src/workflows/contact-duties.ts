// What a change of the ledger means for duties, in one place: counts are kept in the transaction of the change.
import type { DutyLine } from '@tongxin/contract/contact-fields'
import type { Actor } from '@tongxin/core/account/actor'
import { policyInForce } from '../features/policy/queries.ts'
import type { Work } from '../platform/work.ts'

/** The pairs a change touches. */
export type TouchedPairs = { readonly cadreId: string; readonly personIds: readonly string[] }

/** Lines by person, soonest due first. */
export type DutiesByPerson = ReadonlyMap<string, readonly DutyLine[]>

/** Counts the touched pairs anew and says how they stand after the change. */
export async function recountPairs(
  _work: Work<Actor | null>,
  _touched: TouchedPairs,
): Promise<DutiesByPerson> {
  return new Map()
}

/** How the pairs stand today, without counting anew. */
export async function dutiesOfPairs(
  _work: Work<Actor | null>,
  _pairs: TouchedPairs,
): Promise<DutiesByPerson> {
  return new Map()
}

/** How everyone paired with a cadre stands today, and the policy's word for the work. */
export async function dutiesOfCadre(
  work: Work<Actor | null>,
  _cadreId: string,
): Promise<{ readonly duties: DutiesByPerson; readonly term: string | null }> {
  const inForce = await policyInForce(work, work.today)
  return { duties: new Map(), term: inForce?.policy.term ?? null }
}
