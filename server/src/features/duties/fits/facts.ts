import type { Actor } from '@tongxin/core/account/actor'
import type { Day } from '@tongxin/core/calendar/day'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Facts } from '@tongxin/core/roster/facts'
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { type RosterJson, rosterAsJson, rosterFactsOf } from '../../roster/facts.ts'
import { type PairingRow, pairingOf, pairingRowsOf } from '../facts.ts'
import type { Pairs } from '../pairs.ts'
import { type RecordRow, recordFactsOf, recordsAsJson } from '../records/facts.ts'

type Which = {
  /** null: every pair of the school. */
  readonly pairs: Pairs | null
  /** Whose roster facts; null: everybody's. */
  readonly humanIds: readonly string[] | null
  readonly knownAt: Day | null
}

/** All that `eligible.<tier>` rests on, and no contacts: the roster, the pairs, and what was explained. One statement. */
export async function loadFitFacts(
  work: Work<Actor | null>,
  { pairs, humanIds, knownAt }: Which,
): Promise<Facts> {
  const { rows } = await sql<FitRows>`select
    (select coalesce(json_agg(to_json(p)), '[]') from (${pairingRowsOf(pairs, knownAt)}) p) as pairings,
    ${recordsAsJson(sql`r.kind = 'explanation'`, knownAt)} as records,
    ${rosterAsJson(humanIds === null ? {} : { humanIds })} as roster`.execute(work.tx)
  const [found] = rows
  if (!found) throw new Error('a select without a table gave no row')
  return {
    ...emptyFacts(work.schoolId),
    ...rosterFactsOf(work, found.roster),
    explanations: recordFactsOf(found.records).explanations,
    pairings: found.pairings.map(pairingOf),
  }
}

type FitRows = {
  readonly pairings: readonly PairingRow[]
  readonly records: readonly RecordRow[]
  readonly roster: RosterJson
}
