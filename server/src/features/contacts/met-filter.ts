// The filter whose answer is computed and not stored: what a contact counted for. It is settled before the lines are asked for.
import { metNothing, readClauseDays } from '@tongxin/core/contacts/clause-filter'
import type { Refused } from '@tongxin/core/decision/decision'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { findLinesMet, type LineMet } from '../duties/parts-met/queries.ts'
import { type LedgerFilter, matching } from './ledger-filter.ts'
import { partsWithin } from './part-reach.ts'

type Settled = { readonly ok: true; readonly where: RawBuilder<SqlBool> } | Refused

/**
 * The whole filter as a condition on `contact_part part`. What a contact counted for is told of records one may read, so that
 * nobody learns by narrowing what opening would not show.
 */
export async function settleFilter(work: Work, filter: LedgerFilter): Promise<Settled> {
  const { met } = filter
  if (met === undefined) return { ok: true, where: matching(filter) }
  const read = readClauseDays(filter)
  if (!read.ok) return read
  const readable = sql<SqlBool>`${matching(filter)} and ${partsWithin(work.actor, 'contact.read')}`
  const lines = await findLinesMet(work, {
    ...read.days,
    cadreIds: await findCadres(work, readable),
    knownAt: filter.knownAt,
  })
  const asked = lines.filter(({ clauses }) =>
    met === metNothing ? clauses.length === 0 : clauses.some(({ requirement }) => requirement === met),
  )
  return { ok: true, where: sql`${readable} and ${isAmong(asked)}` }
}

async function findCadres(work: Work, where: RawBuilder<SqlBool>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct part.cadre_id as id from contact_part part where ${where}`.execute(work.tx)
  return rows.map(({ id }) => id)
}

function isAmong(lines: readonly LineMet[]): RawBuilder<SqlBool> {
  return sql`part.id in (select unnest(${lines.map(({ partId }) => partId)}::uuid[]))`
}
