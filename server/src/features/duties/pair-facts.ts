// The facts of one cadre's pairs in one statement: all that rules counted pair by pair ask for.
import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import type { Facts } from '@tongxin/core/roster/facts'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type DatedFact, datedFactsOf, humanOfDated } from '../roster/facts.ts'
import { type ExcuseRow, excuseOf, excuseRowsOf } from './excuse-store.ts'
import {
  contactsOf,
  noFacts,
  type PairingRow,
  type PartRow,
  pairingOf,
  pairingRowsOf,
  partRowsOf,
} from './facts.ts'
import type { Pairs } from './pairs.ts'

/** The facts, and the excuses among them as they were recorded. */
export type PairFacts = { readonly facts: Facts; readonly excuses: readonly ExcuseRow[] }

/** As known now, or by the end of a day. */
export async function loadPairFacts(
  work: Work<Actor | null>,
  pairs: Pairs,
  knownAt: Day | null = null,
): Promise<PairFacts> {
  const rowsOf = datedFactsOf(pairs.cadreIds, knownAt)
  const { rows } = await sql<PairRows>`select
    (select coalesce(json_agg(to_json(f)), '[]') from (${rowsOf}) f) as facts,
    (select coalesce(json_agg(to_json(p)), '[]') from (${pairingRowsOf(pairs, knownAt)}) p) as pairings,
    (select coalesce(json_agg(to_json(c)), '[]') from (${partRowsOf(pairs, { knownAt })}) c) as parts,
    (select coalesce(json_agg(to_json(x)), '[]') from (${excuseRowsOf(pairs, knownAt)}) x) as excuses`.execute(
    work.tx,
  )
  const [found] = rows
  if (!found) throw new Error('a select without a table gave no row')
  const facts = {
    ...noFacts(work.schoolId),
    humans: pairs.cadreIds.map((id) =>
      humanOfDated(
        id,
        found.facts.filter((row) => row.human_id === id),
      ),
    ),
    pairings: found.pairings.map(pairingOf),
    contacts: contactsOf(found.parts),
    excuses: found.excuses.map(excuseOf),
  }
  return { facts, excuses: found.excuses }
}

type PairRows = {
  readonly facts: readonly DatedFact[]
  readonly pairings: readonly PairingRow[]
  readonly parts: readonly PartRow[]
  readonly excuses: readonly ExcuseRow[]
}
