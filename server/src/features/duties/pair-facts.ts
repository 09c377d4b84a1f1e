// The facts of one cadre's pairs in one statement: all that rules counted pair by pair ask for.

import type { Actor } from '@tongxin/core/account/actor'
import { emptyFacts } from '@tongxin/core/roster/empty-facts'
import type { Facts } from '@tongxin/core/roster/facts'
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type DatedFact, datedFactsOf, humanOfDated } from '../roster/facts.ts'
import { type ExcuseRow, excuseOf, excuseRowsOf } from './excuse-store.ts'
import {
  contactsOf,
  type PairingRow,
  type PartRow,
  pairingOf,
  pairingRowsOf,
  partRowsOf,
  type WhichFacts,
} from './facts.ts'
import { type HandoverFactRow, handoverFactsOf, handoversAsJson } from './handover-facts.ts'
import { between, type Pairs } from './pairs.ts'
import { type RecordRow, recordFactsOf, recordsAsJson } from './records/facts.ts'

type WhichPairFacts = Pick<WhichFacts, 'sinceOf' | 'knownAt'>

/** The facts, and the excuses among them as they were recorded. */
export type PairFacts = { readonly facts: Facts; readonly excuses: readonly ExcuseRow[] }

/** As known now, or by the end of a day; contacts from a day on only, where the other facts say which. */
export async function loadPairFacts(
  work: Work<Actor | null>,
  pairs: Pairs,
  { knownAt = null, sinceOf }: WhichPairFacts = {},
): Promise<PairFacts> {
  const parts = sinceOf === undefined ? partRowsOf(pairs, { knownAt }) : noRows
  const rowsOf = datedFactsOf(sql`(${[...pairs.cadreIds]}::uuid[] || ${ofOrganisations(pairs)})`, knownAt)
  const { rows } = await sql<PairRows>`select
    (select coalesce(json_agg(to_json(f)), '[]') from (${rowsOf}) f) as facts,
    (select coalesce(json_agg(to_json(p)), '[]') from (${pairingRowsOf(pairs, knownAt)}) p) as pairings,
    (select coalesce(json_agg(to_json(c)), '[]') from (${parts}) c) as parts,
    (select coalesce(json_agg(to_json(x)), '[]') from (${excuseRowsOf(pairs, knownAt)}) x) as excuses,
    ${handoversAsJson(pairs, knownAt)} as handovers,
    ${recordsAsJson(concerns(pairs), knownAt)} as records`.execute(work.tx)
  const [found] = rows
  if (!found) throw new Error('a select without a table gave no row')
  const facts = {
    ...emptyFacts(work.schoolId),
    ...recordFactsOf(found.records),
    humans: [...new Set([...pairs.cadreIds, ...found.facts.map(({ human_id }) => human_id)])].map((id) =>
      humanOfDated(
        id,
        found.facts.filter((row) => row.human_id === id),
      ),
    ),
    pairings: found.pairings.map(pairingOf),
    contacts: contactsOf(found.parts),
    excuses: found.excuses.map(excuseOf),
    handovers: handoverFactsOf(found.handovers),
  }
  if (sinceOf === undefined) return { facts, excuses: found.excuses }
  const { rows: asked } = await partRowsOf(pairs, { since: sinceOf(facts), knownAt }).execute(work.tx)
  return { facts: { ...facts, contacts: contactsOf(asked) }, excuses: found.excuses }
}

const noRows = sql`select where false`

type PairRows = {
  readonly facts: readonly DatedFact[]
  readonly pairings: readonly PairingRow[]
  readonly parts: readonly PartRow[]
  readonly excuses: readonly ExcuseRow[]
  readonly records: readonly RecordRow[]
  readonly handovers: readonly HandoverFactRow[]
}

/** The persons of the pairs, where an event of an organisation is known: it concerns those who belong to it. */
function ofOrganisations(pairs: Pairs) {
  return sql`array(select p.person_id from pairing p where p.school_id = current_school() and ${between('p', pairs)}
    and exists (select from kept_record r where r.school_id = current_school() and r.kind = 'event'
      and r.unit_id is not null and r.human_id is null))`
}

/** Records that may concern one of the pairs: of neither side nor pairing by name, or of one of them. */
function concerns(pairs: Pairs) {
  return sql`(r.bearer_id is null and r.human_id is null and r.pairing_id is null
      and (r.kind = 'event' or not exists (select from kept_record_participant p
        where p.school_id = r.school_id and p.record_id = r.id))
    or exists (select from pairing p where p.school_id = r.school_id and ${between('p', pairs)}
      and (p.id = r.pairing_id or p.id::text = r.bearer_id or r.human_id in (p.cadre_id, p.person_id)
        or r.bearer_id in (p.cadre_id::text, p.person_id::text)
        or exists (select from kept_record_participant t where t.school_id = r.school_id and t.record_id = r.id
          and t.human_id in (p.cadre_id, p.person_id)))))`
}
